/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export/exporter.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "export/html/html.h"
#include "export/markdown/markdown.h"
#include "export/names-csv.h"
#include "export/text/text.h"
#include "model/on-demand.h"

/* Defines the function @name that renders what needs more libraries than a program starts with. */
#define ON_DEMAND(name, symbol)                                                                    \
  static GBytes *name (const UsPublication *publication, const UsExportOptions *options,           \
                       GError **error)                                                             \
  {                                                                                                \
    UsRender render = (UsRender) us_on_demand_find (US_FORMATS_LIBRARY, symbol);                   \
                                                                                                   \
    return render (publication, options, error);                                                   \
  }

ON_DEMAND (render_pdf, "us_pdf_render")
ON_DEMAND (render_docx, "us_docx_render")
ON_DEMAND (render_odt, "us_odt_render")
ON_DEMAND (render_email, "us_email_render")

/* The formats that a letter can leave in. The export dialog, the command line and the clipboard
 * walk this table: a new format is a new row. */
static const UsExporter exporters[] = {
  { "pdf", N_ ("PDF"), "application/pdf", "pdf", render_pdf },
  { "docx", N_ ("Word document"),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx",
    render_docx },
  { "html", N_ ("Web page"), "text/html", "html", us_html_render },
  { "text", N_ ("Plain text"), "text/plain", "txt", us_text_render },
  { "odt", N_ ("OpenDocument text"), "application/vnd.oasis.opendocument.text", "odt", render_odt },
  { "markdown", N_ ("Markdown"), "text/markdown", "md", us_markdown_render },
  { "email", N_ ("E-mail"), "message/rfc822", "eml", render_email },
  { "csv", N_ ("Names (CSV)"), "text/csv", "csv", us_names_csv_render },
};

/**
 * us_exporter_get_all:
 * @ret_n_exporters: (out): how many
 *
 * Gives the table of formats. Any thread.
 *
 * Returns: (transfer none) (array length=ret_n_exporters): the table
 */
const UsExporter *
us_exporter_get_all (gsize *ret_n_exporters)
{
  g_return_val_if_fail (ret_n_exporters != NULL, NULL);

  *ret_n_exporters = G_N_ELEMENTS (exporters);
  return exporters;
}

/**
 * us_exporter_find:
 * @id: as typed on the command line: "html"
 *
 * Finds a format by its id. Any thread.
 *
 * Returns: (transfer none) (nullable): the format, or %NULL when there is none
 */
const UsExporter *
us_exporter_find (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (exporters); i++)
    if (g_str_equal (exporters[i].id, id))
      return &exporters[i];
  return NULL;
}

/**
 * us_exporter_find_for_name:
 * @file_name: name or path of a file
 *
 * Finds a format by a file's suffix, in capitals or not. Any thread.
 *
 * Returns: (transfer none) (nullable): the format, or %NULL when there is none
 */
const UsExporter *
us_exporter_find_for_name (const char *file_name)
{
  const char *suffix;

  g_return_val_if_fail (file_name != NULL, NULL);

  suffix = strrchr (file_name, '.');
  if (suffix == NULL)
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (exporters); i++)
    if (g_ascii_strcasecmp (exporters[i].suffix, suffix + 1) == 0)
      return &exporters[i];
  return NULL;
}
