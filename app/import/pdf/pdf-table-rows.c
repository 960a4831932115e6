/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/pdf/pdf-table-rows.h"

#include <string.h>

#include "import/signature-kind.h"
#include "register/country.h"

/* Lines of one cell stand no further apart than this part of their height, and rows by so much
 * more. */
#define LEADING 0.7
#define APART 0.08

/* A page that is written anew. */
typedef struct
{
  const UsPdfPage *page;
  GString *text;
  GArray *boxes;
} Writer;

static double
height (const UsPdfPiece *piece)
{
  return piece->bottom - piece->top;
}

/* The piece above in the same column, or NULL. */
static const UsPdfPiece *
find_above (GPtrArray *cells, guint i)
{
  const UsPdfPiece *piece = g_ptr_array_index (cells, i);

  while (i-- > 0)
    if (((const UsPdfPiece *) g_ptr_array_index (cells, i))->column == piece->column)
      return g_ptr_array_index (cells, i);
  return NULL;
}

/* How near lines of one cell stand; FALSE when no cell has two, as far as that can be seen. */
static gboolean
find_leading (GPtrArray *cells, double *ret_leading)
{
  double nearest = G_MAXDOUBLE;
  double farthest = 0;
  double size = 0;

  for (guint i = 0; i < cells->len; i++)
    {
      const UsPdfPiece *piece = g_ptr_array_index (cells, i);
      const UsPdfPiece *above = find_above (cells, i);

      if (above == NULL)
        continue;
      nearest = MIN (nearest, piece->top - above->bottom);
      farthest = MAX (farthest, piece->top - above->bottom);
      size = MAX (size, height (piece));
    }
  *ret_leading = nearest + APART * size;
  return nearest < LEADING * size && farthest > *ret_leading;
}

/* Whether several lines of a row have words in all columns. */
static gboolean
has_several (GPtrArray *row, guint n_columns)
{
  guint n_full = 0;

  for (guint i = 0, n; i < row->len; i += n)
    {
      for (n = 1; i + n < row->len && us_pdf_pieces_are_beside (row->pdata[i], row->pdata[i + n]);
           n++)
        ;
      n_full += n == n_columns;
    }
  return n_full > 1;
}

/**
 * us_pdf_table_rows_part_at:
 * @cells: (element-type UsPdfPiece): what stands in the columns of a table, from the top, and from
 *   the left on the same height
 * @leading: lines of one cell stand no further apart than that, and rows do
 *
 * Finds the rows of a table. Any thread.
 *
 * Returns: (transfer full) (element-type GPtrArray): the rows, each with its pieces
 */
GPtrArray *
us_pdf_table_rows_part_at (GPtrArray *cells, double leading)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  GPtrArray *row = NULL;
  double bottom = 0;

  g_return_val_if_fail (cells != NULL, rows);

  for (guint i = 0; i < cells->len; i++)
    {
      UsPdfPiece *piece = g_ptr_array_index (cells, i);

      if (row == NULL || piece->top - bottom > leading)
        {
          row = g_ptr_array_new ();
          g_ptr_array_add (rows, row);
          bottom = piece->bottom;
        }
      g_ptr_array_add (row, piece);
      bottom = MAX (bottom, piece->bottom);
    }
  return rows;
}

/* Parts the cells where no line of a cell goes on: what stands above the line in a column stands so
 * near that it is of the same cell. NULL when several rows would be one most of the time: now and
 * then all cells of a row have more than a line. */
static GPtrArray *
part_by_space (GPtrArray *cells, guint n_columns, double leading)
{
  g_autoptr (GPtrArray) rows = us_pdf_table_rows_part_at (cells, leading);
  guint n_several = 0;

  for (guint i = 0; i < rows->len; i++)
    n_several += has_several (g_ptr_array_index (rows, i), n_columns);
  return n_several * 2 < rows->len ? g_steal_pointer (&rows) : NULL;
}

/* A line goes on with the row above unless it has a first cell and a last one. */
static GPtrArray *
part_by_first (GPtrArray *cells, guint n_columns)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  GPtrArray *row = NULL;

  for (guint i = 0, n; i < cells->len; i += n)
    {
      const UsPdfPiece *first = g_ptr_array_index (cells, i);
      const UsPdfPiece *last = first;

      for (n = 1; i + n < cells->len && us_pdf_pieces_are_beside (first, cells->pdata[i + n]); n++)
        last = cells->pdata[i + n];
      if (row == NULL || (first->column == 0 && last->column + 1 == n_columns))
        {
          row = g_ptr_array_new ();
          g_ptr_array_add (rows, row);
        }
      for (guint j = i; j < i + n; j++)
        g_ptr_array_add (row, cells->pdata[j]);
    }
  return rows;
}

