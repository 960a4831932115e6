/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/cell-numbers.h"

#include <string.h>

#include "import/letter/traits.h"
#include "import/table/column-words.h"

/* More columns than these are not looked at, and no list has more signatories. */
#define MAX_COLUMNS 64
#define MAX_DIGITS 5
/* Of a hundred cells so many are numbers, and so many are greater than the one before. */
#define MIN_NUMBERS 80
#define MIN_COUNTING 60
/* So much greater, where so many signatories stand side by side. */
#define MAX_STEP 4
/* "No.", "رقم", "Lfd. Nr." */
#define MAX_HEAD_WORDS 2

static const char *
get_cell (GPtrArray *rows, guint i, guint column)
{
  char **row = g_ptr_array_index (rows, i);

  return column < g_strv_length (row) ? row[column] : "";
}

/**
 * us_cell_numbers_measure:
 * @cell: a cell
 * @ret_number: (out): the number that it begins with
 *
 * Reads a number that only counts, in the figures of any script, with the mark after it: "12.",
 * "١٢". Names may follow after a space. Any thread.
 *
 * Returns: how many bytes of the cell it has; 0 where there is none
 */
gsize
us_cell_numbers_measure (const char *cell, guint *ret_number)
{
  const char *p = cell;
  guint number = 0;
  guint digits = 0;

  g_return_val_if_fail (cell != NULL && ret_number != NULL, 0);

  for (; g_unichar_isdigit (g_utf8_get_char (p)); p = g_utf8_next_char (p), digits++)
    if (digits < MAX_DIGITS)
      number = number * 10 + (guint) g_unichar_digit_value (g_utf8_get_char (p));
  if (digits == 0 || digits > MAX_DIGITS)
    return 0;
  while (*p != '\0' && g_utf8_strchr (".):-°º", -1, g_utf8_get_char (p)) != NULL)
    p = g_utf8_next_char (p);
  if (*p != '\0' && *p != ' ')
    return 0;
  *ret_number = number;
  return p - cell;
}

/* Whether a number beside that of the first column is one of the next numbers, or goes on below the
 * last of @n rows. */
static gboolean
goes_on (const char *first, guint number, guint n)
{
  guint before = 0;

  if (us_cell_numbers_measure (first, &before) == 0 || number <= before)
    return FALSE;
  return number - before <= MAX_STEP ||
         ((number - before) % n == 0 && number - before <= n * MAX_STEP);
}

/* Whether the cells of a column below @first count the rows. Those of the first column need not
 * count up where nothing else stands in them: a list may be in another order. */
static gboolean
counts (GPtrArray *rows, guint column, guint first)
{
  guint filled = 0;
  guint numbers = 0;
  guint bare = 0;
  guint steps = 0;
  guint before = 0;

  for (guint i = first; i < rows->len; i++)
    {
      const char *cell = get_cell (rows, i, column);
      guint number;
      gsize length = us_cell_numbers_measure (cell, &number);

      filled += *cell != '\0';
      if (length == 0 || (column > 0 && cell[length] != '\0'))
        continue;
      steps += numbers > 0 && number > before && number <= before + MAX_STEP;
      bare += cell[length] == '\0';
      before = number;
      numbers++;
    }
  if (numbers == 0 || numbers * 100 < filled * MIN_NUMBERS || filled * 2 < rows->len - first)
    return FALSE;
  if (column == 0 && bare == numbers && (first == 0 || numbers > 1 || before == 1))
    return TRUE;
  if (numbers == 1 && column > 0)
    return goes_on (get_cell (rows, first, 0), before, rows->len - first);
  return numbers > 1 && steps * 100 >= (numbers - 1) * MIN_COUNTING;
}

/* Whether the first row says what the columns are: above numbers, there is none. */
static gboolean
is_headed (GPtrArray *rows, guint64 numbers)
{
  gboolean named = FALSE;
  gboolean known = FALSE;

  for (guint column = 0; column < g_strv_length (g_ptr_array_index (rows, 0)); column++)
    {
      const char *cell = get_cell (rows, 0, column);
      guint number;

      if (column >= MAX_COLUMNS || (numbers & (G_GUINT64_CONSTANT (1) << column)) == 0)
        known |= us_column_find_role (cell) != US_COLUMN_NONE;
      else if (us_cell_numbers_measure (cell, &number) > 0)
        return FALSE;
      else
        named |= *cell != '\0' && us_traits_count_words (cell) <= MAX_HEAD_WORDS;
    }
  return named || known;
}

/**
 * us_cell_numbers_find:
 * @rows: (element-type GStrv): the cells of each row
 * @ret_headed: (out): whether the first row has the heads of the columns instead of a number
 *
 * Finds the columns that count the rows, which tell of nobody. Any thread.
 *
 * Returns: a bit for each of them, the lowest for the first column
 */
guint64
us_cell_numbers_find (GPtrArray *rows, gboolean *ret_headed)
{
  guint64 numbers = 0;
  guint n_columns = 0;

  g_return_val_if_fail (rows != NULL && ret_headed != NULL, 0);

  *ret_headed = FALSE;
  for (guint i = 0; i < rows->len; i++)
    n_columns = MAX (n_columns, g_strv_length (g_ptr_array_index (rows, i)));
  for (guint first = 0; first < MIN (rows->len, 2) && numbers == 0; first++)
    for (guint column = 0; column < MIN (n_columns, MAX_COLUMNS); column++)
      {
        guint number;

        /* Above numbers that the first row has, there are no heads. */
        if (first == 0 && us_cell_numbers_measure (get_cell (rows, 0, column), &number) == 0)
          continue;
        if (counts (rows, column, first))
          numbers |= G_GUINT64_CONSTANT (1) << column;
      }
  *ret_headed = numbers != 0 && is_headed (rows, numbers);
  return numbers;
}
