/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/pdf/pdf-table.h"

#include <string.h>

#include "import/pdf/pdf-table-bare.h"
#include "import/pdf/pdf-table-end.h"
#include "import/pdf/pdf-table-rows.h"
#include "import/table/column-words.h"
#include "register/country.h"

/* Letters that stand further apart than this part of their height are of two cells. */
#define WIDE_GAP 0.9
/* What stands above a column has no more bytes. */
#define MAX_HEAD 40
/* Cells of a column begin at the same place, but for this part of the height of a letter. */
#define TOLERANCE 0.6
/* So many heights further down is something else; heads may stand apart. */
#define FAR 3
#define FAR_BELOW 5

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

/* "Public Affairs" and "Association of East Africa" may be heads, but not beside "Italy". */
static gboolean
is_country (const UsPdfPiece *piece)
{
  g_autofree char *words = g_strndup (piece->text, piece->length);

  return us_country_is_name (words);
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

      if (!us_pdf_pieces_are_beside (piece, get (self, at)))
        continue;
      if (piece->length > MAX_HEAD || is_country (piece))
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
  g_ptr_array_sort (cells, us_pdf_pieces_compare_top);
  for (guint i = 0; i < cells->len; i++)
    {
      UsPdfPiece *piece = g_ptr_array_index (cells, i);

      piece->column = us_pdf_pieces_find_column (piece, lefts, heads->len);
      if (piece->column == heads->len ||
          piece->top > bottom + (bottom > head->bottom ? FAR : FAR_BELOW) * height (piece))
        {
          while (i > 0 && us_pdf_pieces_are_beside (g_ptr_array_index (cells, i - 1), piece))
            i--;
          g_ptr_array_set_size (cells, (gint) i);
          break;
        }
      bottom = MAX (bottom, piece->bottom);
    }
  return cells;
}

/* Parts what runs over into the next column, below the heads. */
static void
part_cells (const Table *self, GPtrArray *heads)
{
  const UsPdfPiece *head = g_ptr_array_index (heads, 0);
  const double top = head->bottom - height (head) / 2;
  g_autofree double *lefts = g_new (double, heads->len);

  for (guint column = 1; column < heads->len; column++)
    lefts[column] = find_left (self, heads, column);
  for (guint column = 1; column < heads->len; column++)
    for (guint i = 0; i < self->pieces->len; i++)
      if (get (self, i)->top >= top)
        us_pdf_pieces_part (self->pieces, i, self->page, lefts[column]);
}

/* Writes the table with a row of heads, if there is one. */
static gboolean
settle_headed (const Table *self, UsPdfPage *page)
{
  gboolean parted = FALSE;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      g_autoptr (GPtrArray) heads = find_heads (self, i);
      g_autoptr (GPtrArray) cells = NULL;
      g_autoptr (GPtrArray) rows = NULL;
      GPtrArray *first;

      if (heads != NULL && !parted)
        {
          /* The pieces are others now. */
          part_cells (self, heads);
          g_clear_pointer (&heads, g_ptr_array_unref);
          parted = TRUE;
          i = 0;
          heads = find_heads (self, i);
        }
      cells = heads != NULL ? find_cells (self, heads) : NULL;
      if (cells == NULL || cells->len < heads->len)
        continue;
      rows = us_pdf_table_rows_part (cells, heads->len);
      if (rows == NULL)
        rows = page->leading > 0 ? us_pdf_table_rows_part_at (cells, page->leading)
                                 : us_pdf_table_rows_find (cells, heads->len);
      first = g_ptr_array_new ();
      for (guint column = 0; column < heads->len; column++)
        {
          UsPdfPiece *head = g_ptr_array_index (heads, column);

          head->column = column;
          head->in_table = TRUE;
          g_ptr_array_add (first, head);
        }
      us_pdf_table_end_trim (rows, heads->len);
      us_pdf_table_rows_mark (rows);
      g_ptr_array_insert (rows, 0, first);
      us_pdf_table_rows_write (page, self->pieces, rows, heads->len);
      page->headed = TRUE;
      return TRUE;
    }
  return FALSE;
}

/**
 * us_pdf_table_has_heads:
 * @page: a page
 *
 * Whether a row of heads of a table of signatories stands on it. Any thread.
 *
 * Returns: whether one does
 */
gboolean
us_pdf_table_has_heads (const UsPdfPage *page)
{
  g_autoptr (GArray) pieces = NULL;
  Table self = { page, NULL };
  gboolean found = FALSE;

  g_return_val_if_fail (page != NULL, FALSE);

  pieces = us_pdf_pieces_new (page, WIDE_GAP);
  self.pieces = pieces;
  for (guint i = 0; pieces != NULL && i < pieces->len && !found; i++)
    {
      g_autoptr (GPtrArray) heads = find_heads (&self, i);

      found = heads != NULL;
    }
  return found;
}

/**
 * us_pdf_table_settle:
 * @page: (inout): a page, with the leading of the one before if a table ends there
 *
 * Writes each row of a table of signatories on one line, with tabs between its cells, where a row
 * of heads shows that it is one, or its names do: the library reads its columns one after the
 * other, and a cell may have several lines. Any thread.
 */
void
us_pdf_table_settle (UsPdfPage *page)
{
  g_autoptr (GArray) pieces = NULL;
  Table self = { page, NULL };

  g_return_if_fail (page != NULL);

  pieces = us_pdf_pieces_new (page, WIDE_GAP);
  self.pieces = pieces;
  if (pieces != NULL && !settle_headed (&self, page))
    us_pdf_table_bare_settle (page);
}
