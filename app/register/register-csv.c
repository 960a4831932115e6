/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "register/register-csv.h"

#include <string.h>

#include "model/signatory.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define END "\r\n"

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
 * us_register_csv_append_cell:
 * @out: the line that grows
 * @text: valid UTF-8
 *
 * Appends a cell as RFC 4180 has it, and so that no spreadsheet calculates it. Any thread.
 */
void
us_register_csv_append_cell (GString *out, const char *text)
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
 * us_register_csv_undo:
 * @cell: a cell of a register that was exported
 *
 * Gives what us_register_csv_append_cell() was given. Any thread.
 *
 * Returns: (transfer none): the text, inside of @cell
 */
const char *
us_register_csv_undo (const char *cell)
{
  g_return_val_if_fail (cell != NULL, "");

  return *cell == '\'' && is_dangerous (cell + 1) ? cell + 1 : cell;
}

static void
append_signatory (gpointer item, gpointer out)
{
  guint n_fields;

  us_item_class_get_fields (US_ITEM_GET_CLASS (item), &n_fields);
  us_register_csv_append_cell (out, us_item_get_id (item));
  for (guint property = 1; property <= n_fields; property++)
    {
      g_autofree char *value = us_item_to_string (item, property);

      g_string_append_c (out, ',');
      us_register_csv_append_cell (out, value);
    }
  g_string_append (out, END);
}

/**
 * us_register_csv_write:
 * @statement: a statement
 *
 * Writes the register as a table: CSV in UTF-8 with a byte order mark, as spreadsheets need it, and
 * with all fields. Importing it gives the same list. Main thread only.
 *
 * Returns: (transfer full): the file
 */
GBytes *
us_register_csv_write (UsStatement *statement)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (US_TYPE_SIGNATORY);
  const UsField *fields;
  guint n_fields;
  GString *out;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);

  out = g_string_new (BYTE_ORDER_MARK "id");
  fields = us_item_class_get_fields ((UsItemClass *) (gpointer) klass, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    g_string_append_printf (out, ",%s", fields[i].name);
  g_string_append (out, END);
  us_item_list_foreach (us_statement_get_signatories (statement), append_signatory, out);
  return g_string_free_to_bytes (out);
}
