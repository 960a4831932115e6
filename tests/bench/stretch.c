/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stretch.h"

#include <stdio.h>

#include "waiting.h"

#define QUIET 300 /* milliseconds without work, after which it is done */

/* Milliseconds: when the work began, its longest stretch, the longest one without painting, and
 * what was painted meanwhile. */
static double start, longest, own, laid_out, painted;

static void
laid_out_cb (GdkFrameClock *clock)
{
  laid_out = us_bench_get_milliseconds ();
}

/* The toolkit has listened to the clock before us, and so has painted. */
static void
painted_cb (GdkFrameClock *clock)
{
  painted += us_bench_get_milliseconds () - laid_out;
}

void
us_stretch_follow (GdkFrameClock *clock)
{
  g_signal_connect_after (clock, "layout", G_CALLBACK (laid_out_cb), NULL);
  g_signal_connect (clock, "paint", G_CALLBACK (painted_cb), NULL);
}

void
us_stretch_begin (const char *what)
{
  longest = own = 0;
  start = us_bench_begin (what);
}

double
us_stretch_end (void)
{
  longest = own = us_stretch_get_all ();
  return longest;
}

void
us_stretch_settle (void)
{
  double busy;

  do
    {
      gboolean over = FALSE;

      busy = 0;
      us_bench_wake (QUIET, &over);
      while (!over)
        {
          const double before = us_bench_get_milliseconds ();
          double spent;

          painted = 0;
          g_main_context_iteration (NULL, TRUE);
          spent = us_bench_get_milliseconds () - before;
          busy += spent;
          longest = MAX (longest, spent);
          own = MAX (own, spent - painted);
        }
    }
  while (busy > 5);
}

double
us_stretch_get_all (void)
{
  return us_bench_get_milliseconds () - start;
}

void
us_stretch_report (const char *what, double all)
{
  printf ("%s\t%.1f\t%.1f\t%.1f\n", what, all, longest, own);
  fflush (stdout);
}
