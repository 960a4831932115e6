/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "apart/letter.h"

#include <glib/gi18n-lib.h>

#include "apart/helper.h"
#include "model/error.h"
#include "store/reader.h"
#include "store/writer.h"

#define DOUBT "(ssus)"

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

static UsReport *
read_report (UsStatement *statement, GVariant *read)
{
  UsReport *report = us_report_new ();
  g_autoptr (GVariantIter) doubts = NULL;
  const char *encoding, *id, *property, *reason;
  guint32 line;

  g_variant_get (read, "(@ay&sa" DOUBT ")", NULL, &encoding, &doubts);
  us_report_set_encoding (report, or_null (encoding));
  while (g_variant_iter_next (doubts, "(&s&su&s)", &id, &property, &line, &reason))
    us_report_add_doubt (report, *id != '\0' ? us_statement_find (statement, id) : NULL,
                         or_null (property), line, reason);
  return report;
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
 * Returns: (transfer full): a statement
 */
UsStatement *
us_apart_import (GBytes *bytes, const UsImportHint *hint, const char *format, UsReport **ret_report,
                 GCancellable *cancellable, GError **error)
{
  const char *arguments[] = { US_APART_LETTER, or_empty (hint != NULL ? hint->name : NULL),
                              or_empty (hint != NULL ? hint->language : NULL), or_empty (format),
                              NULL };
  const UsHelperTask task = { .arguments = arguments,
                              .type = G_VARIANT_TYPE (US_APART_LETTER_TYPE),
                              .seconds = US_HELPER_SECONDS };
  g_autoptr (GVariant) read = NULL;
  g_autoptr (GVariant) file = NULL;
  g_autoptr (GBytes) statement_bytes = NULL;
  UsStatement *statement;

  g_return_val_if_fail (bytes != NULL, NULL);

  read = us_helper_run (&task, bytes, cancellable, error);
  if (read == NULL)
    return NULL;
  file = g_variant_get_child_value (read, 0);
  statement_bytes = g_variant_get_data_as_bytes (file);
  statement = us_reader_read (statement_bytes, NULL, error);
  if (statement != NULL && ret_report != NULL)
    *ret_report = read_report (statement, read);
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
  GVariantBuilder doubts;

  g_variant_builder_init (&doubts, G_VARIANT_TYPE ("a" DOUBT));
  for (guint i = 0; i < us_report_get_n_doubts (report); i++)
    {
      const UsDoubt *doubt = us_report_get_doubt (report, i);

      g_variant_builder_add (&doubts, DOUBT, or_empty (doubt->id), or_empty (doubt->property),
                             doubt->line, doubt->reason);
    }
  return g_variant_new (
      "(@ays@a" DOUBT ")", g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, file, TRUE),
      or_empty (us_report_get_encoding (report)), g_variant_builder_end (&doubts));
}

/**
 * us_apart_serve_letter:
 * @arguments: (array zero-terminated=1): the name of the file, the language, the id of the
 * importer, each empty when it is not known
 * @bytes: the file
 * @error: as us_import() sets it
 *
 * What the process does that reads a letter. Main thread only.
 *
 * Returns: (transfer floating): as %US_APART_LETTER_TYPE says
 */
GVariant *
us_apart_serve_letter (const char *const *arguments, GBytes *bytes, GError **error)
{
  g_autoptr (UsReport) report = us_report_new ();
  g_autoptr (UsStatement) statement = NULL;
  const UsImporter *importer;
  UsImportHint hint = { NULL, NULL };

  g_return_val_if_fail (g_strv_length ((GStrv) arguments) == 3, NULL);

  hint.name = or_null (arguments[0]);
  hint.language = or_null (arguments[1]);
  importer = find_importer (bytes, &hint, or_null (arguments[2]));
  if (importer == NULL)
    {
      g_set_error_literal (error, US_ERROR, US_ERROR_UNKNOWN_FORMAT,
                           _ ("It is in no format that can be imported."));
      return NULL;
    }
  statement = importer->read (bytes, &hint, report, error);
  return statement != NULL ? write_outcome (statement, report) : NULL;
}
