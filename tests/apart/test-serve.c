/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"
#include "test.h"

#include <poll.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

/* Somebody who types it all the same is told by the code that nothing was done. */
static void
test_nothing_that_is_known (void **state)
{
  g_autoptr (UsTestRun) bare = us_test_run (*state, "Dear", "read-apart", NULL);
  g_autoptr (UsTestRun) unknown = us_test_run (*state, "Dear", "read-apart", "picture", "", NULL);
  g_autoptr (UsTestRun) fewer = us_test_run (*state, "Dear", "read-apart", "letter", "", NULL);

  assert_code (bare, 1);
  assert_code (unknown, 1);
  assert_code (fewer, 1);
}

static const int moment = 10;

/* Starts the reader as a child of a process of its own, which then waits for ever; says which
 * process it is. */
static pid_t
start_reader (int input, int tell)
{
  const pid_t parent = fork ();

  assert_true (parent >= 0);
  if (parent == 0)
    {
      const char *program = g_getenv ("US_CLI");
      const pid_t reader = fork ();

      if (reader == 0)
        {
          dup2 (input, STDIN_FILENO);
          execl (program, program, "read-apart", "letter", "", "", "", "", NULL);
          _exit (127);
        }
      if (write (tell, &reader, sizeof reader) != sizeof reader)
        _exit (1);
      for (;;)
        pause ();
    }
  return parent;
}

/* It never gets the end of what it reads, and nobody would be there to end it. */
static void
test_it_ends_with_who_started_it (void **state)
{
  int input[2], told[2], status, left = 1;
  pid_t parent, reader;

  assert_int_equal (prctl (PR_SET_CHILD_SUBREAPER, 1), 0);
  assert_int_equal (pipe (input), 0);
  assert_int_equal (pipe (told), 0);
  parent = start_reader (input[0], told[1]);
  assert_int_equal (read (told[0], &reader, sizeof reader), sizeof reader);
  assert_int_equal (write (input[1], "D", 1), 1);
  /* It has begun when it has read this. */
  while (ioctl (input[0], FIONREAD, &left) == 0 && left > 0)
    poll (NULL, 0, moment);
  assert_int_equal (waitpid (reader, &status, WNOHANG), -1);
  kill (parent, SIGKILL);
  assert_int_equal (waitpid (parent, &status, 0), parent);
  assert_int_equal (waitpid (reader, &status, 0), reader);
  assert_true (WIFSIGNALED (status));
  assert_int_equal (WTERMSIG (status), SIGKILL);
  prctl (PR_SET_CHILD_SUBREAPER, 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_nothing_that_is_known, us_test_setup_folder,
                                     us_test_teardown_folder),
    cmocka_unit_test (test_it_ends_with_who_started_it),
  };

  return cmocka_run_group_tests_name ("serve", tests, NULL, NULL);
}
