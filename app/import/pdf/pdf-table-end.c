/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/pdf/pdf-table-end.h"

#include <string.h>

/* Cells end so many heights before the next column at least. */
#define PADDING 1.2
/* Width of a letter in heights of a line. */
#define LETTER 0.44
/* Fewer rows do not show how their cells break, but lines of a cell stand no further apart. */
#define MIN_ROWS 3
#define APART 0.12

/* Where the second column begins, which is where the first one ends at the latest. */
static double
find_end (GPtrArray *rows)
{
  double end = G_MAXDOUBLE;

  for (guint i = 0; i < rows->len; i++)
    for (guint j = 0; j < ((GPtrArray *) rows->pdata[i])->len; j++)
      {
        const UsPdfPiece *piece = ((GPtrArray *) rows->pdata[i])->pdata[j];

        if (piece->column == 1)
          end = MIN (end, piece->left);
      }
  return end;
}

/* Whether the first word of a line had no room behind the line above it in the first column. */
static gboolean
is_wrapped (const UsPdfPiece *above, const UsPdfPiece *line, double end)
{
  const double size = line->bottom - line->top;
  const char *space = memchr (line->text, ' ', line->length);
  const gsize bytes = space != NULL ? (gsize) (space - line->text) : line->length;
  const double width = g_utf8_strlen (line->text, (gssize) bytes) * size * LETTER;

  return above->right + width > end - PADDING * size;
}

/* The line before a piece of the first column in its row, or NULL. */
static const UsPdfPiece *
find_above (GPtrArray *row, guint at)
{
  while (at-- > 0)
    if (((const UsPdfPiece *) row->pdata[at])->column == 0)
      return row->pdata[at];
  return NULL;
}

/* How many rows have a line in the first column that begins where there was room above it. */
static guint
count_breaks (GPtrArray *rows, double end)
{
  guint n_rows = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      GPtrArray *row = rows->pdata[i];
      gboolean broken = FALSE;

      for (guint j = 0; j < row->len; j++)
        {
          const UsPdfPiece *piece = row->pdata[j];
          const UsPdfPiece *above = piece->column == 0 ? find_above (row, j) : NULL;

          broken |= above != NULL && !is_wrapped (above, piece, end);
        }
      n_rows += broken;
    }
  return n_rows;
}

/* How near rows stand; those above the last one, and that one without its last line. */
static double
find_apart (GPtrArray *rows)
{
  double apart = G_MAXDOUBLE;
  double bottom = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      GPtrArray *row = rows->pdata[i];

      if (i > 0)
        apart = MIN (apart, ((const UsPdfPiece *) row->pdata[0])->top - bottom);
      for (guint j = 0; j < row->len; j++)
        bottom = MAX (bottom, ((const UsPdfPiece *) row->pdata[j])->bottom);
    }
  return apart;
}

static gboolean
is_alone (GPtrArray *row)
{
  for (guint i = 0; i < row->len; i++)
    if (((const UsPdfPiece *) row->pdata[i])->column > 0)
      return FALSE;
  return TRUE;
}

/* Whether all rows but the last one have words in more columns than the first one; what stands at
 * the top may be the end of one on the page before. */
static gboolean
are_whole (GPtrArray *rows)
{
  for (guint i = 1; i + 1 < rows->len; i++)
    if (is_alone (rows->pdata[i]))
      return FALSE;
  return TRUE;
}

/**
 * us_pdf_table_end_trim:
 * @rows: (inout) (element-type GPtrArray): the rows of a table, each with its pieces
 * @n_columns: how many columns they have
 *
 * Takes off the end of the table a line of the text below it, which begins where the first column
 * does: no row has a line there alone, or one that begins where there was room above it. Any
 * thread.
 */
void
us_pdf_table_end_trim (GPtrArray *rows, guint n_columns)
{
  GPtrArray *row;
  const UsPdfPiece *line;
  const UsPdfPiece *above;
  double end, gap;

  g_return_if_fail (rows != NULL);

  if (rows->len == 0 || n_columns < 2)
    return;
  row = rows->pdata[rows->len - 1];
  if (rows->len >= MIN_ROWS && is_alone (row) && are_whole (rows))
    {
      g_ptr_array_remove_index (rows, rows->len - 1);
      return;
    }
  line = row->pdata[row->len - 1];
  above = find_above (row, row->len - 1);
  end = find_end (rows);
  gap = above != NULL ? line->top - above->bottom : 0;
  if (line->column == 0 && above != NULL &&
      (gap >= find_apart (rows) ||
       (!is_wrapped (above, line, end) && count_breaks (rows, end) == 1 &&
        (rows->len >= MIN_ROWS || gap > APART * (line->bottom - line->top)))))
    g_ptr_array_remove_index (row, row->len - 1);
}
