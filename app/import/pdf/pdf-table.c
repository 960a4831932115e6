/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/pdf/pdf-table.h"

#include <string.h>

#include "import/pdf/pdf-table-rows.h"
#include "import/table/column-words.h"

/* Letters that stand further apart than this part of their height are of two cells. */
#define WIDE_GAP 0.9
/* What stands above a column has no more bytes. */
#define MAX_HEAD 40
/* Cells of a column begin at the same place, but for this part of the height of a letter. */
#define TOLERANCE 0.6
/* So many heights further down is something else. */
#define FAR 3
/* A page of a letter has no more. */
#define MAX_PIECES 3000

typedef struct
{
  const UsPdfPage *page;
  GArray *pieces; /* of UsPdfPiece, in the order of the page */
} Table;

static UsPdfPiece *
get (const Table *self, guint i)
{
  return &g_array_index (self->pieces, UsPdfPiece, i);
}

/* What stands together on a line: the letters from @start on. */
static UsPdfPiece
take_piece (const UsPdfPage *page, const char *start, const char *line_end, guint first)
{
  const UsPdfBox *boxes = page->boxes + first;
  UsPdfPiece piece = { .text = start, .first = first, .left = boxes[0].left, .top = boxes[0].top };
  const char *p = start;
  guint last = 0;

  for (guint i = 0; p < line_end; p = g_utf8_next_char (p), i++)
    {
      if (*p != ' ' && i > last &&
          boxes[i].left - boxes[last].right > WIDE_GAP * (boxes[i].bottom - boxes[i].top))
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

static void
find_pieces (const Table *self)
{
  const UsPdfPage *page = self->page;
  guint i = 0;

  for (const char *p = page->text; *p != '\0' && i < page->n_boxes;)
    {
      const char *end = p + strcspn (p, "\n");
      const guint n = (guint) g_utf8_strlen (p, end - p);

      if (i + n > page->n_boxes || self->pieces->len > MAX_PIECES)
        return;
      if (p == end)
        {
          p += *end == '\n';
          i++;
          continue;
        }
      UsPdfPiece piece = take_piece (page, p, end, i);
      if (piece.length > 0)
        g_array_append_val (self->pieces, piece);
      p = g_utf8_offset_to_pointer (p, piece.n);
      i += piece.n;
    }
}

static double
height (const UsPdfPiece *piece)
{
  return piece->bottom - piece->top;
}

static int
compare_left (gconstpointer a, gconstpointer b)
{
  const double first = (*(const UsPdfPiece *const *) a)->left;
  const double second = (*(const UsPdfPiece *const *) b)->left;

  return (first > second) - (first < second);
}

static gboolean
is_head (const UsPdfPiece *piece)
{
  g_autofree char *words =
      piece->length <= MAX_HEAD ? g_strndup (piece->text, piece->length) : NULL;

  return words != NULL && us_column_find_role (words) != US_COLUMN_NONE;
}

/* "Organisation", "Name" and "Country" side by side, from the left; NULL when the piece stands in
 * no row of heads. */
static GPtrArray *
find_heads (const Table *self, guint at)
{
  g_autoptr (GPtrArray) heads = g_ptr_array_new ();
  guint n_roles = 0;

  for (guint i = 0; i < self->pieces->len && is_head (get (self, at)); i++)
    {
      UsPdfPiece *piece = get (self, i);

      if (!us_pdf_table_rows_are_beside (piece, get (self, at)))
        continue;
      if (piece->length > MAX_HEAD)
        return NULL;
      n_roles += is_head (piece);
      g_ptr_array_add (heads, piece);
    }
  if (n_roles < 2)
    return NULL;
  g_ptr_array_sort (heads, compare_left);
  return g_steal_pointer (&heads);
}

/* Where most cells of a column begin; they stand below its head, which may be in the middle. */
static double
find_left (const Table *self, GPtrArray *heads, guint column)
{
  const UsPdfPiece *head = g_ptr_array_index (heads, column);
  const UsPdfPiece *before = column > 0 ? g_ptr_array_index (heads, column - 1) : NULL;
  double best = head->left;
  guint most = 0;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const UsPdfPiece *piece = get (self, i);
      guint n = 0;

      if (piece->top < head->bottom - height (head) / 2 ||
          piece->left > head->left + TOLERANCE * height (head) ||
          (before != NULL && piece->left <= before->right))
        continue;
      for (guint j = 0; j < self->pieces->len; j++)
        n += get (self, j)->top > head->top &&
             ABS (get (self, j)->left - piece->left) < TOLERANCE * height (head);
      if (n > most)
        {
          most = n;
          best = piece->left;
        }
    }
  return best;
}

static int
compare_top (gconstpointer a, gconstpointer b)
{
  const UsPdfPiece *first = *(const UsPdfPiece *const *) a;
  const UsPdfPiece *second = *(const UsPdfPiece *const *) b;

  return first->top != second->top ? (first->top > second->top) - (first->top < second->top)
                                   : (first->left > second->left) - (first->left < second->left);
}

/* The column in which a piece stands, or the number of columns when it stands in none. */
static guint
find_column (const UsPdfPiece *piece, const double *lefts, guint n_columns)
{
  for (guint column = 0; column < n_columns; column++)
    if (ABS (piece->left - lefts[column]) < TOLERANCE * height (piece))
      return column + 1 == n_columns || piece->right <= lefts[column + 1] ? column : n_columns;
  return n_columns;
}

/* The cells below the heads, from the top, down to what stands in no column. */
static GPtrArray *
find_cells (const Table *self, GPtrArray *heads)
{
  const UsPdfPiece *head = g_ptr_array_index (heads, 0);
  g_autofree double *lefts = g_new (double, heads->len);
  GPtrArray *cells = g_ptr_array_new ();
  double bottom = head->bottom;

  for (guint column = 0; column < heads->len; column++)
    lefts[column] = find_left (self, heads, column);
  for (guint i = 0; i < self->pieces->len; i++)
    if (get (self, i)->top >= head->bottom - height (head) / 2)
      g_ptr_array_add (cells, get (self, i));
  g_ptr_array_sort (cells, compare_top);
  for (guint i = 0; i < cells->len; i++)
    {
      UsPdfPiece *piece = g_ptr_array_index (cells, i);

      piece->column = find_column (piece, lefts, heads->len);
      if (piece->column == heads->len || piece->top > bottom + FAR * height (piece))
        {
          while (i > 0 && us_pdf_table_rows_are_beside (g_ptr_array_index (cells, i - 1), piece))
            i--;
          g_ptr_array_set_size (cells, (gint) i);
          break;
        }
      bottom = MAX (bottom, piece->bottom);
    }
  return cells;
}

/**
 * us_pdf_table_settle:
 * @page: (inout): a page
 *
 * Writes each row of a table of signatories on one line, with tabs between its cells, where a row
 * of heads shows that it is one: the library reads its columns one after the other, and a cell may
 * have several lines. Any thread.
 */
void
us_pdf_table_settle (UsPdfPage *page)
{
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (UsPdfPiece));
  const Table self = { page, pieces };

  g_return_if_fail (page != NULL);

  find_pieces (&self);
  for (guint i = 0; i < pieces->len && pieces->len <= MAX_PIECES; i++)
    {
      g_autoptr (GPtrArray) heads = find_heads (&self, i);
      g_autoptr (GPtrArray) cells = heads != NULL ? find_cells (&self, heads) : NULL;
      g_autoptr (GPtrArray) rows = NULL;
      GPtrArray *first;

      if (cells == NULL || cells->len < heads->len)
        continue;
      rows = us_pdf_table_rows_find (cells, heads->len);
      first = g_ptr_array_new ();
      for (guint column = 0; column < heads->len; column++)
        {
          UsPdfPiece *head = g_ptr_array_index (heads, column);

          head->column = column;
          head->in_table = TRUE;
          g_ptr_array_add (first, head);
        }
      for (guint j = 0; j < cells->len; j++)
        ((UsPdfPiece *) g_ptr_array_index (cells, j))->in_table = TRUE;
      g_ptr_array_insert (rows, 0, first);
      us_pdf_table_rows_write (page, pieces, rows, heads->len);
      return;
    }
}
