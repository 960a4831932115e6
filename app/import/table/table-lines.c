/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/table/table-lines.h"

#include <string.h>

#include "import/letter/list-marker.h"
#include "import/signature-kind.h"
#include "import/table/column-words.h"
#include "import/table/table-build.h"
#include "register/country.h"

#define LOOK_EVERY 1024

static gboolean
is_heading (const char *line)
{
  gsize length = strlen (line);

  return length > 1 && line[length - 1] == ':';
}

/* Whether what semicolons part are several people: not "Jane Roe; Director; River Trust", nor a
 * person with an organisation, but "Rain; Wells; Mist" and "Jane Roe, Kenya; John Doe, Ghana". */
static gboolean
are_several (char *const *parts)
{
  guint n_parts = 0;
  guint n_organisations = 0;
  gboolean commas = TRUE;

  for (; parts[n_parts] != NULL; n_parts++)
    {
      const char *part = parts[n_parts];

      commas = commas && strchr (part, ',') != NULL;
      n_organisations += us_signature_kind_is_organisation (part);
      if (us_signature_kind_is_role (part) || us_country_is_name (part) ||
          strchr (part, '@') != NULL || strstr (part, "://") != NULL)
        return FALSE;
    }
  return n_parts > 2 || commas || n_organisations == 0 || n_organisations == n_parts;
}

static gboolean
add_row (UsTable *table, const char *body, const char *group, GError **error)
{
  if (!us_table_begin_row (table, error))
    return FALSE;
  us_table_add_cell (table, body, -1);
  us_table_add_cell (table, group, -1);
  us_table_end_row (table);
  return TRUE;
}

/* One, or with semicolons between them several. */
static gboolean
add_line (UsTable *table, const char *body, const char *group, GError **error)
{
  g_auto (GStrv) parts = NULL;

  if (strstr (body, "; ") == NULL)
    return add_row (table, body, group, error);
  parts = g_strsplit (body, ";", -1);
  for (char **part = parts; *part != NULL; part++)
    g_strstrip (*part);
  if (!are_several (parts))
    return add_row (table, body, group, error);
  for (char **part = parts; *part != NULL; part++)
    if (**part != '\0' && !add_row (table, *part, group, error))
      return FALSE;
  return TRUE;
}

/**
 * us_table_lines_read:
 * @text: valid UTF-8
 * @table: the table that grows
 * @cancellable: (nullable): stops it
 * @error: %US_ERROR_TOO_BIG, %G_IO_ERROR_CANCELLED
 *
 * Reads a list with a signatory on each line, with bullets, numbers or nothing before it, or with
 * several that semicolons part. A line that ends in a colon is the heading of a group: the second
 * column. The label of a column that was copied from a spreadsheet is its header. Any thread.
 *
 * Returns: whether it came to the end
 */
gboolean
us_table_lines_read (const char *text, UsTable *table, GCancellable *cancellable, GError **error)
{
  g_autofree char *group = g_strdup ("");
  guint lines = 0;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (table != NULL, FALSE);

  for (const char *p = text; *p != '\0';)
    {
      gsize length = strcspn (p, "\r\n");
      g_autofree char *line = g_strstrip (g_strndup (p, length));
      UsListMarker marker;
      const char *body = line;

      p += length;
      p += strspn (p, "\r\n");
      if (++lines % LOOK_EVERY == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (us_list_marker_parse (line, &marker) &&
          (marker.kind == US_MARKER_BULLET || marker.kind == US_MARKER_NUMBER))
        body = line + marker.length;
      else if (is_heading (line))
        {
          g_free (group);
          group = g_strndup (line, strlen (line) - 1);
          continue;
        }
      if (*body == '\0')
        continue;
      if (!add_line (table, body, group, error))
        return FALSE;
    }
  us_table_finish (table);
  us_table_set_has_header (table, us_table_get_n_rows (table) > 1 &&
                                      us_column_is_label (us_table_get_cell (table, 0, 0)));
  if (us_table_get_n_columns (table) > 0)
    us_table_set_role (table, 0, US_COLUMN_LINE);
  if (us_table_get_n_columns (table) > 1)
    us_table_set_role (table, 1, US_SIGNATORY_GROUP);
  return TRUE;
}
