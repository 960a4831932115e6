/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/error.h"

typedef struct
{
  gsize first; /* of its cells */
  guint16 n_cells;
  guint16 problems;
} Row;

struct _UsTable
{
  gatomicrefcount references;
  GStringChunk *strings;
  GPtrArray *cells;
  GArray *rows;
  guint n_columns;
  guint roles[US_TABLE_COLUMNS_MAX];
  gboolean has_header;
  char *description;
  const char *format;
};

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
  self->rows = g_array_new (FALSE, TRUE, sizeof (Row));
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
  const Row *place;

  g_return_val_if_fail (self != NULL, "");
  g_return_val_if_fail (row < self->rows->len, "");

  place = &g_array_index (self->rows, Row, row);
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

  return g_array_index (self->rows, Row, row).problems;
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

/**
 * us_table_begin_row:
 * @self: a table
 * @error: %US_ERROR_TOO_BIG
 *
 * Begins a row. One thread at a time.
 *
 * Returns: whether there is room for one
 */
gboolean
us_table_begin_row (UsTable *self, GError **error)
{
  Row row = { 0 };

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->rows->len >= US_TABLE_ROWS_MAX)
    {
      g_set_error (error, US_ERROR, US_ERROR_TOO_BIG,
                   _ ("The list has more than %u rows; nothing was taken from it."),
                   US_TABLE_ROWS_MAX);
      return FALSE;
    }
  row.first = self->cells->len;
  g_array_append_val (self->rows, row);
  return TRUE;
}

/**
 * us_table_add_cell:
 * @self: a table whose row has begun
 * @text: valid UTF-8
 * @length: in bytes, or -1
 *
 * Adds a cell to the row; those beyond %US_TABLE_COLUMNS_MAX are left out and the row is ragged.
 * One thread at a time.
 */
void
us_table_add_cell (UsTable *self, const char *text, gssize length)
{
  Row *row;
  gsize bytes;

  g_return_if_fail (self != NULL && self->rows->len > 0);
  g_return_if_fail (text != NULL);

  row = &g_array_index (self->rows, Row, self->rows->len - 1);
  bytes = length < 0 ? strlen (text) : (gsize) length;
  if (row->n_cells == US_TABLE_COLUMNS_MAX)
    {
      row->problems |= US_TABLE_RAGGED;
      return;
    }
  if (bytes > US_FIELD_MAX)
    row->problems |= US_TABLE_TOO_LONG;
  row->n_cells++;
  g_ptr_array_add (self->cells,
                   bytes == 0 ? (gpointer) ""
                              : g_string_chunk_insert_len (self->strings, text, (gssize) bytes));
}

/**
 * us_table_add_problem:
 * @self: a table whose row has begun
 * @problem: what is wrong with it
 *
 * Notes a problem of the row. One thread at a time.
 */
void
us_table_add_problem (UsTable *self, UsTableProblem problem)
{
  g_return_if_fail (self != NULL && self->rows->len > 0);

  g_array_index (self->rows, Row, self->rows->len - 1).problems |= problem;
}

/**
 * us_table_end_row:
 * @self: a table whose row has begun
 *
 * Ends the row. Empty cells at its end do not count, and a row without any other is left out. One
 * thread at a time.
 */
void
us_table_end_row (UsTable *self)
{
  Row *row;

  g_return_if_fail (self != NULL && self->rows->len > 0);

  row = &g_array_index (self->rows, Row, self->rows->len - 1);
  while (row->n_cells > 0 && *(char *) self->cells->pdata[row->first + row->n_cells - 1] == '\0')
    {
      row->n_cells--;
      g_ptr_array_set_size (self->cells, (int) (row->first + row->n_cells));
    }
  self->n_columns = MAX (self->n_columns, row->n_cells);
  if (row->n_cells == 0)
    g_array_set_size (self->rows, self->rows->len - 1);
}

/**
 * us_table_finish:
 * @self: a table that has all its rows
 *
 * Finds the rows that are ragged: those with more cells than most have. One thread at a time.
 */
void
us_table_finish (UsTable *self)
{
  guint counts[US_TABLE_COLUMNS_MAX + 1] = { 0 };
  guint usual = 0;

  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->rows->len; i++)
    counts[g_array_index (self->rows, Row, i).n_cells]++;
  for (guint i = 1; i <= US_TABLE_COLUMNS_MAX; i++)
    if (counts[i] * 20 > self->rows->len)
      usual = i;
  if (self->rows->len > 0)
    usual = MAX (usual, g_array_index (self->rows, Row, 0).n_cells);
  for (guint i = 0; i < self->rows->len; i++)
    if (g_array_index (self->rows, Row, i).n_cells > usual)
      g_array_index (self->rows, Row, i).problems |= US_TABLE_RAGGED;
}
