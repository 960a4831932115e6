/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/cell-sides.h"

#include <string.h>

#include "import/letter/name-sign.h"
#include "import/signature-kind.h"
#include "import/table/column-words.h"
#include "register/country.h"
#include "register/name-key.h"

/* No more signatories stand side by side. */
#define MAX_SIDES 4
/* So many lines of a text show that the same kinds of words come again by no chance. */
#define MIN_LINES 3
/* Of a hundred cells of a column, so many more or fewer are of a kind in one like it, and so many
 * in another one. */
#define LIKE 50
#define UNLIKE 60

typedef struct
{
  GPtrArray *rows;
  guint n_columns;
} Sides;

static const char *
get_cell (const Sides *self, guint i, guint column)
{
  char **row = g_ptr_array_index (self->rows, i);

  return column < g_strv_length (row) ? row[column] : "";
}

static gboolean
may_be_person (const char *cell)
{
  return us_name_sign_find (cell) != US_NAME_SIGN_ORGANISATION;
}

static gboolean
is_address (const char *cell)
{
  return strchr (cell, '@') != NULL || strstr (cell, "://") != NULL ||
         g_str_has_prefix (cell, "www.");
}

static gboolean (*const kinds[]) (const char *) = {
  us_country_is_name, is_address, us_signature_kind_is_role, us_signature_kind_is_organisation,
  may_be_person,
};

/* Of a hundred filled cells of a column. */
static int
share (const Sides *self, guint column, guint kind)
{
  int filled = 0;
  int fitting = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const char *cell = get_cell (self, i, column);

      filled += *cell != '\0';
      fitting += *cell != '\0' && kinds[kind](cell);
    }
  return filled > 0 ? fitting * 100 / filled : 0;
}

/* How much two columns differ in what is in them. */
static int
compare (const Sides *self, guint a, guint b)
{
  int most = 0;

  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    most = MAX (most, ABS (share (self, a, kind) - share (self, b, kind)));
  return most;
}

/* Whether the same kinds of cells come again, and each is of another kind than those beside it. */
static gboolean
repeats_kinds (const Sides *self, guint width)
{
  if (width < 2)
    return FALSE;
  for (guint column = 0; column < self->n_columns; column++)
    if ((column >= width && compare (self, column, column - width) > LIKE) ||
        (column % width > 0 && compare (self, column, column - 1) < UNLIKE))
      return FALSE;
  return TRUE;
}

static gboolean
repeats_numbers (const Sides *self, guint width, guint64 numbers)
{
  for (guint column = 0; column < self->n_columns; column++)
    if (((numbers >> column) & 1) != (column % width == 0))
      return FALSE;
  return width > 1;
}

/* Whether the first row says the same again: "Name", "Country", "Name", "Country". */
static gboolean
repeats_heads (const Sides *self, guint width)
{
  gboolean known = FALSE;

  for (guint column = 0; column < self->n_columns; column++)
    {
      g_autofree char *head = us_name_fold (get_cell (self, 0, column), -1);
      g_autofree char *first = us_name_fold (get_cell (self, 0, column % width), -1);

      if (!g_str_equal (head, first))
        return FALSE;
      known |= us_column_find_role (head) != US_COLUMN_NONE;
    }
  return known;
}

static gboolean
has_heads (const Sides *self)
{
  guint known = 0;

  for (guint column = 0; column < self->n_columns; column++)
    known += us_column_find_role (get_cell (self, 0, column)) != US_COLUMN_NONE;
  return known > 1;
}

/**
 * us_cell_sides_count:
 * @rows: (element-type GStrv): the cells of each row
 * @numbers: a bit for each column that counts the rows
 * @of_table: whether they are rows of a table, and not lines whose words stand apart
 * @headed: (inout): becomes true when the first row has the heads of the columns, which come again
 *
 * Counts the signatories that stand side by side in a row, each with several cells: the heads of
 * the columns come again, or numbers, or the same kinds of cells. Any thread.
 *
 * Returns: how many
 */
guint
us_cell_sides_count (GPtrArray *rows, guint64 numbers, gboolean of_table, gboolean *headed)
{
  Sides self = { rows, 0 };

  g_return_val_if_fail (rows != NULL && headed != NULL, 1);

  for (guint i = 0; i < rows->len; i++)
    self.n_columns = MAX (self.n_columns, g_strv_length (g_ptr_array_index (rows, i)));
  if (rows->len == 0 || self.n_columns > 64)
    return 1;
  for (guint n = MIN (MAX_SIDES, self.n_columns); n > 1; n--)
    {
      const guint width = self.n_columns / n;

      if (self.n_columns % n > 0)
        continue;
      if (repeats_heads (&self, width))
        {
          *headed = TRUE;
          return n;
        }
      if (repeats_numbers (&self, width, numbers) ||
          ((of_table || rows->len >= MIN_LINES) && !has_heads (&self) &&
           repeats_kinds (&self, width)))
        return n;
    }
  return 1;
}
