/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/table/table-lines.h"

#include <string.h>

#include "import/letter/list-marker.h"
#include "import/table/table-build.h"

#define LOOK_EVERY 1024

static gboolean
is_heading (const char *line)
{
  gsize length = strlen (line);

  return length > 1 && line[length - 1] == ':';
}

/**
 * us_table_lines_read:
 * @text: valid UTF-8
 * @table: the table that grows
 * @cancellable: (nullable): stops it
 * @error: %US_ERROR_TOO_BIG, %G_IO_ERROR_CANCELLED
 *
 * Reads a list with a signatory on each line, with bullets, numbers or nothing before it. A line
 * that ends in a colon is the heading of a group: the second column. Any thread.
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
      if (!us_table_begin_row (table, error))
        return FALSE;
      us_table_add_cell (table, body, -1);
      us_table_add_cell (table, group, -1);
      us_table_end_row (table);
    }
  us_table_finish (table);
  if (us_table_get_n_columns (table) > 0)
    us_table_set_role (table, 0, US_COLUMN_LINE);
  if (us_table_get_n_columns (table) > 1)
    us_table_set_role (table, 1, US_SIGNATORY_GROUP);
  return TRUE;
}
