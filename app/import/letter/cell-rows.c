/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/cell-rows.h"

#include <string.h>

#include "import/letter/cell-numbers.h"
#include "import/letter/cell-sides.h"

/* The cells of one signatory, or of heads. */
typedef struct
{
  gpointer line;
  char **cells;
  guint number;
} Part;

typedef struct
{
  GPtrArray *lines;
  GPtrArray *rows;
  guint64 numbers; /* a bit for each column of them */
  gboolean headed;
  guint n_sides;
  guint width;
  GArray *parts;
} Rows;

static guint
count_columns (GPtrArray *rows)
{
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    n = MAX (n, g_strv_length (g_ptr_array_index (rows, i)));
  return n;
}

/* Columns in which nothing stands only keep others apart. */
static void
drop_empty (GPtrArray *rows)
{
  for (guint column = count_columns (rows); column-- > 0;)
    {
      gboolean filled = FALSE;

      for (guint i = 0; i < rows->len && !filled; i++)
        {
          char **row = g_ptr_array_index (rows, i);

          filled = column < g_strv_length (row) && *row[column] != '\0';
        }
      for (guint i = 0; i < rows->len && !filled; i++)
        {
          char **row = g_ptr_array_index (rows, i);
          const guint n = g_strv_length (row);

          if (column >= n)
            continue;
          g_free (row[column]);
          memmove (row + column, row + column + 1, (n - column) * sizeof *row);
        }
    }
}

/* Adds the cells of one side, without the numbers, when there are any. */
static void
add_part (Rows *self, guint i, guint side, gboolean is_head)
{
  char **row = g_ptr_array_index (self->rows, i);
  const guint n = g_strv_length (row);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  Part part = { g_ptr_array_index (self->lines, i), NULL, 0 };
  gboolean filled = FALSE;

  for (guint column = side * self->width; column < MIN (n, (side + 1) * self->width); column++)
    {
      const char *cell = row[column];

      if (column < 64 && (self->numbers >> column & 1) != 0)
        {
          const gsize length =
              is_head ? strlen (cell) : us_cell_numbers_measure (cell, &part.number);

          cell += length + strspn (cell + length, " ");
          if (*cell == '\0')
            continue;
        }
      filled |= *cell != '\0';
      g_ptr_array_add (cells, g_strdup (cell));
    }
  if (!filled && !is_head)
    return;
  g_ptr_array_add (cells, NULL);
  part.cells = (char **) g_ptr_array_steal (cells, NULL);
  g_array_append_val (self->parts, part);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const Part *first = a;
  const Part *second = b;

  return (first->number > second->number) - (first->number < second->number);
}

/* Whether each has a number of its own. */
static gboolean
are_counted (const Rows *self, guint from)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = from; i < self->parts->len; i++)
    {
      const guint number = g_array_index (self->parts, Part, i).number;

      if (number == 0 || !g_hash_table_add (seen, GUINT_TO_POINTER (number)))
        return FALSE;
    }
  return TRUE;
}

/* Puts the signatories into the order of their numbers. */
static void
order (Rows *self, guint from)
{
  g_autoptr (GArray) heads = g_array_new (FALSE, FALSE, sizeof (Part));

  if (self->n_sides == 1 || self->numbers == 0 || !are_counted (self, from))
    return;
  g_array_append_vals (heads, self->parts->data, from);
  g_array_remove_range (self->parts, 0, from);
  g_array_sort (self->parts, compare_numbers);
  g_array_prepend_vals (self->parts, heads->data, from);
}

/**
 * us_cell_rows_part:
 * @lines: (inout): the lines that the rows are
 * @rows: (element-type GStrv) (inout): their cells
 * @of_table: whether they are rows of a table, and not lines whose words stand apart
 *
 * Makes a row of each signatory of those that stand side by side, in the order of their numbers, or
 * else row by row, and takes the columns away that only count or are empty. Lines with several
 * signatories come as often. Any thread.
 *
 * Returns: whether the first row has the heads of the columns, as what stands above numbers tells
 */
gboolean
us_cell_rows_part (GPtrArray *lines, GPtrArray *rows, gboolean of_table)
{
  Rows self = { lines, rows, 0, FALSE, 1, 0, NULL };
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (Part));
  guint from;

  g_return_val_if_fail (lines != NULL && rows != NULL && lines->len == rows->len, FALSE);

  drop_empty (rows);
  self.numbers = us_cell_numbers_find (rows, &self.headed);
  self.n_sides = us_cell_sides_count (rows, self.numbers, of_table, &self.headed);
  if (self.numbers == 0 && self.n_sides == 1)
    return FALSE;
  self.width = MAX (count_columns (rows) / self.n_sides, 1);
  self.parts = parts;
  for (guint i = 0; i < rows->len; i++)
    for (guint side = 0; side < (i == 0 && self.headed ? 1 : self.n_sides); side++)
      add_part (&self, i, side, i == 0 && self.headed);
  from = self.headed ? 1 : 0;
  order (&self, from);
  g_ptr_array_set_size (rows, 0);
  g_ptr_array_set_size (lines, 0);
  for (guint i = 0; i < parts->len; i++)
    {
      g_ptr_array_add (rows, g_array_index (parts, Part, i).cells);
      g_ptr_array_add (lines, g_array_index (parts, Part, i).line);
    }
  return self.headed;
}
