/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/task.h"

typedef struct
{
  GObject *source;
  GThread *home; /* where the task was made, and where its source lives */
} Kept;

static gboolean
release_cb (gpointer user_data)
{
  g_object_unref (user_data);
  return G_SOURCE_REMOVE;
}

static void
kept_free (gpointer data)
{
  Kept *self = data;

  if (g_thread_self () == self->home)
    g_object_unref (self->source);
  else
    g_idle_add (release_cb, self->source);
  g_free (self);
}

/**
 * us_task_run_in_thread:
 * @task: a task whose source object, if it has one, belongs to the main thread
 * @work: what is done in another thread
 *
 * Runs a task as g_task_run_in_thread() does, but sees to it that its source object is never freed
 * in the other thread: that thread may be the last to let go of the task, after the callback has
 * run and everybody else has done with the object, and a widget must not end there. Main thread
 * only.
 */
void
us_task_run_in_thread (GTask *task, GTaskThreadFunc work)
{
  GObject *source;

  g_return_if_fail (G_IS_TASK (task));
  g_return_if_fail (work != NULL);

  source = g_task_get_source_object (task);
  if (source != NULL)
    {
      Kept *kept = g_new (Kept, 1);

      *kept = (Kept){ g_object_ref (source), g_thread_self () };
      /* Freed after the task has let go of its own reference. */
      g_object_set_data_full (G_OBJECT (task), "us-task-source", kept, kept_free);
    }
  g_task_run_in_thread (task, work);
}
