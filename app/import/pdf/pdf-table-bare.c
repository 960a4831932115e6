/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/pdf/pdf-table-bare.h"

#include "import/pdf/pdf-table-end.h"
#include "import/pdf/pdf-table-rows.h"

/* Cells of a column begin at the same place, but for this part of the height of a letter. */
#define TOLERANCE 0.6
/* Letters that stand further apart than this part of their height may be of two cells. */
#define GAP 0.6
/* So many heights further down is something else. */
#define FAR 3
/* A line as wide as this part of the text of the page is of no table. */
#define WIDE 0.8
/* Fewer rows are no table. */
#define MIN_ROWS 4
/* A column has not fewer than this part of the lines that the longest one has. */
#define SHORT 0.25
/* Most rows of a table are as they should be. */
#define MOST 0.7

typedef struct
{
  GPtrArray *rows; /* of GPtrArray of UsPdfPiece */
  double lefts[US_PDF_MAX_COLUMNS];
  guint n_columns;
} Table;

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
is_between (const UsPdfPiece *piece, double top, double bottom)
{
  const double middle = (piece->top + piece->bottom) / 2;

  return middle > top && middle < bottom;
}

/* The pieces that stand there, from the top. */
static GPtrArray *
take_pieces (GArray *pieces, double top, double bottom)
{
  GPtrArray *taken = g_ptr_array_new ();

  for (guint i = 0; i < pieces->len; i++)
    {
      UsPdfPiece *piece = &g_array_index (pieces, UsPdfPiece, i);

      if (is_between (piece, top, bottom))
        g_ptr_array_add (taken, piece);
    }
  g_ptr_array_sort (taken, us_pdf_pieces_compare_top);
  return taken;
}

/* Where so many lines begin at the same place that it is a column. */
static void
find_columns (Table *self, GPtrArray *pieces)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (pieces, NULL, NULL);
  guint most = 0;

  g_ptr_array_sort (sorted, compare_left);
  self->n_columns = 0;
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0, n; i < sorted->len; i += n)
      {
        const UsPdfPiece *first = sorted->pdata[i];

        for (n = 1; i + n < sorted->len && ((UsPdfPiece *) sorted->pdata[i + n])->left <
                                               first->left + TOLERANCE * height (first);
             n++)
          ;
        if (pass == 0)
          most = MAX (most, n);
        else if (n >= MIN_ROWS && n >= most * SHORT && self->n_columns < US_PDF_MAX_COLUMNS)
          self->lefts[self->n_columns++] = first->left;
      }
}

/* The longest run of pieces that stand in columns, one below the other. */
static GPtrArray *
find_cells (const Table *self, GPtrArray *pieces)
{
  GPtrArray *best = g_ptr_array_new ();
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  double bottom = 0;

  for (guint i = 0; i <= pieces->len; i++)
    {
      UsPdfPiece *piece = i < pieces->len ? pieces->pdata[i] : NULL;
      const guint column =
          piece != NULL ? us_pdf_pieces_find_column (piece, self->lefts, self->n_columns) : 0;

      if (piece == NULL || column == self->n_columns ||
          (cells->len > 0 && piece->top > bottom + FAR * height (piece)))
        {
          if (cells->len > best->len)
            {
              g_ptr_array_set_size (best, 0);
              g_ptr_array_extend (best, cells, NULL, NULL);
            }
          g_ptr_array_set_size (cells, 0);
          bottom = 0;
        }
      if (piece == NULL || column == self->n_columns)
        continue;
      piece->column = column;
      bottom = MAX (bottom, piece->bottom);
      g_ptr_array_add (cells, piece);
    }
  return best;
}

/* What a row says in a column, and on how many lines. */
static char *
read_cell (GPtrArray *row, guint column, guint *ret_n_lines)
{
  GString *text = g_string_new (NULL);

  *ret_n_lines = 0;
  for (guint i = 0; i < row->len; i++)
    {
      const UsPdfPiece *piece = row->pdata[i];

      if (piece->column != column)
        continue;
      if ((*ret_n_lines)++ > 0)
        g_string_append_c (text, ' ');
      g_string_append_len (text, piece->text, (gssize) piece->length);
    }
  return g_string_free (text, FALSE);
}

static guint
count_cells (GPtrArray *row)
{
  gboolean there[US_PDF_MAX_COLUMNS] = { FALSE };
  guint n = 0;

  for (guint i = 0; i < row->len; i++)
    {
      const guint column = ((const UsPdfPiece *) row->pdata[i])->column;

      n += !there[column];
      there[column] = TRUE;
    }
  return n;
}

/* Whether the cells of a row stand at its top, in its middle or at its bottom, all of them. */
static gboolean
is_aligned (GPtrArray *row)
{
  double tops[US_PDF_MAX_COLUMNS][2];
  guint n = 0;
  gboolean top = TRUE, middle = TRUE, bottom = TRUE;

  for (guint column = 0; column < US_PDF_MAX_COLUMNS; column++)
    {
      const UsPdfPiece *first = NULL;
      const UsPdfPiece *last = NULL;

      for (guint i = 0; i < row->len; i++)
        if (((const UsPdfPiece *) row->pdata[i])->column == column)
          {
            last = row->pdata[i];
            first = first != NULL ? first : last;
          }
      if (first == NULL)
        continue;
      tops[n][0] = first->top;
      tops[n++][1] = last->bottom;
    }
  for (guint i = 1; i < n; i++)
    {
      const double near = height (row->pdata[0]) / 3;

      top = top && ABS (tops[i][0] - tops[0][0]) < near;
      bottom = bottom && ABS (tops[i][1] - tops[0][1]) < near;
      middle = middle && ABS (tops[i][0] + tops[i][1] - tops[0][0] - tops[0][1]) < 2 * near;
    }
  return top || middle || bottom;
}

