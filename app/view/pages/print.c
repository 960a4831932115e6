/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/pages/print.h"

#include "export/exporter.h"
#include "layout/paginator.h"
#include "layout/painter.h"
#include "store/safe-file/safe-file.h"

/* What a print job needs until it is done. */
typedef struct
{
  UsPublication *publication;
  UsShaper *shaper;
  UsPaginator *paginator;
  UsPainter *painter;
  guint total;
  gboolean over;
  gboolean waits; /* for the file that is printed to; holds a reference to the operation */
} Job;

static void
free_job (gpointer data)
{
  Job *self = data;

  us_paginator_free (self->paginator);
  us_shaper_free (self->shaper);
  us_painter_free (self->painter);
  us_publication_unref (self->publication);
  g_free (self);
}

static void
begin_cb (GtkPrintOperation *operation, GtkPrintContext *context, Job *self)
{
  self->total = us_paginator_count (self->paginator);
  gtk_print_operation_set_n_pages (operation, (int) self->total);
}

static void
draw_cb (GtkPrintOperation *operation, GtkPrintContext *context, int number, Job *self)
{
  g_autoptr (UsPage) page = us_paginator_get_page (self->paginator, (guint) number);
  g_autoptr (UsPage) furniture =
                 us_paginator_get_furniture (self->paginator, (guint) number, self->total);
  cairo_t *cairo = gtk_print_context_get_cairo_context (context);

  if (page == NULL)
    return;
  us_painter_draw (self->painter, cairo, page, self->publication);
  us_painter_draw (self->painter, cairo, furniture, self->publication);
}

/* The margins are in the pages: the printer adds none. */
static GtkPageSetup *
make_page_setup (const UsPageSetup *pages)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (pages->paper == US_PAPER_LETTER ? GTK_PAPER_NAME_LETTER
                                                                           : GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, size);
  gtk_page_setup_set_top_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_paper_size_free (size);
  return setup;
}

/* The path of what was printed to a file as it is, all pages of it; NULL for anything else. */
static char *
find_printed_file (GtkPrintOperation *operation)
{
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (operation);
  const char *uri, *format;

  if (settings == NULL)
    return NULL;
  uri = gtk_print_settings_get (settings, GTK_PRINT_SETTINGS_OUTPUT_URI);
  format = gtk_print_settings_get (settings, GTK_PRINT_SETTINGS_OUTPUT_FILE_FORMAT);
  if (uri == NULL || g_strcmp0 (format, "pdf") != 0 ||
      gtk_print_settings_get_print_pages (settings) != GTK_PRINT_PAGES_ALL ||
      gtk_print_settings_get_page_set (settings) != GTK_PAGE_SET_ALL ||
      gtk_print_settings_get_number_up (settings) > 1 ||
      gtk_print_settings_get_n_copies (settings) > 1 || gtk_print_settings_get_reverse (settings) ||
      gtk_print_settings_get_scale (settings) != 100)
    return NULL;
  return g_filename_from_uri (uri, NULL, NULL);
}

/**
 * us_print_replace_file:
 * @operation: an operation that has written its file
 * @publication: the letter that it has printed
 *
 * GTK writes the time into a PDF, and no structure: the same pages with structure and without a
 * trace take its place, when all of them were printed to a file as they are. If that fails, what
 * GTK wrote stays. Main thread only.
 *
 * Returns: whether the file is replaced
 */
gboolean
us_print_replace_file (GtkPrintOperation *operation, const UsPublication *publication)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (GTK_IS_PRINT_OPERATION (operation), FALSE);
  g_return_val_if_fail (publication != NULL, FALSE);

  path = find_printed_file (operation);
  if (path != NULL)
    bytes = us_exporter_find ("pdf")->render (publication, NULL, NULL);
  return bytes != NULL && us_safe_file_save (path, bytes, NULL);
}

static gboolean
is_over (GtkPrintOperation *operation)
{
  const GtkPrintStatus status = gtk_print_operation_get_status (operation);

  return status == GTK_PRINT_STATUS_FINISHED || status == GTK_PRINT_STATUS_FINISHED_ABORTED;
}

static void
status_changed_cb (GtkPrintOperation *operation, Job *self)
{
  if (!is_over (operation) || self->over)
    return;
  self->over = TRUE;
  if (gtk_print_operation_get_status (operation) == GTK_PRINT_STATUS_FINISHED)
    us_print_replace_file (operation, self->publication);
  if (self->waits)
    g_object_unref (operation);
}

/* The last page is drawn, but the file is not complete before it says so. */
static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, Job *self)
{
  g_autofree char *path = find_printed_file (operation);

  if (result != GTK_PRINT_OPERATION_RESULT_APPLY || path == NULL || self->over)
    return;
  self->waits = TRUE;
  g_object_ref (operation);
}

/**
 * us_print_operation_new:
 * @publication: a letter; a reference is taken
 * @name: what the job is called
 *
 * Makes an operation that prints the pages of a letter as the window shows them. Main thread only.
 *
 * Returns: (transfer full): the operation, to be run
 */
GtkPrintOperation *
us_print_operation_new (UsPublication *publication, const char *name)
{
  GtkPrintOperation *operation;
  g_autoptr (GtkPageSetup) setup = NULL;
  Job *self;

  g_return_val_if_fail (publication != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_new0 (Job, 1);
  self->publication = us_publication_ref (publication);
  self->shaper = us_shaper_new ();
  self->paginator = us_paginator_new (publication, self->shaper);
  self->painter = us_painter_new ();
  operation = gtk_print_operation_new ();
  setup = make_page_setup (&publication->pages);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_embed_page_setup (operation, FALSE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_cb), self);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_cb), self);
  g_signal_connect (operation, "status-changed", G_CALLBACK (status_changed_cb), self);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), self);
  g_object_set_data_full (G_OBJECT (operation), "us-print-job", self, free_job);
  return operation;
}
