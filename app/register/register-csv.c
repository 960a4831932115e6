/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "register/register-csv.h"

#include "model/csv.h"
#include "model/signatory.h"

static void
append_signatory (gpointer item, gpointer out)
{
  guint n_fields;

  us_item_class_get_fields (US_ITEM_GET_CLASS (item), &n_fields);
  us_csv_append_cell (out, us_item_get_id (item));
  for (guint property = 1; property <= n_fields; property++)
    {
      g_autofree char *value = us_item_to_string (item, property);

      g_string_append_c (out, ',');
      us_csv_append_cell (out, value);
    }
  g_string_append (out, US_CSV_END);
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

  out = g_string_new (US_CSV_START "id");
  fields = us_item_class_get_fields ((UsItemClass *) (gpointer) klass, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    g_string_append_printf (out, ",%s", fields[i].name);
  g_string_append (out, US_CSV_END);
  us_item_list_foreach (us_statement_get_signatories (statement), append_signatory, out);
  return g_string_free_to_bytes (out);
}
