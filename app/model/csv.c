/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/csv.h"

#include <string.h>

static gboolean
is_dangerous (const char *text)
{
  gunichar first = g_utf8_get_char (text);

  /* The full-width forms and the line feed by caution; the apostrophe so that it can be undone. */
  return first != 0 &&
         (first < 0x80 ? strchr ("=+-@\t\r\n'", (int) first) != NULL
                       : first == 0xff1d || first == 0xff0b || first == 0xff0d || first == 0xff20);
}

/**
 * us_csv_append_cell:
 * @out: the line that grows
 * @text: valid UTF-8
 *
 * Appends a cell as RFC 4180 has it, and so that no spreadsheet calculates it. Any thread.
 */
void
us_csv_append_cell (GString *out, const char *text)
{
  gboolean dangerous;

  g_return_if_fail (out != NULL);
  g_return_if_fail (text != NULL);

  dangerous = is_dangerous (text);
  if (!dangerous && strpbrk (text, "\",;\t\r\n") == NULL && *text != ' ')
    {
      g_string_append (out, text);
      return;
    }
  g_string_append_c (out, '"');
  if (dangerous)
    g_string_append_c (out, '\'');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

/**
 * us_csv_undo:
 * @cell: a cell of a table that was exported
 *
 * Gives what us_csv_append_cell() was given. Any thread.
 *
 * Returns: (transfer none): the text, inside of @cell
 */
const char *
us_csv_undo (const char *cell)
{
  g_return_val_if_fail (cell != NULL, "");

  return *cell == '\'' && is_dangerous (cell + 1) ? cell + 1 : cell;
}
