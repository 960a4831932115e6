/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "apart/table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "apart/helper.h"
#include "apart/outcome.h"
#include "import/table/table-build.h"
#include "model/error.h"

typedef struct
{
  guint16 n_cells;
  guint16 problems;
  guint32 number;
} Row;

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, US_ERROR, US_ERROR_DAMAGED, _ ("The list could not be read."));
  return FALSE;
}

/* The rows are as they were written when the cells are just as many, and all of them text. */
static gboolean
take_rows (UsTable *table, GVariant *rows, GVariant *cells, GError **error)
{
  gsize n_rows;
  gsize left;
  const Row *row = g_variant_get_fixed_array (rows, &n_rows, sizeof (Row));
  const char *cell = g_variant_get_fixed_array (cells, &left, 1);

  for (gsize i = 0; i < n_rows; i++, row++)
    {
      us_table_go_to (table, MAX (row->number, 1));
      if (!us_table_begin_row (table, error))
        return FALSE;
      for (guint j = 0; j < row->n_cells; j++)
        {
          const gsize length = strnlen (cell, left);

          if (length == left || !g_utf8_validate_len (cell, length, NULL))
            return refuse (error);
          us_table_add_cell (table, cell, (gssize) length);
          cell += length + 1;
          left -= length + 1;
        }
      us_table_add_problem (table, row->problems);
      us_table_end_row (table);
    }
  return left == 0 || refuse (error);
}

static void
take_format (UsTable *table, const char *format)
{
  static const char *const formats[] = { "csv", "html", "lines", "ods", "vcard", "xlsx" };

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i], format))
      us_table_set_format (table, formats[i]);
}

static gboolean
is_role (guint role)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (US_TYPE_SIGNATORY);
  guint n_fields;

  us_item_class_get_fields ((UsItemClass *) (gpointer) klass, &n_fields);
  return role <= n_fields || (role >= US_COLUMN_FIRST_NAME && role <= US_COLUMN_ID);
}

static UsTable *
read_outcome (GVariant *read, GError **error)
{
  g_autoptr (UsTable) table = us_table_new ();
  g_autoptr (GVariant) rows = NULL;
  g_autoptr (GVariant) cells = NULL;
  g_autoptr (GVariantIter) roles = NULL;
  const char *format, *description;
  gboolean has_header;
  guint32 role;

  g_variant_get (read, "(&s&sbau@a(qqu)@ay)", &format, &description, &has_header, &roles, &rows,
                 &cells);
  if (!take_rows (table, rows, cells, error))
    return NULL;
  take_format (table, format);
  us_table_take_description (table, g_strdup (description));
  us_table_set_has_header (table, has_header);
  for (guint i = 0; g_variant_iter_next (roles, "u", &role); i++)
    if (i < us_table_get_n_columns (table) && role != US_COLUMN_NONE && is_role (role))
      us_table_set_role (table, i, role);
  if (us_table_get_n_rows (table) == 0)
    {
      refuse (error);
      return NULL;
    }
  return g_steal_pointer (&table);
}

/**
 * us_apart_read_table:
 * @bytes: a file or what was on the clipboard
 * @hint: (nullable): what is known of it
 * @progress: (nullable): called now and then, in this thread
 * @user_data: for @progress
 * @cancellable: (nullable): stops it
 * @error: as us_table_read() and us_helper_run() set it
 *
 * Reads a list of signatories, which a process of its own takes apart: whatever is done to it, this
 * one lives. Blocks. Any thread.
 *
 * Returns: (transfer full) (nullable): a table with a row at least; %NULL with @error set
 */
UsTable *
us_apart_read_table (GBytes *bytes, const UsTableHint *hint, UsTableProgress progress,
                     gpointer user_data, GCancellable *cancellable, GError **error)
{
  static const UsTableHint nothing = { NULL, NULL, NULL, 0 };
  const UsTableHint *known = hint != NULL ? hint : &nothing;
  g_autofree char *separator = g_strdup_printf ("%u", known->separator);
  const char *arguments[] = { US_APART_TABLE,
                              known->name != NULL ? known->name : "",
                              known->mime != NULL ? known->mime : "",
                              known->encoding != NULL ? known->encoding : "",
                              separator,
                              NULL };
  const UsHelperTask task = { arguments, G_VARIANT_TYPE (US_APART_TABLE_TYPE), US_HELPER_SECONDS,
                              progress, user_data };
  g_autoptr (GVariant) read = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  read = us_helper_run (&task, bytes, cancellable, error);
  return read != NULL ? read_outcome (read, error) : NULL;
}

static void
progress_cb (double done, gpointer user_data)
{
  us_outcome_write_progress (*(int *) user_data, done);
}

static void
append_row (UsTable *table, guint row, GArray *rows, GByteArray *cells)
{
  Row written = { 0, (guint16) us_table_get_problems (table, row),
                  us_table_get_number (table, row) };

  for (guint i = 0; i < us_table_get_n_columns (table); i++)
    if (*us_table_get_cell (table, row, i) != '\0')
      written.n_cells = (guint16) (i + 1);
  for (guint i = 0; i < written.n_cells; i++)
    {
      const char *cell = us_table_get_cell (table, row, i);

      g_byte_array_append (cells, (const guint8 *) cell, (guint) strlen (cell) + 1);
    }
  g_array_append_val (rows, written);
}

static GVariant *
write_outcome (UsTable *table)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_autoptr (GByteArray) cells = g_byte_array_new ();
  GVariantBuilder roles;

  g_variant_builder_init (&roles, G_VARIANT_TYPE ("au"));
  for (guint i = 0; i < us_table_get_n_columns (table); i++)
    g_variant_builder_add (&roles, "u", us_table_get_role (table, i));
  for (guint i = 0; i < us_table_get_n_rows (table); i++)
    append_row (table, i, rows, cells);
  return g_variant_new (
      "(ssbau@a(qqu)@ay)", us_table_get_format (table), us_table_get_description (table),
      us_table_get_has_header (table), &roles,
      g_variant_new_fixed_array (G_VARIANT_TYPE ("(qqu)"), rows->data, rows->len, sizeof (Row)),
      g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, cells->data, cells->len, 1));
}

static const char *
or_null (const char *text)
{
  return *text != '\0' ? text : NULL;
}

/**
 * us_apart_serve_table:
 * @arguments: (array zero-terminated=1): the name of the file, its type, its encoding and what
 * parts its cells, each empty when it is not known
 * @bytes: the file
 * @progress: where to say how much is done
 * @error: as us_table_read() sets it
 *
 * What the process does that reads a list. Main thread only.
 *
 * Returns: (transfer floating) (nullable): as %US_APART_TABLE_TYPE says; %NULL with @error set
 */
GVariant *
us_apart_serve_table (const char *const *arguments, GBytes *bytes, int progress, GError **error)
{
  g_autoptr (UsTable) table = NULL;
  UsTableHint hint = { NULL, NULL, NULL, 0 };

  g_return_val_if_fail (g_strv_length ((GStrv) arguments) == 4, NULL);

  hint.name = or_null (arguments[0]);
  hint.mime = or_null (arguments[1]);
  hint.encoding = or_null (arguments[2]);
  hint.separator = (gunichar) g_ascii_strtoull (arguments[3], NULL, 10);
  table = us_table_read (bytes, &hint, progress_cb, &progress, NULL, error);
  return table != NULL ? write_outcome (table) : NULL;
}
