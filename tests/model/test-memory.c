/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "model/memory.h"

/* What the child says before it ends, and by which signal it does. */
static int
end_child (gboolean watches, char *said, gsize size)
{
  int words[2], status;
  pid_t child;
  gssize length;

  assert_int_equal (pipe (words), 0);
  child = fork ();
  if (child == 0)
    {
      dup2 (words[1], STDERR_FILENO);
      if (watches)
        us_memory_watch ();
      g_message ("all is well");
      g_error ("failed to allocate");
    }
  close (words[1]);
  length = 0;
  for (gssize got; (got = read (words[0], said + length, size - 1 - (gsize) length)) > 0;)
    length += got;
  said[length] = '\0';
  close (words[0]);
  assert_int_equal (waitpid (child, &status, 0), child);
  assert_true (WIFSIGNALED (status));
  return WTERMSIG (status);
}

static void
test_it_ends_at_once (void **state)
{
  char said[4096];

  assert_int_equal (end_child (TRUE, said, sizeof said), SIGABRT);
  assert_non_null (strstr (said, "failed to allocate"));
  assert_int_not_equal (end_child (FALSE, said, sizeof said), SIGABRT);
}

int
main (void)
{
  const struct CMUnitTest tests[] = { cmocka_unit_test (test_it_ends_at_once) };

  return cmocka_run_group_tests_name ("memory", tests, NULL, NULL);
}
