/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "apart/letter.h"

#include <glib/gi18n-lib.h>

#include "apart/helper.h"
#include "apart/limits.h"
#include "import/pdf/pdf.h"
#include "model/error.h"
#include "store/reader/reader.h"
#include "store/writer/writer.h"

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static const char *
or_null (const char *text)
{
  return *text != '\0' ? text : NULL;
}

/**
 * us_apart_import:
 * @bytes: a file
 * @hint: (nullable): what is known of it
 * @format: (nullable): id of the importer, where the person said it
 * @ret_report: (out) (optional): what was recognised and what is unsure; set on success only
 * @cancellable: (nullable): stops it
 * @error: as us_import() and us_helper_run() set it
 *
 * Makes a new statement of foreign bytes, which a process of its own reads: whatever they do to it,
 * this one lives. What it says is read as any file is. Blocks. Any thread.
 *
 * Returns: (transfer full) (nullable): a statement; %NULL with @error set
 */
UsStatement *
us_apart_import (GBytes *bytes, const UsImportHint *hint, const char *format, UsReport **ret_report,
                 GCancellable *cancellable, GError **error)
{
  g_autofree char *corrections = us_correction_write (hint != NULL ? hint->corrections : NULL);
  const char *arguments[] = { US_APART_LETTER,
                              or_empty (hint != NULL ? hint->name : NULL),
                              or_empty (hint != NULL ? hint->language : NULL),
                              or_empty (format),
                              corrections,
                              NULL };
  const UsHelperTask task = { .arguments = arguments,
                              .type = G_VARIANT_TYPE (US_APART_LETTER_TYPE),
                              .seconds = US_HELPER_SECONDS };
  g_autoptr (GVariant) read = NULL;
  g_autoptr (GVariant) file = NULL;
  g_autoptr (GVariant) said = NULL;
  g_autoptr (GBytes) statement_bytes = NULL;
  g_autoptr (UsReport) report = NULL;
  UsStatement *statement;

  g_return_val_if_fail (bytes != NULL, NULL);

  read = us_helper_run (&task, bytes, cancellable, error);
  if (read == NULL)
    return NULL;
  g_variant_get (read, "(@ayv)", &file, &said);
  report = us_report_new_from_variant (said);
  if (report == NULL)
    {
      g_set_error_literal (error, US_ERROR, US_ERROR_DAMAGED,
                           _ ("What was read makes no sense. Nothing was taken from it."));
      return NULL;
    }
  statement_bytes = g_variant_get_data_as_bytes (file);
  statement = us_reader_read (statement_bytes, NULL, error);
  if (statement != NULL && ret_report != NULL)
    *ret_report = g_steal_pointer (&report);
  return statement;
}

static const UsImporter *
find_importer (GBytes *bytes, const UsImportHint *hint, const char *format)
{
  gsize n_importers;
  const UsImporter *importers = us_importer_get_all (&n_importers);

  if (format == NULL)
    return us_importer_find (bytes, hint);
  for (gsize i = 0; i < n_importers; i++)
    if (g_str_equal (importers[i].id, format))
      return &importers[i];
  return NULL;
}

static GVariant *
write_outcome (UsStatement *statement, UsReport *report)
{
  g_autoptr (GBytes) file = us_writer_write (statement);

  return g_variant_new ("(@ayv)", g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, file, TRUE),
                        us_report_to_variant (report));
}

/**
 * us_apart_serve_letter:
 * @arguments: (array zero-terminated=1): the name of the file, the language, the id of the
 * importer, what the person said of its lines, each empty when it is not known
 * @bytes: the file
 * @error: as us_import() sets it
 *
 * What the process does that reads a letter. Main thread only.
 *
 * Returns: (transfer floating) (nullable): as %US_APART_LETTER_TYPE says; %NULL with @error set
 */
GVariant *
us_apart_serve_letter (const char *const *arguments, GBytes *bytes, GError **error)
{
  g_autoptr (UsReport) report = us_report_new ();
  g_autoptr (UsStatement) statement = NULL;
  const UsImporter *importer;
  g_autoptr (GArray) corrections = NULL;
  UsImportHint hint = { .name = NULL };

  g_return_val_if_fail (g_strv_length ((GStrv) arguments) == 4, NULL);

  hint.name = or_null (arguments[0]);
  hint.language = or_null (arguments[1]);
  hint.corrections = corrections = us_correction_read (arguments[3]);
  importer = find_importer (bytes, &hint, or_null (arguments[2]));
  if (importer == NULL)
    {
      g_set_error_literal (error, US_ERROR, US_ERROR_UNKNOWN_FORMAT,
                           _ ("It is in no format that can be imported."));
      return NULL;
    }
  if (importer->read == us_pdf_read)
    us_limits_set_seconds (US_LIMITS_PDF_SECONDS);
  statement = importer->read (bytes, &hint, report, error);
  return statement != NULL ? write_outcome (statement, report) : NULL;
}