/* Lines above and below the table are no rows of it. */
static void
trim_rows (const Table *self)
{
  while (self->rows->len > 0 && count_cells (self->rows->pdata[0]) < 2)
    g_ptr_array_remove_index (self->rows, 0);
  while (self->rows->len > 0 && count_cells (self->rows->pdata[self->rows->len - 1]) < 2)
    g_ptr_array_remove_index (self->rows, self->rows->len - 1);
}

/* Whether the rows have people or countries in one column, on one line most of the time, and what
 * they are in another: two columns of signatures have people in both, with all that they are. */
static gboolean
have_key (const Table *self)
{
  const double most = self->rows->len * MOST;
  gboolean names = FALSE;
  gboolean others = FALSE;

  for (guint column = 0; column < self->n_columns; column++)
    {
      guint n_keys = 0, n_others = 0, n_single = 0;

      for (guint i = 0; i < self->rows->len; i++)
        {
          guint n_lines;
          g_autofree char *cell = read_cell (self->rows->pdata[i], column, &n_lines);
          const gboolean key = us_pdf_table_rows_is_key (cell);

          n_keys += key;
          n_others += !key && n_lines > 0;
          n_single += n_lines == 1;
        }
      names |= n_keys >= most && n_single * 2 >= self->rows->len;
      others |= n_others * 2 >= self->rows->len;
    }
  return names && others;
}

static gboolean
is_table (const Table *self)
{
  guint n_aligned = 0;
  guint n_whole = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      n_aligned += is_aligned (self->rows->pdata[i]);
      n_whole += count_cells (self->rows->pdata[i]) > 1;
    }
  return n_whole >= MIN_ROWS && n_whole >= self->rows->len * MOST &&
         n_aligned >= self->rows->len * MOST && have_key (self);
}

/* Writes the table that stands there, if there is one. */
static gboolean
settle_band (UsPdfPage *page, GArray *pieces, double top, double bottom)
{
  Table self = { 0 };
  g_autoptr (GPtrArray) band = take_pieces (pieces, top, bottom);
  g_autoptr (GPtrArray) cells = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  find_columns (&self, band);
  if (self.n_columns < 2)
    return FALSE;
  for (guint i = 0; i < pieces->len; i++)
    {
      const gboolean between = is_between (&g_array_index (pieces, UsPdfPiece, i), top, bottom);

      for (guint column = 1; between && column < self.n_columns; column++)
        us_pdf_pieces_part (pieces, i, page, self.lefts[column]);
    }
  g_clear_pointer (&band, g_ptr_array_unref);
  band = take_pieces (pieces, top, bottom);
  cells = find_cells (&self, band);
  rows = cells->len > 0 ? us_pdf_table_rows_find (cells, self.n_columns) : NULL;
  if (rows == NULL)
    return FALSE;
  self.rows = rows;
  us_pdf_table_end_trim (rows, self.n_columns);
  trim_rows (&self);
  if (!is_table (&self))
    return FALSE;
  us_pdf_table_rows_mark (rows);
  us_pdf_table_rows_write (page, pieces, rows, self.n_columns);
  return TRUE;
}

/**
 * us_pdf_table_bare_settle:
 * @page: (inout): a page
 *
 * Writes each row of a table of signatories that has no heads on one line, with tabs between its
 * cells, where names of people or countries and cells of several lines show that it is one. Any
 * thread.
 *
 * Returns: whether there is one
 */
gboolean
us_pdf_table_bare_settle (UsPdfPage *page)
{
  g_autoptr (GArray) pieces = NULL;
  g_autoptr (GPtrArray) all = NULL;
  double left = G_MAXDOUBLE, right = 0, top = -G_MAXDOUBLE;
  g_autoptr (GArray) bands = g_array_new (FALSE, FALSE, sizeof (UsPdfBox));
  guint n = 0;

  g_return_val_if_fail (page != NULL, FALSE);

  pieces = us_pdf_pieces_new (page, GAP);
  if (pieces == NULL)
    return FALSE;
  all = take_pieces (pieces, -G_MAXDOUBLE, G_MAXDOUBLE);
  for (guint i = 0; i < all->len; i++)
    {
      left = MIN (left, ((UsPdfPiece *) all->pdata[i])->left);
      right = MAX (right, ((UsPdfPiece *) all->pdata[i])->right);
    }
  /* Lines of the text are wide, and the table stands between two of them. */
  for (guint i = 0; i <= all->len; i++)
    {
      const UsPdfPiece *piece = i < all->len ? all->pdata[i] : NULL;

      n++;
      if (piece != NULL && piece->right - piece->left < WIDE * (right - left))
        continue;
      const UsPdfBox band = { .top = top, .bottom = piece != NULL ? piece->top : G_MAXDOUBLE };
      if (n > 2 * MIN_ROWS)
        g_array_append_val (bands, band);
      top = piece != NULL ? piece->bottom : top;
      n = 0;
    }
  for (guint i = 0; i < bands->len; i++)
    if (settle_band (page, pieces, g_array_index (bands, UsPdfBox, i).top,
                     g_array_index (bands, UsPdfBox, i).bottom))
      return TRUE;
  return FALSE;
}
