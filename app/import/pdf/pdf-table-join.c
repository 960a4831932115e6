/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/pdf/pdf-table-join.h"

#include <string.h>

/* Cells end so many heights before the next column at least. */
#define PADDING 0.6

/* The lines of the rows of a table on a page. */
typedef struct
{
  UsPdfPage *page;
  GStrv rows;
} Part;

static void
part_clear (Part *self)
{
  g_strfreev (self->rows);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Part, part_clear)

static void
part_read (Part *self, UsPdfPage *page)
{
  const guint end = MAX (page->rows_from + 1, page->rows_to) - 1;
  g_autofree char *rows = g_utf8_substring (page->text, page->rows_from, end);

  self->page = page;
  self->rows = g_strsplit (rows, "\n", -1);
}

/* Where a row of them begins on the page. */
static guint
find_row (const Part *self, guint row)
{
  guint from = self->page->rows_from;

  for (guint i = 0; i < row; i++)
    from += (guint) g_utf8_strlen (self->rows[i], -1) + 1;
  return from;
}

/* Puts other text in the place of some characters, which stands where the one before them does. */
static void
replace (UsPdfPage *page, guint from, guint to, const char *text)
{
  const guint n = (guint) g_utf8_strlen (text, -1);
  const char *start = g_utf8_offset_to_pointer (page->text, from);
  UsPdfBox *boxes = g_new0 (UsPdfBox, page->n_boxes + n);
  UsPdfBox box = page->boxes[from > 0 ? from - 1 : 0];
  g_autoptr (GString) all = g_string_new_len (page->text, start - page->text);

  box.left = box.right;
  memcpy (boxes, page->boxes, from * sizeof *boxes);
  for (guint i = 0; i < n; i++)
    boxes[from + i] = box;
  memcpy (boxes + from + n, page->boxes + to, (page->n_boxes - to) * sizeof *boxes);
  g_string_append_printf (all, "%s%s", text, g_utf8_offset_to_pointer (start, to - from));
  g_free (page->boxes);
  g_free (page->text);
  page->boxes = boxes;
  page->text = g_string_free (g_steal_pointer (&all), FALSE);
  page->n_boxes = page->n_boxes + n - (to - from);
  page->rows_to = page->rows_to + n - (to - from);
}

/* Makes a line above the table of its first row, if that has words in one column only. */
static void
release_row (Part *self)
{
  UsPdfPage *page = self->page;
  const guint before = (guint) strspn (self->rows[0], "\t");
  const char *words = self->rows[0] + before;
  const gsize length = strcspn (words, "\t");
  const guint after = (guint) strlen (words + length);
  const guint n = (guint) g_utf8_strlen (words, (gssize) length);

  if (length == 0 || strspn (words + length, "\t") < after)
    return;
  replace (page, page->rows_from + before + n, page->rows_from + before + n + after, "");
  replace (page, page->rows_from, page->rows_from + before, "");
  page->rows_from += n + 1;
}

static void
remove_row (Part *self, guint row)
{
  const guint at = find_row (self, row);
  const guint n = (guint) g_utf8_strlen (self->rows[row], -1) + 1;

  replace (self->page, at, MIN (self->page->n_boxes, at + n), "");
}

/* How many rows say nothing in the column, but for one that may be broken. */
static guint
count_empty (const Part *self, guint column, guint but)
{
  guint n_empty = 0;

  for (guint i = 0; self->rows[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (self->rows[i], "\t", -1);

      n_empty += i != but && (column >= g_strv_length (cells) || *cells[column] == '\0');
    }
  return n_empty;
}

/* Whether the first word of the rest had no room behind the end of the cell, which stand at these
 * characters of their pages. */
static gboolean
is_wrapped (const UsPdfPage *page, guint end, guint column, const UsPdfPage *next, guint start,
            const char *rest)
{
  const guint n = (guint) g_utf8_strlen (rest, (gssize) strcspn (rest, " "));
  const UsPdfBox *last = &page->boxes[end];
  const double size = last->bottom - last->top;
  const double width = next->boxes[start + n - 1].right - next->boxes[start].left;
  double right = 0;

  if (column + 1 < page->n_columns)
    right = page->lefts[column + 1] - PADDING * size;
  for (guint i = page->rows_from; column + 1 == page->n_columns && i < page->rows_to; i++)
    right = MAX (right, page->boxes[i].right);
  return last->right + width > right - PADDING * size;
}

/* Whether one is the rest of the other: a column in which all rows say something, but for one that
 * may be broken at the other end, is in one of them only, and what is in both breaks as lines do.
 */
static gboolean
is_broken (const Part *above, guint last, GStrv cells, const Part *below, guint first, GStrv ends)
{
  guint end = find_row (above, last);
  guint start = find_row (below, first);
  gboolean parted = FALSE;

  for (guint column = 0; cells[column] != NULL; column++)
    {
      const gboolean both = *cells[column] != '\0' && *ends[column] != '\0';

      end += (guint) g_utf8_strlen (cells[column], -1);
      if (both && !is_wrapped (above->page, end - 1, column, below->page, start, ends[column]))
        return FALSE;
      parted |= !both && count_empty (above, column, last) + count_empty (below, column, first) < 2;
      start += (guint) g_utf8_strlen (ends[column], -1) + 1;
      end++;
    }
  return parted;
}

static void
join_rows (Part *above, guint last, GStrv cells, Part *below, guint first, GStrv ends)
{
  guint at = find_row (above, last);

  for (guint column = 0; cells[column] != NULL; column++)
    {
      const gboolean both = *cells[column] != '\0' && *ends[column] != '\0';
      g_autofree char *end = g_strconcat (both && !g_str_has_suffix (cells[column], "-") ? " " : "",
                                          ends[column], NULL);

      at += (guint) g_utf8_strlen (cells[column], -1);
      replace (above->page, at, at, end);
      at += (guint) g_utf8_strlen (end, -1) + 1;
    }
  remove_row (below, first);
}

/**
 * us_pdf_table_join:
 * @page: (inout): a page that ends with rows of a table
 * @next: (inout): the page after it, which begins with more
 *
 * Joins a row that breaks across the pages, and takes away the heads where the second one says them
 * again. A line alone at the top of the second one is no row if it is not the end of one. Any
 * thread.
 */
void
us_pdf_table_join (UsPdfPage *page, UsPdfPage *next)
{
  g_auto (Part) above = { .page = NULL };
  g_auto (Part) below = { .page = NULL };
  g_auto (GStrv) cells = NULL;
  g_auto (GStrv) ends = NULL;
  guint last, first;

  g_return_if_fail (page != NULL && next != NULL);

  part_read (&above, page);
  part_read (&below, next);
  if (above.rows[0] == NULL || below.rows[0] == NULL)
    return;
  last = g_strv_length (above.rows) - 1;
  first = next->headed && g_str_equal (below.rows[0], above.rows[0]) ? 1 : 0;
  cells = g_strsplit (above.rows[last], "\t", -1);
  ends = g_strsplit (below.rows[first] != NULL ? below.rows[first] : "", "\t", -1);
  if (g_strv_length (cells) == page->n_columns && g_strv_length (ends) == page->n_columns &&
      (last > 0 || !page->headed) && is_broken (&above, last, cells, &below, first, ends))
    join_rows (&above, last, cells, &below, first, ends);
  else if (!next->headed)
    release_row (&below);
  if (first > 0)
    remove_row (&below, 0);
}
