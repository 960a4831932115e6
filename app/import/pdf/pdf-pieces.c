/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/pdf/pdf-pieces.h"

#include <string.h>

/* Where a column is known to begin, so far apart is enough, and the width of a space if a name or
 * what stands in a row begins just there. */
#define CELL_GAP 0.3
#define SPACE 0.12
#define JUST 0.06
/* Cells of a column begin at the same place, but for this part of the height of a letter. */
#define TOLERANCE 0.6
/* A page of a letter has no more. */
#define MAX_PIECES 3000

static double
height (const UsPdfPiece *piece)
{
  return piece->bottom - piece->top;
}

/* Whether one letter stands on a line and the other below it: the library may read on into the next
 * row of a table without a line break. */
static gboolean
is_elsewhere (const UsPdfBox *before, const UsPdfBox *box)
{
  const double middle = (box->top + box->bottom) / 2;

  return middle < before->top || middle > before->bottom;
}

/* What stands together on a line: the letters from @start on, none but the first at @column or
 * after it. */
static UsPdfPiece
take_piece (const UsPdfPage *page, const char *start, const char *line_end, guint first,
            double wide, double column, gboolean in_row)
{
  const UsPdfBox *boxes = page->boxes + first;
  UsPdfPiece piece = { .text = start, .first = first, .left = boxes[0].left, .top = boxes[0].top };
  const char *p = start;
  guint last = 0;

  for (guint i = 0; p < line_end; p = g_utf8_next_char (p), i++)
    {
      const double gap = *p != ' ' && i > last ? boxes[i].left - boxes[last].right : 0;
      const double size = boxes[i].bottom - boxes[i].top;

      if (gap > wide * size || (*p != ' ' && i > last && is_elsewhere (&boxes[last], &boxes[i])) ||
          (gap > CELL_GAP * size && ABS (boxes[i].left - column) < TOLERANCE / 2 * size) ||
          (gap > SPACE * size && ABS (boxes[i].left - column) < JUST * size &&
           (in_row || !g_unichar_islower (g_utf8_get_char (p)))))
        break;
      if (*p == ' ')
        continue;
      last = i;
      piece.top = MIN (piece.top, boxes[i].top);
      piece.bottom = MAX (piece.bottom, boxes[i].bottom);
      piece.right = MAX (piece.right, boxes[i].right);
      piece.length = (gsize) (g_utf8_next_char (p) - start);
    }
  piece.n = (guint) g_utf8_strlen (start, p - start);
  return piece;
}

/**
 * us_pdf_pieces_new:
 * @page: a page
 * @gap: letters that stand further apart than this part of their height are of two pieces
 *
 * Finds what stands together on its lines. Any thread.
 *
 * Returns: (transfer full) (nullable) (element-type UsPdfPiece): its pieces, in its order; %NULL
 *   when there are more than a letter has
 */
GArray *
us_pdf_pieces_new (const UsPdfPage *page, double gap)
{
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (UsPdfPiece));
  guint i = 0;

  g_return_val_if_fail (page != NULL, NULL);

  for (const char *p = page->text; *p != '\0' && i < page->n_boxes;)
    {
      const char *end = p + strcspn (p, "\n");
      const guint n = (guint) g_utf8_strlen (p, end - p);

      if (i + n > page->n_boxes)
        break;
      if (p == end)
        {
          p += *end == '\n';
          i++;
          continue;
        }
      UsPdfPiece piece = take_piece (page, p, end, i, gap, -G_MAXDOUBLE, FALSE);
      if (piece.length > 0)
        g_array_append_val (pieces, piece);
      if (pieces->len > MAX_PIECES)
        return NULL;
      p = g_utf8_offset_to_pointer (p, piece.n);
      i += piece.n;
    }
  return g_steal_pointer (&pieces);
}

/* Whether something stands on the same height as one of them: a line of text has nothing there, and
 * its words begin anywhere. */