/**
 * us_pdf_table_rows_part:
 * @cells: (element-type UsPdfPiece): what stands in the columns of a table, from the top, and from
 *   the left on the same height
 * @n_columns: how many columns it has
 *
 * Finds the rows of a table whose cells have several lines, which stand nearer to each other than
 * rows do. Any thread.
 *
 * Returns: (transfer full) (nullable) (element-type GPtrArray): the rows, each with its pieces;
 *   %NULL when that cannot be seen
 */
GPtrArray *
us_pdf_table_rows_part (GPtrArray *cells, guint n_columns)
{
  double leading;

  g_return_val_if_fail (cells != NULL && n_columns > 0, NULL);

  return find_leading (cells, &leading) ? part_by_space (cells, n_columns, leading) : NULL;
}

/**
 * us_pdf_table_rows_find:
 * @cells: (element-type UsPdfPiece): what stands in the columns of a table, from the top, and from
 *   the left on the same height
 * @n_columns: how many columns it has
 *
 * Finds the rows of a table whose cells may have several lines, each in the middle of its row or at
 * its top. Any thread.
 *
 * Returns: (transfer full) (element-type GPtrArray): the rows, each with its pieces
 */
GPtrArray *
us_pdf_table_rows_find (GPtrArray *cells, guint n_columns)
{
  GPtrArray *rows;

  g_return_val_if_fail (cells != NULL && n_columns > 0, NULL);

  rows = us_pdf_table_rows_part (cells, n_columns);
  return rows != NULL ? rows : part_by_first (cells, n_columns);
}

/**
 * us_pdf_table_rows_is_key:
 * @cell: what a cell says
 *
 * Whether it names a person or a country: a column of those shows that its lines are rows of a
 * table of signatories. Any thread.
 *
 * Returns: whether it does
 */
gboolean
us_pdf_table_rows_is_key (const char *cell)
{
  g_return_val_if_fail (cell != NULL, FALSE);

  return us_country_is_name (cell) ||
         (us_signature_kind_is_person (cell) && !us_signature_kind_is_role (cell));
}

/**
 * us_pdf_table_rows_mark:
 * @rows: (element-type GPtrArray): the rows of a table, each with its pieces
 *
 * Says of the pieces that they stand in a table. Any thread.
 */
void
us_pdf_table_rows_mark (GPtrArray *rows)
{
  g_return_if_fail (rows != NULL);

  for (guint i = 0; i < rows->len; i++)
    for (guint j = 0; j < ((GPtrArray *) rows->pdata[i])->len; j++)
      ((UsPdfPiece *) ((GPtrArray *) rows->pdata[i])->pdata[j])->in_table = TRUE;
}

static void
write_letter (Writer *self, gunichar letter, UsPdfBox box)
{
  g_string_append_unichar (self->text, letter);
  g_array_append_val (self->boxes, box);
}

/* A space, a tab or a line end, which has no place of its own. */
static void
write_space (Writer *self, gunichar space)
{
  UsPdfBox box = { 0 };

  /* Not a line without words, but a first cell may have none. */
  if (space != '\t' && (self->text->len == 0 || g_str_has_suffix (self->text->str, "\n")))
    return;
  if (self->boxes->len > 0)
    box = g_array_index (self->boxes, UsPdfBox, self->boxes->len - 1);
  box.left = box.right;
  write_letter (self, space, box);
}

static void
write_words (Writer *self, const UsPdfPiece *piece)
{
  guint i = piece->first;

  for (const char *p = piece->text; p < piece->text + piece->length; p = g_utf8_next_char (p))
    write_letter (self, g_utf8_get_char (p), self->page->boxes[i++]);
}

static void
write_row (Writer *self, GPtrArray *row, guint n_columns)
{
  for (guint column = 0; column < n_columns; column++)
    {
      gboolean begun = FALSE;

      if (column > 0)
        write_space (self, '\t');
      for (guint i = 0; i < row->len; i++)
        {
          const UsPdfPiece *piece = g_ptr_array_index (row, i);

          if (piece->column != column)
            continue;
          if (begun && !g_str_has_suffix (self->text->str, "-"))
            write_space (self, ' ');
          write_words (self, piece);
          begun = TRUE;
        }
    }
  write_space (self, '\n');
}

