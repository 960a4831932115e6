/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table-internal.h"

/**
 * us_table_new:
 *
 * Makes a table without rows. Any thread.
 *
 * Returns: (transfer full): the table
 */
UsTable *
us_table_new (void)
{
  UsTable *self = g_new0 (UsTable, 1);

  g_atomic_ref_count_init (&self->references);
  self->strings = g_string_chunk_new (64 * 1024);
  self->cells = g_ptr_array_new ();
  self->rows = g_array_new (FALSE, TRUE, sizeof (UsTableRow));
  self->description = g_strdup ("");
  self->format = "";
  return self;
}

/**
 * us_table_ref:
 * @self: a table
 *
 * Takes a reference. Any thread.
 *
 * Returns: (transfer full): @self
 */
UsTable *
us_table_ref (UsTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * us_table_unref:
 * @self: (transfer full): a table
 *
 * Drops a reference. Any thread.
 */
void
us_table_unref (UsTable *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_string_chunk_free (self->strings);
  g_ptr_array_unref (self->cells);
  g_array_unref (self->rows);
  g_free (self->description);
  g_free (self);
}

/**
 * us_table_get_n_rows:
 * @self: a table
 *
 * Counts the rows, the header among them. One thread at a time.
 *
 * Returns: how many
 */
guint
us_table_get_n_rows (UsTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

/**
 * us_table_get_n_columns:
 * @self: a table
 *
 * Counts the columns of the widest row. One thread at a time.
 *
 * Returns: how many
 */
guint
us_table_get_n_columns (UsTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_columns;
}

/**
 * us_table_get_cell:
 * @self: a table
 * @row: from 0
 * @column: from 0
 *
 * Gives what stands in a cell, as it was found. One thread at a time.
 *
 * Returns: (transfer none): valid UTF-8, empty where there is no cell
 */
const char *
us_table_get_cell (UsTable *self, guint row, guint column)
{
  const UsTableRow *place;

  g_return_val_if_fail (self != NULL, "");
  g_return_val_if_fail (row < self->rows->len, "");

  place = &g_array_index (self->rows, UsTableRow, row);
  return column < place->n_cells ? self->cells->pdata[place->first + column] : "";
}

/**
 * us_table_get_problems:
 * @self: a table
 * @row: from 0
 *
 * Tells what is wrong with a row. One thread at a time.
 *
 * Returns: bits of #UsTableProblem
 */
UsTableProblem
us_table_get_problems (UsTable *self, guint row)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (row < self->rows->len, 0);

  return g_array_index (self->rows, UsTableRow, row).problems;
}

/**
 * us_table_get_number:
 * @self: a table
 * @row: from 0
 *
 * Tells which row of the file it is, where rows that are empty or a title count too. One thread at
 * a time.
 *
 * Returns: the number, from 1
 */
guint
us_table_get_number (UsTable *self, guint row)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (row < self->rows->len, 0);

  return g_array_index (self->rows, UsTableRow, row).number;
}

/**
 * us_table_get_has_header:
 * @self: a table
 *
 * Tells whether the first row says what the columns are. One thread at a time.
 *
 * Returns: whether it does
 */
gboolean
us_table_get_has_header (UsTable *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->has_header;
}

/**
 * us_table_set_has_header:
 * @self: a table
 * @has_header: whether the first row says what the columns are
 *
 * Says what the first row is. One thread at a time.
 */
void
us_table_set_has_header (UsTable *self, gboolean has_header)
{
  g_return_if_fail (self != NULL);

  self->has_header = has_header;
}

/**
 * us_table_get_role:
 * @self: a table
 * @column: from 0
 *
 * Tells what a column means. One thread at a time.
 *
 * Returns: a #UsSignatoryProperty, or one of US_COLUMN_NONE and its sisters
 */
guint
us_table_get_role (UsTable *self, guint column)
{
  g_return_val_if_fail (self != NULL, US_COLUMN_NONE);

  return column < self->n_columns ? self->roles[column] : US_COLUMN_NONE;
}

/**
 * us_table_set_role:
 * @self: a table
 * @column: from 0
 * @role: a #UsSignatoryProperty, or one of US_COLUMN_NONE and its sisters
 *
 * Says what a column means. Another one that means the same means nothing then, unless it is a
 * remark, of which there may be several. One thread at a time.
 */
void
us_table_set_role (UsTable *self, guint column, guint role)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (column < self->n_columns);

  for (guint i = 0; i < self->n_columns; i++)
    if (self->roles[i] == role && role != US_SIGNATORY_REMARK)
      self->roles[i] = US_COLUMN_NONE;
  self->roles[column] = role;
}

/**
 * us_table_get_description:
 * @self: a table
 *
 * Says how it was read, to be shown: its format, what parts its cells, its encoding. One thread at
 * a time.
 *
 * Returns: (transfer none): translated words
 */
const char *
us_table_get_description (UsTable *self)
{
  g_return_val_if_fail (self != NULL, "");

  return self->description;
}

/**
 * us_table_take_description:
 * @self: a table
 * @description: (transfer full): translated words
 *
 * Says how it was read. One thread at a time.
 */
void
us_table_take_description (UsTable *self, char *description)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (description != NULL);

  g_free (self->description);
  self->description = description;
}

/**
 * us_table_get_format:
 * @self: a table
 *
 * Tells what it was: "csv", "lines", "html", "vcard", "xlsx", "ods". One thread at a time.
 *
 * Returns: (transfer none): the format
 */
const char *
us_table_get_format (UsTable *self)
{
  g_return_val_if_fail (self != NULL, "");

  return self->format;
}

/**
 * us_table_set_format:
 * @self: a table
 * @format: (transfer none): a static string
 *
 * Says what it was. One thread at a time.
 */
void
us_table_set_format (UsTable *self, const char *format)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (format != NULL);

  self->format = format;
}