static gboolean
is_in_row (GArray *pieces, guint at)
{
  const UsPdfPiece *piece = &g_array_index (pieces, UsPdfPiece, at);

  for (guint i = 0; i < pieces->len; i++)
    if (i != at && us_pdf_pieces_are_beside (&g_array_index (pieces, UsPdfPiece, i), piece))
      return TRUE;
  return FALSE;
}

/**
 * us_pdf_pieces_part:
 * @pieces: (inout) (element-type UsPdfPiece): the pieces of a page
 * @i: index of one of them
 * @page: the page
 * @left: where a column of a table begins
 *
 * Makes two pieces of one that runs over into a column whose cell stands near it. Any thread.
 */
void
us_pdf_pieces_part (GArray *pieces, guint i, const UsPdfPage *page, double left)
{
  UsPdfPiece *piece;
  UsPdfPiece one;
  UsPdfPiece other;
  const char *end;

  g_return_if_fail (pieces != NULL && i < pieces->len && page != NULL);

  piece = &g_array_index (pieces, UsPdfPiece, i);
  end = g_utf8_offset_to_pointer (piece->text, piece->n);
  if (left < piece->left || left > piece->right + height (piece))
    return;
  one = take_piece (page, piece->text, end, piece->first, G_MAXDOUBLE, left, is_in_row (pieces, i));
  if (one.n >= piece->n || one.length == 0)
    return;
  other = take_piece (page, g_utf8_offset_to_pointer (piece->text, one.n), end, one.first + one.n,
                      G_MAXDOUBLE, -G_MAXDOUBLE, FALSE);
  *piece = one;
  g_array_insert_val (pieces, i + 1, other);
}

/**
 * us_pdf_pieces_is_edge:
 * @piece: words
 * @page: the page that they stand on
 *
 * Whether headers and footers stand so near to the upper or lower end of the page. Any thread.
 *
 * Returns: whether they do
 */
gboolean
us_pdf_pieces_is_edge (const UsPdfPiece *piece, const UsPdfPage *page)
{
  g_return_val_if_fail (piece != NULL && page != NULL, FALSE);

  return page->height > 0 && (piece->bottom < page->height * US_PDF_EDGE ||
                              piece->top > page->height * (1 - US_PDF_EDGE));
}

/**
 * us_pdf_pieces_are_beside:
 * @one: words
 * @other: others of the page
 *
 * Any thread.
 *
 * Returns: whether they stand on the same height
 */
gboolean
us_pdf_pieces_are_beside (const UsPdfPiece *one, const UsPdfPiece *other)
{
  g_return_val_if_fail (one != NULL && other != NULL, FALSE);

  return ABS (one->bottom - other->bottom) < height (one) / 2;
}

/**
 * us_pdf_pieces_compare_top:
 * @a: the place of a pointer to a piece
 * @b: of another
 *
 * Compares them for g_ptr_array_sort(). Any thread.
 *
 * Returns: which one is higher, or further left on the same height
 */
int
us_pdf_pieces_compare_top (gconstpointer a, gconstpointer b)
{
  const UsPdfPiece *first = *(const UsPdfPiece *const *) a;
  const UsPdfPiece *second = *(const UsPdfPiece *const *) b;

  return first->top != second->top ? (first->top > second->top) - (first->top < second->top)
                                   : (first->left > second->left) - (first->left < second->left);
}

/**
 * us_pdf_pieces_find_column:
 * @piece: words
 * @lefts: (array length=n_columns): where the columns of a table begin
 * @n_columns: how many there are
 *
 * Finds where a piece stands. Any thread.
 *
 * Returns: its column, or @n_columns when it stands in none
 */
guint
us_pdf_pieces_find_column (const UsPdfPiece *piece, const double *lefts, guint n_columns)
{
  g_return_val_if_fail (piece != NULL && lefts != NULL, n_columns);

  for (guint column = 0; column < n_columns; column++)
    if (ABS (piece->left - lefts[column]) < TOLERANCE * height (piece))
      return column + 1 == n_columns || piece->right <= lefts[column + 1] ? column : n_columns;
  return n_columns;
}