/* How near lines of one cell stand, which is nearer than rows do. */
static double
measure_leading (GPtrArray *rows)
{
  double lines = -G_MAXDOUBLE;
  double apart = G_MAXDOUBLE;
  double bottom = -G_MAXDOUBLE;
  double size = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      GPtrArray *row = g_ptr_array_index (rows, i);
      double end = -G_MAXDOUBLE;

      for (guint j = 0; j < row->len; j++)
        {
          const UsPdfPiece *piece = g_ptr_array_index (row, j);
          const UsPdfPiece *above = find_above (row, j);

          if (above != NULL)
            lines = MAX (lines, piece->top - above->bottom);
          if (j == 0 && i > 0)
            apart = MIN (apart, piece->top - bottom);
          end = MAX (end, piece->bottom);
          size = MAX (size, height (piece));
        }
      bottom = end;
    }
  return lines > -G_MAXDOUBLE && lines < apart ? (lines + apart) / 2
                                               : MIN (apart - APART * size, LEADING * size);
}

/* Keeps where the columns of the table are, for the pages before and after it. */
static void
note_table (UsPdfPage *page, GArray *pieces, GPtrArray *rows, guint n_columns)
{
  double top = G_MAXDOUBLE;
  double bottom = 0;

  page->n_columns = n_columns <= US_PDF_MAX_COLUMNS ? n_columns : 0;
  page->leading = measure_leading (rows);
  for (guint column = 0; column < page->n_columns; column++)
    page->lefts[column] = G_MAXDOUBLE;
  for (guint i = 0; i < rows->len; i++)
    for (guint j = 0; j < ((GPtrArray *) rows->pdata[i])->len; j++)
      {
        const UsPdfPiece *piece = ((GPtrArray *) rows->pdata[i])->pdata[j];

        top = MIN (top, piece->top);
        bottom = MAX (bottom, piece->bottom);
        if (piece->column < page->n_columns)
          page->lefts[piece->column] = MIN (page->lefts[piece->column], piece->left);
      }
  page->begins = page->ends = TRUE;
  for (guint i = 0; i < pieces->len; i++)
    {
      const UsPdfPiece *piece = &g_array_index (pieces, UsPdfPiece, i);

      if (us_pdf_pieces_is_edge (piece, page) || piece->in_table)
        continue;
      page->begins &= piece->top >= top;
      page->ends &= piece->bottom <= bottom;
    }
}

/**
 * us_pdf_table_rows_write:
 * @page: (inout): a page
 * @pieces: (element-type UsPdfPiece): all that stands on it, in its order
 * @rows: (element-type GPtrArray): the rows of a table on it, each with its pieces
 * @n_columns: how many columns they have
 *
 * Writes the page with a line for each row, whose cells have tabs between them, where the first
 * piece of the table stood. Any thread.
 */
void
us_pdf_table_rows_write (UsPdfPage *page, GArray *pieces, GPtrArray *rows, guint n_columns)
{
  Writer self = { page, g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (UsPdfBox)) };
  gboolean written = FALSE;
  guint end = 0;

  g_return_if_fail (page != NULL && pieces != NULL && rows != NULL);

  note_table (page, pieces, rows, n_columns);
  for (guint i = 0; i < pieces->len; i++)
    {
      const UsPdfPiece *piece = &g_array_index (pieces, UsPdfPiece, i);

      if (piece->in_table && written)
        continue;
      /* What was parted only to look at it stays on its line. */
      if (piece->first > end || written || piece->in_table)
        write_space (&self, '\n');
      else if (piece->text > page->text && piece->text[-1] == ' ')
        write_space (&self, ' ');
      if (piece->in_table)
        {
          page->rows_from = self.boxes->len;
          for (guint j = 0; j < rows->len; j++)
            write_row (&self, g_ptr_array_index (rows, j), n_columns);
          page->rows_to = self.boxes->len;
          written = TRUE;
        }
      else
        write_words (&self, piece);
      end = piece->first + piece->n;
    }
  g_free (page->text);
  g_free (page->boxes);
  page->text = g_string_free (self.text, FALSE);
  page->n_boxes = self.boxes->len;
  page->boxes = (UsPdfBox *) (void *) g_array_free (self.boxes, FALSE);
}
