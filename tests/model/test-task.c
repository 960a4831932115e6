/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/task.h"

#include "test.h"

#define TASKS 20000

static GThread *main_thread;
static int n_gone;
static int n_gone_elsewhere;

static void
gone_cb (gpointer data, GObject *source)
{
  g_atomic_int_inc (&n_gone);
  if (g_thread_self () != main_thread)
    g_atomic_int_inc (&n_gone_elsewhere);
}

static void
work (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_task_return_boolean (task, TRUE);
}

static void
worked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  gboolean *done = user_data;

  *done = g_task_propagate_boolean (G_TASK (result), NULL);
}

/* The thread that has worked is now and then the last that knows of the task. */
static void
test_source_ends_at_home (void **state)
{
  main_thread = g_thread_self ();
  for (guint i = 0; i < TASKS; i++)
    {
      GObject *source = g_object_new (G_TYPE_OBJECT, NULL);
      gboolean done = FALSE;
      GTask *task = g_task_new (source, NULL, worked_cb, &done);

      g_object_weak_ref (source, gone_cb, NULL);
      g_object_unref (source);
      us_task_run_in_thread (task, work);
      g_object_unref (task);
      us_test_await (&done);
    }
  while (g_atomic_int_get (&n_gone) < TASKS)
    g_main_context_iteration (NULL, FALSE);
  assert_int_equal (g_atomic_int_get (&n_gone_elsewhere), 0);
}

static void
test_no_source (void **state)
{
  gboolean done = FALSE;
  g_autoptr (GTask) task = g_task_new (NULL, NULL, worked_cb, &done);

  us_task_run_in_thread (task, work);
  us_test_await (&done);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_source_ends_at_home),
    cmocka_unit_test (test_no_source),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
