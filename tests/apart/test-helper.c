/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"
#include "test.h"

#include "apart/helper.h"
#include "model/error.h"

#include <glib/gstdio.h>

static char *helper;

/* Puts a program in the place of the helper. */
static void
set_helper (const char *folder, const char *script)
{
  g_autofree char *path = g_build_filename (folder, "helper", NULL);

  us_test_write (folder, "helper", script, -1);
  assert_int_equal (g_chmod (path, 0700), 0);
  g_setenv ("US_CLI", path, TRUE);
}

static GVariant *
run (guint seconds, GError **error)
{
  static const char *const arguments[] = { "letter", NULL };
  const UsHelperTask task = { arguments, G_VARIANT_TYPE_STRING, seconds, NULL, NULL };
  g_autoptr (GBytes) bytes = g_bytes_new_static ("Dear", 4);

  return us_helper_run (&task, bytes, NULL, error);
}

static void
check_failing (const char *folder, const char *script, int code)
{
  g_autoptr (GError) error = NULL;

  set_helper (folder, script);
  assert_null (run (1, &error));
  assert_us_error (error, code);
}

/* However it ends, this program lives and has a sentence to say. */
static void
test_helpers_that_fail (void **state)
{
  check_failing (*state, "#!/bin/sh\nexit 0\n", US_ERROR_DAMAGED);
  check_failing (*state, "#!/bin/sh\nexit 1\n", US_ERROR_DAMAGED);
  check_failing (*state, "#!/bin/sh\nkill -SEGV $$\n", US_ERROR_DAMAGED);
  check_failing (*state, "#!/bin/sh\nkill -KILL $$\n", US_ERROR_DAMAGED);
  check_failing (*state, "#!/bin/sh\nhead -c 4096 /dev/urandom\n", US_ERROR_DAMAGED);
  check_failing (*state, "#!/bin/sh\nkill -XCPU $$\n", US_ERROR_TOO_BIG);
  check_failing (*state, "#!/bin/sh\nexec sleep 100\n", US_ERROR_TOO_BIG);
  check_failing (*state, "no program\n", US_ERROR_UNREADABLE);
}

/* What it has started writes on when it has ended itself: it cannot change what is read. */
static void
test_a_helper_that_leaves_somebody_behind (void **state)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) read = NULL;

  set_helper (*state,
              "#!/bin/sh\n(for i in 1 2 3 4 5 6 7 8 9; do echo $i$i$i$i$i$i$i$i; done) &\n");
  read = run (2, &error);
  assert_true ((read == NULL) == (error != NULL));
}

static void
cancel_cb (double done, gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
}

static void
test_cancelling (void **state)
{
  static const char *const arguments[] = { "letter", NULL };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const UsHelperTask task = { arguments, G_VARIANT_TYPE_STRING, 60, cancel_cb, cancellable };
  const gint64 start = g_get_monotonic_time ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("Dear", 4);
  g_autoptr (GError) error = NULL;

  set_helper (*state, "#!/bin/sh\nexec sleep 100\n");
  assert_null (us_helper_run (&task, bytes, cancellable, &error));
  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  assert_true (g_get_monotonic_time () - start < 20 * G_USEC_PER_SEC);
}

static int
teardown (void **state)
{
  g_setenv ("US_CLI", helper, TRUE);
  return us_test_teardown_folder (state);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_helpers_that_fail, us_test_setup_folder, teardown),
    cmocka_unit_test_setup_teardown (test_a_helper_that_leaves_somebody_behind,
                                     us_test_setup_folder, teardown),
    cmocka_unit_test_setup_teardown (test_cancelling, us_test_setup_folder, teardown),
  };
  int failed;

  helper = g_strdup (g_getenv ("US_CLI"));
  failed = cmocka_run_group_tests_name ("helper", tests, NULL, NULL);
  g_free (helper);
  return failed;
}
