/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/roll-rows.h"

#include <string.h>

#include "import/letter/traits.h"

/* Fewer lines that count up are no table. */
#define MIN_ROWS 4
/* More of them are a sentence. */
#define MAX_WORDS 20

/* The digits that a text begins with, and the mark after them. */
static gsize
measure_number (const char *text)
{
  const gsize digits = strspn (text, "0123456789");

  return digits > 0 ? digits + strspn (text + digits, ".)") : 0;
}

/* What comes after the number that a row begins with. */
static const char *
skip_number (const char *cells)
{
  const gsize number = measure_number (cells);

  return cells + number + strspn (cells + number, "\t ");
}

/* The number that a row of a table begins with, or 0. With two columns it may be a point of a list,
 * which has a mark after its number or is a sentence. */
static guint
get_number (const UsSourceBlock *line)
{
  const char *cell = line->cells != NULL && us_roll_rows_is_numbered (line)
                         ? line->cells + measure_number (line->cells)
                         : NULL;

  if (cell == NULL || ((*cell == ' ' || strchr (cell + 1, '\t') == NULL) &&
                       (!g_ascii_isdigit (cell[-1]) || us_traits_ends_with (cell, ".:;") ||
                        us_traits_count_words (cell) > MAX_WORDS)))
    return 0;
  return (guint) MIN (g_ascii_strtoull (line->cells, NULL, 10), G_MAXINT);
}

/**
 * us_roll_rows_settle:
 * @lines: (element-type UsSourceBlock) (inout): the lines of a text
 *
 * Takes lines of columns that count up for what they are: rows of a table, as a browser or a
 * spreadsheet puts them on the clipboard. Any thread.
 */
void
us_roll_rows_settle (GPtrArray *lines)
{
  g_return_if_fail (lines != NULL);

  for (guint i = 0, end; i < lines->len; i = end)
    {
      const guint number = get_number (g_ptr_array_index (lines, i));

      for (end = i + 1; number > 0 && end < lines->len &&
                        get_number (g_ptr_array_index (lines, end)) == number + (end - i);
           end++)
        ;
      for (guint j = i; end - i >= MIN_ROWS && j < end; j++)
        {
          UsSourceBlock *line = g_ptr_array_index (lines, j);

          line->row = line->fixed = TRUE;
          line->marker = (UsListMarker){ .kind = US_MARKER_NONE };
        }
    }
}

/**
 * us_roll_rows_is_numbered:
 * @row: a block with cells
 *
 * Whether it begins with a cell that only counts. Any thread.
 *
 * Returns: whether it does
 */
gboolean
us_roll_rows_is_numbered (const UsSourceBlock *row)
{
  gsize number;

  g_return_val_if_fail (row != NULL && row->cells != NULL, FALSE);

  number = measure_number (row->cells);
  return number > 0 && (row->cells[number] == '\t' || row->cells[number] == ' ');
}

/**
 * us_roll_rows_get_name:
 * @block: a row or a line
 *
 * The first cell that is no number, or the line without its marker. Any thread.
 *
 * Returns: (transfer full): what may be a name
 */
char *
us_roll_rows_get_name (const UsSourceBlock *block)
{
  const char *start;

  g_return_val_if_fail (block != NULL, NULL);

  if (!block->row || block->cells == NULL)
    return g_strdup (us_source_block_get_body (block));
  start = us_roll_rows_is_numbered (block) ? skip_number (block->cells) : block->cells;
  return g_strndup (start, strcspn (start, "\t"));
}

/**
 * us_roll_rows_drop_number:
 * @row: (inout): a row that is numbered
 *
 * Takes the number away from its text; among its cells it tells the columns apart. Any thread.
 */
void
us_roll_rows_drop_number (UsSourceBlock *row)
{
  const char *rest;
  char *text;

  g_return_if_fail (row != NULL && row->cells != NULL);

  rest = row->text + measure_number (row->text);
  text = g_strdup (rest + strspn (rest, ", "));
  g_free (row->text);
  row->text = text;
}
