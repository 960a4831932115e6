/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "waiting.h"

#include <time.h>

/* For all that waits for a window and measures what it does meanwhile. */

double
us_bench_get_milliseconds (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
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
