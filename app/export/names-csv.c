/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/names-csv.h"

#include "export/escape.h"
#include "model/csv.h"
#include "publish/link.h"

/* What may be seen of a signatory, under the names of the register, so that it can be read there
 * again. */
static const struct
{
  const char *name;
  gsize offset;
} columns[] = {
  { "name", G_STRUCT_OFFSET (UsPublicSignatory, name) },
  { "person", G_STRUCT_OFFSET (UsPublicSignatory, person) },
  { "role", G_STRUCT_OFFSET (UsPublicSignatory, role) },
  { "organisation", G_STRUCT_OFFSET (UsPublicSignatory, organisation) },
  { "country", G_STRUCT_OFFSET (UsPublicSignatory, country) },
  { "group", G_STRUCT_OFFSET (UsPublicSignatory, group) },
  { "note", G_STRUCT_OFFSET (UsPublicSignatory, note) },
};

/* Once in so many rows it looks whether somebody has cancelled. */
#define LOOK_EVERY 1024

/* @cell: room for a text without what no line may have */
static void
append_row (GString *out, GString *cell, const UsPublicSignatory *signatory)
{
  g_autofree char *link = us_link_clean (signatory->link);

  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_string_truncate (cell, 0);
      us_escape_text_line (cell, G_STRUCT_MEMBER (GRefString *, signatory, columns[i].offset), -1);
      us_csv_append_cell (out, cell->str);
      g_string_append_c (out, ',');
    }
  us_csv_append_cell (out, link != NULL ? link : "");
  g_string_append (out, US_CSV_END);
}

/**
 * us_names_csv_render:
 * @publication: what may be seen
 * @options: (nullable): how
 * @error: %G_IO_ERROR_CANCELLED
 *
 * Writes the names of those who have signed as a table, for web sites and spreadsheets: CSV as RFC
 * 4180 has it, in UTF-8 with a byte order mark. Any thread.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with @error set
 */
GBytes *
us_names_csv_render (const UsPublication *publication, const UsExportOptions *options,
                     GError **error)
{
  g_autoptr (GString) out = g_string_new (US_CSV_START);
  g_autoptr (GString) cell = g_string_new (NULL);
  GCancellable *cancellable = options != NULL ? options->cancellable : NULL;

  g_return_val_if_fail (publication != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    g_string_append_printf (out, "%s,", columns[i].name);
  g_string_append (out, "link" US_CSV_END);
  for (gsize i = 0; i < publication->n_signatories; i++)
    {
      if (i % LOOK_EVERY == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      append_row (out, cell, &publication->signatories[i]);
    }
  return g_string_free_to_bytes (g_steal_pointer (&out));
}
