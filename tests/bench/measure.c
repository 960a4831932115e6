/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* bench-measure COMMAND...: runs it and says on standard error its CPU seconds and its peak in
 * megabytes, those of its children included. A small program does this, since a process starts with
 * the peak of the one that started it. */
int
main (int argc, char **argv)
{
  struct rusage usage;
  int status;
  pid_t child = argc > 1 ? fork () : -1;

  if (child == 0)
    {
      execvp (argv[1], argv + 1);
      _exit (127);
    }
  if (child < 0 || wait4 (child, &status, 0, &usage) != child)
    return EXIT_FAILURE;

  fprintf (stderr, "\n%.6f %.1f\n",
           (double) usage.ru_utime.tv_sec + (double) usage.ru_stime.tv_sec +
               (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6,
           (double) usage.ru_maxrss / 1024);
  return WIFEXITED (status) ? WEXITSTATUS (status) : EXIT_FAILURE;
}
