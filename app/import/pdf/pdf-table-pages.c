/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/pdf/pdf-table-pages.h"

#include "import/pdf/pdf-table-end.h"
#include "import/pdf/pdf-table-join.h"
#include "import/pdf/pdf-table-rows.h"
#include "import/pdf/pdf-table.h"

/* Letters that stand further apart than this part of their height may be of two cells. */
#define GAP 0.6
/* So many heights further on is something else. */
#define FAR 3
/* Most rows of a table are as they should be. */
#define MOST 0.7

/* The lines of the rows of the table on a page. */
static GStrv
read_rows (const UsPdfPage *page)
{
  g_autofree char *rows =
      g_utf8_substring (page->text, page->rows_from, MAX (page->rows_from + 1, page->rows_to) - 1);

  return g_strsplit (rows, "\n", -1);
}

/* The column whose cells name people or countries, or the number of columns. */
static guint
find_key (const UsPdfPage *page)
{
  g_auto (GStrv) rows = read_rows (page);
  guint counts[US_PDF_MAX_COLUMNS] = { 0 };
  guint best = 0;

  for (guint i = 0; rows[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (rows[i], "\t", US_PDF_MAX_COLUMNS);

      for (guint column = 0; cells[column] != NULL; column++)
        counts[column] += us_pdf_table_rows_is_key (cells[column]);
    }
  for (guint column = 1; column < page->n_columns; column++)
    best = counts[column] > counts[best] ? column : best;
  return counts[best] >= g_strv_length (rows) * MOST ? best : page->n_columns;
}

/* What stands in the columns at one end of the page, from the top. */
static GPtrArray *
take_cells (const UsPdfPage *page, GArray *pieces, const UsPdfPage *other, gboolean from_top)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  GPtrArray *cells = g_ptr_array_new ();
  const UsPdfPiece *last = NULL;

  for (guint i = 0; i < pieces->len; i++)
    g_ptr_array_add (sorted, &g_array_index (pieces, UsPdfPiece, i));
  g_ptr_array_sort (sorted, us_pdf_pieces_compare_top);
  for (guint i = 0; i < sorted->len; i++)
    {
      UsPdfPiece *piece = sorted->pdata[from_top ? i : sorted->len - 1 - i];
      const double size = piece->bottom - piece->top;

      piece->column = us_pdf_pieces_find_column (piece, other->lefts, other->n_columns);
      if (last != NULL &&
          (from_top ? piece->top - last->bottom : last->top - piece->bottom) > FAR * size)
        {
          if (!us_pdf_pieces_is_edge (last, page))
            break;
          g_ptr_array_set_size (cells, 0);
        }
      if (piece->column == other->n_columns && !us_pdf_pieces_is_edge (piece, page))
        break;
      if (piece->column < other->n_columns)
        g_ptr_array_insert (cells, from_top ? (gint) cells->len : 0, piece);
      last = piece;
    }
  return cells;
}

static guint
count_cells (GPtrArray *row)
{
  guint there = 0;
  guint n = 0;

  for (guint i = 0; i < row->len; i++)
    {
      const guint column = 1u << ((const UsPdfPiece *) row->pdata[i])->column;

      n += (there & column) == 0;
      there |= column;
    }
  return n;
}

/* Lines below the rows are none of them, and neither are those above: but one at the top of a page
 * may be the end of a row. */
static void
trim_rows (GPtrArray *rows, gboolean from_top)
{
  const guint n_ends = from_top ? 1 : 0;

  while (!from_top && rows->len > 0 && count_cells (rows->pdata[0]) < 2)
    g_ptr_array_remove_index (rows, 0);
  while (rows->len > n_ends && count_cells (rows->pdata[rows->len - 1]) < 2)
    g_ptr_array_remove_index (rows, rows->len - 1);
}

/* Whether most rows have a name or a country where those of the other page have theirs. */
static gboolean
have_key (GPtrArray *rows, guint key)
{
  guint n_keys = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      GPtrArray *row = rows->pdata[i];
      g_autoptr (GString) cell = g_string_new (NULL);

      for (guint j = 0; j < row->len; j++)
        {
          const UsPdfPiece *piece = row->pdata[j];

          if (piece->column == key)
            g_string_append_printf (cell, "%s%.*s", cell->len > 0 ? " " : "", (int) piece->length,
                                    piece->text);
        }
      /* The end of the row of the page before has none. */
      n_keys += us_pdf_table_rows_is_key (cell->str) || (i == 0 && cell->len == 0);
    }
  return n_keys > 0 && n_keys >= rows->len * MOST;
}

/* Writes the rows of a table that goes on from the other page, or goes on there. */
static gboolean
settle_rest (UsPdfPage *page, const UsPdfPage *other, gboolean from_top)
{
  const guint key = find_key (other);
  g_autoptr (GArray) pieces = us_pdf_pieces_new (page, GAP);
  g_autoptr (GPtrArray) cells = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  if (pieces == NULL || other->n_columns < 2 || key == other->n_columns)
    return FALSE;
  for (guint column = 1; column < other->n_columns; column++)
    for (guint i = 0; i < pieces->len; i++)
      us_pdf_pieces_part (pieces, i, page, other->lefts[column]);
  cells = take_cells (page, pieces, other, from_top);
  rows = us_pdf_table_rows_part_at (cells, other->leading);
  us_pdf_table_end_trim (rows, other->n_columns);
  trim_rows (rows, from_top);
  if (!have_key (rows, key))
    return FALSE;
  us_pdf_table_rows_mark (rows);
  us_pdf_table_rows_write (page, pieces, rows, other->n_columns);
  return TRUE;
}

/**
 * us_pdf_table_pages_settle:
 * @pages: (element-type UsPdfPage): the pages of a PDF
 *
 * Writes each row of a table of signatories on one line, as us_pdf_table_settle() does, also where
 * the table goes on on another page: a row or two of it are no table on their own, and a row may
 * break across the pages. Any thread.
 */
void
us_pdf_table_pages_settle (GPtrArray *pages)
{
  g_return_if_fail (pages != NULL);

  for (guint i = 0; i < pages->len; i++)
    {
      UsPdfPage *page = g_ptr_array_index (pages, i);
      const UsPdfPage *before = i > 0 ? g_ptr_array_index (pages, i - 1) : NULL;

      if (before != NULL && before->ends)
        page->leading = before->leading;
      if (before == NULL || !before->ends || us_pdf_table_has_heads (page) ||
          !settle_rest (page, before, TRUE))
        us_pdf_table_settle (page);
    }
  for (guint i = pages->len; i-- > 1;)
    {
      UsPdfPage *page = g_ptr_array_index (pages, i - 1);
      UsPdfPage *next = g_ptr_array_index (pages, i);

      if (next->begins && page->rows_to == 0)
        settle_rest (page, next, FALSE);
    }
  for (guint i = pages->len; i-- > 1;)
    {
      UsPdfPage *page = g_ptr_array_index (pages, i - 1);
      UsPdfPage *next = g_ptr_array_index (pages, i);

      if (page->ends && next->begins)
        us_pdf_table_join (page, next);
    }
}
