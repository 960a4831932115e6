/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "waiting.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* Many times what any step takes, also while others keep the processor busy; in seconds. */
#define LIMIT 120

/* For all that waits for a window and measures what it does meanwhile. */

double
us_bench_get_milliseconds (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static char failure[200];

/* Also when the program never comes back to the main loop. */
static void
give_up_cb (int signal)
{
  if (write (STDERR_FILENO, failure, strlen (failure)) < 0)
    _exit (EXIT_FAILURE + 1);
  _exit (EXIT_FAILURE);
}

double
us_bench_begin (const char *step)
{
  g_snprintf (failure, sizeof failure, "\"%s\" is not over after %d seconds.\n", step, LIMIT);
  signal (SIGALRM, give_up_cb);
  alarm (LIMIT);
  return us_bench_get_milliseconds ();
}

static gboolean
wake_cb (gpointer over)
{
  *(gboolean *) over = TRUE;
  return G_SOURCE_REMOVE;
}

guint
us_bench_wake (guint milliseconds, gboolean *over)
{
  return g_timeout_add (milliseconds, wake_cb, over);
}
