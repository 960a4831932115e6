/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/table/table-build.h"

#include "table-internal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/error.h"

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
  UsTableRow row = { 0 };

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->rows->len >= US_TABLE_ROWS_MAX)
    {
      g_set_error (error, US_ERROR, US_ERROR_TOO_BIG,
                   _ ("The list has more than %u rows; nothing was taken from it."),
                   US_TABLE_ROWS_MAX);
      return FALSE;
    }
  row.first = self->cells->len;
  row.number = ++self->n_begun;
  g_array_append_val (self->rows, row);
  return TRUE;
}

/**
 * us_table_go_to:
 * @self: a table
 * @number: of the row in the file, from 1
 *
 * Says which row begins next, where the file leaves rows out. One thread at a time.
 */
void
us_table_go_to (UsTable *self, guint number)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (number > 0);

  self->n_begun = number - 1;
}

/**
 * us_table_add_cell:
 * @self: a table whose row has begun
 * @text: valid UTF-8
 * @length: in bytes, or -1
 *
 * Adds a cell to the row; those beyond %US_TABLE_COLUMNS_MAX are left out and the row is ragged,
 * unless they are empty. One thread at a time.
 */
void
us_table_add_cell (UsTable *self, const char *text, gssize length)
{
  UsTableRow *row;
  gsize bytes;

  g_return_if_fail (self != NULL && self->rows->len > 0);
  g_return_if_fail (text != NULL);

  row = &g_array_index (self->rows, UsTableRow, self->rows->len - 1);
  bytes = length < 0 ? strlen (text) : (gsize) length;
  if (row->n_cells == US_TABLE_COLUMNS_MAX)
    {
      if (bytes > 0)
        row->problems |= US_TABLE_RAGGED;
      return;
    }
  if (bytes > US_FIELD_MAX + 1)
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

  g_array_index (self->rows, UsTableRow, self->rows->len - 1).problems |= problem;
}

/**
 * us_table_add_problem_at:
 * @self: a table that is read
 * @row: a row that is finished, from 0
 * @problem: what is wrong with it
 *
 * Notes a problem that is found out only later. One thread at a time.
 */
void
us_table_add_problem_at (UsTable *self, guint row, UsTableProblem problem)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (row < self->rows->len);

  g_array_index (self->rows, UsTableRow, row).problems |= problem;
}

/**
 * us_table_end_row:
 * @self: a table whose row has begun
 *
 * Ends the row. Empty cells at its end do not count, and a row without any other is left out unless
 * it has a problem. One thread at a time.
 */
void
us_table_end_row (UsTable *self)
{
  UsTableRow *row;

  g_return_if_fail (self != NULL && self->rows->len > 0);

  row = &g_array_index (self->rows, UsTableRow, self->rows->len - 1);
  while (row->n_cells > 0 && *(char *) self->cells->pdata[row->first + row->n_cells - 1] == '\0')
    {
      row->n_cells--;
      g_ptr_array_set_size (self->cells, (int) (row->first + row->n_cells));
    }
  self->n_columns = MAX (self->n_columns, row->n_cells);
  if (row->n_cells == 0 && row->problems == 0)
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
    counts[g_array_index (self->rows, UsTableRow, i).n_cells]++;
  for (guint i = 1; i <= US_TABLE_COLUMNS_MAX; i++)
    if (counts[i] * 20 > self->rows->len)
      usual = i;
  if (self->rows->len > 0)
    usual = MAX (usual, g_array_index (self->rows, UsTableRow, 0).n_cells);
  for (guint i = 0; i < self->rows->len; i++)
    if (g_array_index (self->rows, UsTableRow, i).n_cells > usual)
      g_array_index (self->rows, UsTableRow, i).problems |= US_TABLE_RAGGED;
}
