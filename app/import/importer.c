/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/importer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/email.h"
#include "import/html/html.h"
#include "import/markdown/markdown.h"
#include "import/office/docx.h"
#include "import/office/odt-file.h"
#include "import/office/odt.h"
#include "import/pdf/pdf.h"
#include "import/plain-text.h"
#include "model/error.h"

/* What more is particular about a format, the earlier it stands; text takes what nobody else does.
 */
static const UsImporter importers[] = {
  { "docx",
    N_ ("Word document"),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    { "docx" },
    FALSE,
    us_docx_recognises,
    us_docx_read },
  { "html",
    N_ ("Web page"),
    "text/html",
    { "html", "htm", "xhtml" },
    TRUE,
    us_html_recognises,
    us_html_read },
  { "odt",
    N_ ("OpenDocument text"),
    "application/vnd.oasis.opendocument.text",
    { "odt", "fodt" },
    FALSE,
    us_odt_file_recognises,
    us_odt_read },
  { "pdf", N_ ("PDF"), "application/pdf", { "pdf" }, FALSE, us_pdf_recognises, us_pdf_read },
  { "email", N_ ("E-mail"), "message/rfc822", { "eml" }, TRUE, us_email_recognises, us_email_read },
  { "markdown",
    N_ ("Markdown"),
    "text/markdown",
    { "md", "markdown" },
    TRUE,
    us_markdown_recognises,
    us_markdown_read },
  { "text",
    N_ ("Plain text"),
    "text/plain",
    { "txt", "text" },
    TRUE,
    us_plain_text_recognises,
    us_plain_text_read },
};

/**
 * us_importer_get_all:
 * @ret_n_importers: (out): how many
 *
 * The table of what can be imported. Any thread.
 *
 * Returns: (transfer none) (array length=ret_n_importers): importers
 */
const UsImporter *
us_importer_get_all (gsize *ret_n_importers)
{
  g_return_val_if_fail (ret_n_importers != NULL, NULL);

  *ret_n_importers = G_N_ELEMENTS (importers);
  return importers;
}

static gboolean
has_suffix (const UsImporter *importer, const char *name)
{
  const char *dot = name != NULL ? strrchr (name, '.') : NULL;

  for (gsize i = 0; dot != NULL && i < G_N_ELEMENTS (importer->suffixes); i++)
    if (importer->suffixes[i] != NULL && g_ascii_strcasecmp (dot + 1, importer->suffixes[i]) == 0)
      return TRUE;
  return FALSE;
}

/**
 * us_importer_find:
 * @bytes: a file
 * @hint: (nullable): what is known of it
 *
 * Finds the importer for a file by its name's suffix, else by what is in it. Any thread.
 *
 * Returns: (transfer none) (nullable): an importer
 */
const UsImporter *
us_importer_find (GBytes *bytes, const UsImportHint *hint)
{
  g_return_val_if_fail (bytes != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (importers); i++)
    if (hint != NULL && has_suffix (&importers[i], hint->name) &&
        (importers[i].named || importers[i].recognises (bytes)))
      return &importers[i];
  for (gsize i = 0; i < G_N_ELEMENTS (importers); i++)
    if (importers[i].recognises (bytes))
      return &importers[i];
  return NULL;
}

/**
 * us_import:
 * @bytes: a file
 * @hint: (nullable): what is known of it
 * @ret_report: (out) (optional): what was recognised and what is unsure; set on success only
 * @error: US_ERROR_EMPTY, US_ERROR_ENCODING or US_ERROR_UNKNOWN_FORMAT
 *
 * Makes a new statement of foreign bytes. Nothing of the text is lost. Main thread only.
 *
 * Returns: (transfer full): a statement
 */
UsStatement *
us_import (GBytes *bytes, const UsImportHint *hint, UsReport **ret_report, GError **error)
{
  g_autoptr (UsReport) report = us_report_new ();
  const UsImporter *importer;
  UsStatement *statement;

  g_return_val_if_fail (bytes != NULL, NULL);

  importer = us_importer_find (bytes, hint);
  if (importer == NULL)
    {
      g_set_error_literal (error, US_ERROR, US_ERROR_UNKNOWN_FORMAT,
                           _ ("It is in no format that can be imported."));
      return NULL;
    }
  statement = importer->read (bytes, hint, report, error);
  if (statement != NULL && ret_report != NULL)
    *ret_report = g_steal_pointer (&report);
  return statement;
}
