/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "apart/limits.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

/* Whether a process that has given up everything can still do something. */
static gboolean
can_still (gboolean (*act) (void), gboolean limited)
{
  const pid_t child = fork ();
  int status;

  assert_true (child >= 0);
  if (child == 0)
    _exit (limited && !us_limits_apply () ? 2 : act () ? 0 : 1);
  assert_int_equal (waitpid (child, &status, 0), child);
  assert_true (WIFEXITED (status));
  assert_true (WEXITSTATUS (status) < 2);
  return WEXITSTATUS (status) == 0;
}

static gboolean
connect_somewhere (void)
{
  return socket (AF_INET, SOCK_STREAM, 0) >= 0;
}

static gboolean
connect_here (void)
{
  return socket (AF_UNIX, SOCK_STREAM, 0) >= 0;
}

static gboolean
write_a_file (void)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "undersigned-test-limits", NULL);
  const int file = open (path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);

  unlink (path);
  return file >= 0;
}

static gboolean
start_a_process (void)
{
  const pid_t child = fork ();

  if (child == 0)
    _exit (0);
  return child > 0;
}

static gboolean
start_a_program (void)
{
  execl ("/bin/true", "true", NULL);
  return FALSE;
}

static gboolean
read_of_the_system (void)
{
  return open ("/usr/bin/env", O_RDONLY | O_CLOEXEC) >= 0;
}

static gboolean
read_of_the_user (void)
{
  return open (g_getenv ("G_TEST_SRCDIR"), O_RDONLY | O_CLOEXEC) >= 0;
}

static gboolean
take_memory (void)
{
  return mmap (NULL, US_LIMITS_MEMORY, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1,
               0) != MAP_FAILED;
}

/* Each can be done before: that it cannot be done after is what the limits do. */
static void
test_nothing_is_left_to_do (void **state)
{
  assert_true (can_still (connect_somewhere, FALSE));
  assert_false (can_still (connect_somewhere, TRUE));
  assert_true (can_still (connect_here, FALSE));
  assert_false (can_still (connect_here, TRUE));
  assert_true (can_still (write_a_file, FALSE));
  assert_false (can_still (write_a_file, TRUE));
  assert_true (can_still (start_a_process, FALSE));
  assert_false (can_still (start_a_process, TRUE));
  assert_true (can_still (start_a_program, FALSE));
  assert_false (can_still (start_a_program, TRUE));
  assert_true (can_still (read_of_the_system, TRUE));
}

static void
test_files_of_the_user_cannot_be_read (void **state)
{
  assert_true (can_still (read_of_the_user, FALSE));
  if (can_still (read_of_the_user, TRUE))
    print_error ("# SKIPPED: this kernel cannot keep a process from reading files\n");
}

static void
test_memory_ends (void **state)
{
  assert_true (can_still (take_memory, FALSE));
#if !defined(__SANITIZE_ADDRESS__) && !defined(__clang__)
  assert_false (can_still (take_memory, TRUE));
#endif
}

/* One byte is enough, where so much lies before it; nobody ends this process for trying. */
static gboolean
write_much (void)
{
  const int output = memfd_create ("output", MFD_CLOEXEC);

  signal (SIGXFSZ, SIG_IGN);
  return output >= 0 && pwrite (output, "", 1, US_LIMITS_OUTPUT) == 1;
}

static gboolean
write_as_much_as_may_be (void)
{
  const int output = memfd_create ("output", MFD_CLOEXEC);

  return output >= 0 && pwrite (output, "", 1, US_LIMITS_OUTPUT - 1) == 1;
}

static gboolean
open_many_files (void)
{
  guint n = 0;

  while (n < 1000 && open ("/usr/bin/env", O_RDONLY | O_CLOEXEC) >= 0)
    n++;
  return n == 1000;
}

static void
test_output_ends (void **state)
{
  assert_true (can_still (write_much, FALSE));
  assert_false (can_still (write_much, TRUE));
  assert_true (can_still (write_as_much_as_may_be, TRUE));
  assert_true (can_still (open_many_files, FALSE));
  assert_false (can_still (open_many_files, TRUE));
}

/* Works without end; what stops it is the time. */
static void
test_time_ends (void **state)
{
  for (guint seconds = 1; seconds <= 2; seconds++)
    {
      const pid_t child = fork ();
      struct rusage used;
      volatile guint n = 0;
      int status;

      assert_true (child >= 0);
      if (child == 0)
        {
          if (!us_limits_apply () || !us_limits_set_seconds (seconds))
            _exit (2);
          for (;;)
            n++;
        }
      assert_int_equal (wait4 (child, &status, 0, &used), child);
      assert_true (WIFSIGNALED (status));
      assert_int_equal (WTERMSIG (status), SIGXCPU);
      assert_int_equal ((used.ru_utime.tv_sec * 1000 + used.ru_stime.tv_sec * 1000 +
                         (used.ru_utime.tv_usec + used.ru_stime.tv_usec + 500000) / 1000) /
                            1000,
                        seconds);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_nothing_is_left_to_do),
    cmocka_unit_test (test_files_of_the_user_cannot_be_read),
    cmocka_unit_test (test_memory_ends),
    cmocka_unit_test (test_output_ends),
    cmocka_unit_test (test_time_ends),
  };

  return cmocka_run_group_tests_name ("limits", tests, NULL, NULL);
}
