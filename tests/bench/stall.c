/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <stdlib.h>
#include <time.h>

#include "view/document/document-file.h"
#include "view/document/document-save.h"

/* bench-stall FILE COPY: opens a statement without a seal, changes it and saves it under another
 * name as the window does, and prints the seconds of CPU that opening and saving take in all
 * threads and the longest times, in milliseconds of the main thread's CPU, that nothing else could
 * be done while it was saved and while what was changed was kept. The main thread waits for nothing
 * but work. */

static struct
{
  gboolean done;
  UsDocument *document;
  double last;
  double longest;
} run;

static void
die (GError *error)
{
  g_printerr ("%s\n", error->message);
  exit (EXIT_FAILURE);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GError *error = NULL;

  run.document = us_document_load_finish (result, &error);
  if (run.document == NULL)
    die (error);
  run.done = TRUE;
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree char *remark = NULL;
  GError *error = NULL;

  if (!us_document_save_finish (run.document, result, &remark, &error))
    die (error);
  run.done = TRUE;
}

static double
get_time (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);
  return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
}

static void
look_at_clock (void)
{
  double now = get_time (CLOCK_THREAD_CPUTIME_ID);

  run.longest = MAX (run.longest, now - run.last);
  run.last = now;
}

/* Comes between all that the main loop does. */
static gboolean
tick_cb (gpointer user_data)
{
  look_at_clock ();
  return G_SOURCE_CONTINUE;
}

static double
wait_until_done (void)
{
  const double start = get_time (CLOCK_PROCESS_CPUTIME_ID);

  while (!run.done)
    g_main_context_iteration (NULL, TRUE);
  run.done = FALSE;
  return get_time (CLOCK_PROCESS_CPUTIME_ID) - start;
}

/* The first change has the whole letter kept. */
static double
change (void)
{
  UsStatement *statement = us_document_get_statement (run.document);

  run.longest = 0;
  run.last = get_time (CLOCK_THREAD_CPUTIME_ID);
  us_item_set_string (US_ITEM (statement), US_STATEMENT_TITLE, "Another title", NULL);
  look_at_clock ();
  while (g_main_context_iteration (NULL, FALSE))
    look_at_clock ();
  return run.longest;
}

int
main (int argc, char **argv)
{
  double load, save, key;

  if (argc != 3)
    return EXIT_FAILURE;
  us_document_load_async (argv[1], NULL, loaded_cb, NULL);
  load = wait_until_done ();
  key = change ();

  g_timeout_add (1, tick_cb, NULL);
  run.longest = 0;
  run.last = get_time (CLOCK_THREAD_CPUTIME_ID);
  us_document_save_async (run.document, argv[2], FALSE, saved_cb, NULL);
  look_at_clock ();
  save = wait_until_done ();
  look_at_clock ();
  g_print ("%.3f %.3f %.1f %.1f\n", load, save, run.longest * 1000, key * 1000);
  return EXIT_SUCCESS;
}
