/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/pdf/pdf-text.h"

#include <string.h>

#include "import/letter/list-marker.h"
#include "import/pdf/pdf-library.h"
#include "import/pdf/pdf-notes.h"

/* Parts of the height of a page in which headers and footers stand. */
#define EDGE 0.09
/* Notes are in smaller letters than this part of those of the text. */
#define SMALL 0.93
/* Figures that refer to them are smaller than this part of their line. */
#define RAISED 0.8
/* Titles are in bigger ones. */
#define LARGE 1.15
/* Lines that stand further apart than most by so many heights are paragraphs. */
#define APART 0.3
/* A line that stands so many heights further in goes on with the one above, or is set off. */
#define HANG_MIN 0.5
#define HANG_MAX 6
/* Width of a letter in heights of a line, and of a line that may be full. */
#define LETTER 0.44
#define FULL 24
/* So many lines before and after one show how wide its column is. */
#define COLUMN 40

typedef struct
{
  char *text;
  guint page;
  double left;
  double right;
  double end; /* right edge of the lines above and below it */
  double top;
  double bottom;
  double size; /* height of its letters */
  gboolean edge;
  gboolean out;
  gboolean note;
  gboolean large;
} Line;

static void
line_free (gpointer data)
{
  Line *line = data;

  g_free (line->text);
  g_free (line);
}

static gboolean
is_raised (const Line *line, const UsPdfBox *box)
{
  return box->bottom - box->top < line->size * RAISED &&
         box->bottom < line->bottom - line->size * (1 - RAISED) / 2;
}

/* Figures that are raised behind a word refer to a note: "June1" is "June¹". */
static void
raise_figures (Line *line, const UsPdfPage *page, guint first)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint i = first;

  for (const char *p = line->text; *p != '\0'; p = g_utf8_next_char (p), i++)
    if (p > line->text && g_ascii_isdigit (*p) && p[-1] != ' ' && i < page->n_boxes &&
        is_raised (line, &page->boxes[i]))
      g_string_append (text, us_pdf_notes_raise (*p));
    else
      g_string_append_len (text, p, g_utf8_next_char (p) - p);
  g_free (line->text);
  line->text = g_string_free (g_steal_pointer (&text), FALSE);
}

static Line *
make_line (const UsPdfPage *page, guint number, const char *start, const char *end, guint first)
{
  Line *line = g_new0 (Line, 1);
  double size = 0;

  line->text = g_strndup (start, end - start);
  line->page = number;
  for (guint i = first; i < first + g_utf8_strlen (line->text, -1) && i < page->n_boxes; i++)
    {
      const UsPdfBox *box = &page->boxes[i];

      if (i == first || box->left < line->left)
        line->left = box->left;
      line->right = MAX (line->right, box->right);
      line->top = i == first ? box->top : MIN (line->top, box->top);
      line->bottom = MAX (line->bottom, box->bottom);
      /* The letters of most of the line, not those of a raised figure. */
      size += box->bottom - box->top;
    }
  line->size = size / MAX (1, g_utf8_strlen (line->text, -1));
  raise_figures (line, page, first);
  line->edge = page->height > 0 &&
               (line->bottom < page->height * EDGE || line->top > page->height * (1 - EDGE));
  return line;
}

static void
add_lines (GPtrArray *lines, const UsPdfPage *page, guint number)
{
  const char *start = page->text;
  guint first = 0;

  while (*start != '\0')
    {
      const char *end = start + strcspn (start, "\n");

      if (end > start)
        g_ptr_array_add (lines, make_line (page, number, start, end, first));
      first += (guint) g_utf8_strlen (start, end - start) + 1;
      start = *end != '\0' ? end + 1 : end;
    }
}

static const Line *
get (GPtrArray *lines, guint i)
{
  return g_ptr_array_index (lines, i);
}

static gboolean
is_beside (const Line *label, const Line *line)
{
  return label->page == line->page && ABS (label->bottom - line->bottom) < line->size / 2 &&
         line->left >= label->right && line->left - label->right < HANG_MAX * line->size;
}

/* The number of a point or a note may stand so far from its text that it is a line. */
static void
join_labels (GPtrArray *lines)
{
  guint kept = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      Line *line = g_ptr_array_index (lines, i);
      Line *label = kept > 0 ? lines->pdata[kept - 1] : NULL;

      if (label != NULL && us_pdf_notes_is_label (label->text) && is_beside (label, line))
        {
          char *text = g_strconcat (label->text, " ", line->text, NULL);

          g_free (line->text);
          line->text = text;
          line->left = label->left;
          line_free (label);
          kept--;
        }
      lines->pdata[kept++] = line;
    }
  g_ptr_array_set_free_func (lines, NULL);
  g_ptr_array_set_size (lines, kept);
  g_ptr_array_set_free_func (lines, line_free);
}

/* A line without its figures: "Letter, page 2" and "Letter, page 3" are the same. */
static char *
make_key (const char *text)
{
  GString *key = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_isdigit (*p))
      g_string_append_c (key, *p);
  return g_string_free (key, FALSE);
}

static gboolean
is_number (const char *text)
{
  return strpbrk (text, "0123456789") != NULL &&
         strspn (text, "0123456789 -–—/|.") == strlen (text);
}

/* What stands at the edge of more than one page, or says a line of an earlier page again, and lone
 * numbers there. */
static void
mark_headers (GPtrArray *lines)
{
  g_autoptr (GHashTable) pages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < lines->len; i++)
    if (get (lines, i)->edge)
      {
        char *key = make_key (get (lines, i)->text);
        const guint count = GPOINTER_TO_UINT (g_hash_table_lookup (pages, key));
        g_hash_table_insert (pages, key, GUINT_TO_POINTER (count + 1));
      }
  for (guint i = 0; i < lines->len; i++)
    {
      Line *line = g_ptr_array_index (lines, i);
      g_autofree char *key = make_key (line->text);
      const Line *again = g_hash_table_lookup (said, line->text);

      line->out =
          line->edge && (GPOINTER_TO_UINT (g_hash_table_lookup (pages, key)) > 1 ||
                         is_number (line->text) || (again != NULL && again->page < line->page));
      if (again == NULL)
        g_hash_table_insert (said, line->text, line);
    }
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const double first = *(const double *) a;
  const double second = *(const double *) b;

  return (first > second) - (first < second);
}

/* The height of the letters of most of the text. */
static double
find_size (GPtrArray *lines)
{
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < lines->len; i++)
    for (gsize j = 0; j < strlen (get (lines, i)->text); j += 20)
      g_array_append_val (sizes, get (lines, i)->size);
  g_array_sort (sizes, compare);
  return sizes->len > 0 ? g_array_index (sizes, double, sizes->len / 2) : 0;
}

/* Small lines at the foot of a page, from one that begins with a figure. */
static void
mark_notes (GPtrArray *lines)
{
  const double size = find_size (lines);

  for (guint i = 0; i < lines->len; i++)
    {
      Line *line = g_ptr_array_index (lines, i);
      const Line *before = i > 0 ? get (lines, i - 1) : NULL;

      line->large = line->size > size * LARGE;
      if (line->out || line->size >= size * SMALL)
        continue;
      line->note = (before != NULL && before->note && before->page == line->page) ||
                   (g_ascii_isdigit (*line->text) && strchr (line->text, ' ') != NULL);
    }
}

/* How far apart most lines stand that follow each other. */
static double
find_gap (GPtrArray *lines)
{
  g_autoptr (GArray) gaps = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 1; i < lines->len; i++)
    {
      const double gap = get (lines, i)->top - get (lines, i - 1)->bottom;

      if (get (lines, i)->page == get (lines, i - 1)->page && gap < get (lines, i)->size * 2 &&
          gap > -get (lines, i)->size)
        g_array_append_val (gaps, gap);
    }
  g_array_sort (gaps, compare);
  return gaps->len > 0 ? g_array_index (gaps, double, gaps->len / 2) : 0;
}

static gboolean
stand_apart (const Line *above, const Line *below, double gap)
{
  return above->page == below->page &&
         (below->top - above->bottom > gap + APART * MAX (below->size, 1) ||
          below->bottom < above->top);
}

/* Whether the line stands further in than the margin of the lines around it. */
static gboolean
hangs (const Line *line, const Line *above, double *margin)
{
  const double in = line->left - *margin;

  if (above != NULL && above->page == line->page && in > HANG_MIN * line->size &&
      in < HANG_MAX * line->size)
    return TRUE;
  *margin = line->left;
  return FALSE;
}

/* The right edge of the column that each line stands in. */
static void
find_ends (GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      Line *line = g_ptr_array_index (lines, i);

      line->end = line->right;
      for (guint j = i > COLUMN ? i - COLUMN : 0; j < MIN (lines->len, i + COLUMN); j++)
        {
          const Line *other = get (lines, j);

          if (other->page == line->page && !other->out && !other->note &&
              ABS (other->left - line->left) < HANG_MAX * line->size)
            line->end = MAX (line->end, other->right);
        }
    }
}

/* Whether the first word of the line had no room on the one above. */
static gboolean
is_wrapped (const Line *above, const Line *line)
{
  const gsize word = strcspn (line->text, " ");
  const double width = g_utf8_strlen (line->text, (gssize) word) * line->size * LETTER;

  if (above->large && line->large && above->page == line->page)
    return TRUE;
  return above->page == line->page && ABS (above->size - line->size) < line->size * (1 - SMALL) &&
         above->right - above->left > FULL * line->size && above->right + width > above->end;
}

static gboolean
has_marker (const char *text)
{
  UsListMarker marker;

  return us_list_marker_parse (text, &marker);
}

/* Writes a line below the one above: on its own, after a blank one, or as the rest of that one. */
static void
append_line (GString *text, const Line *line, const Line *above, double gap, double *margin)
{
  const gboolean apart = above != NULL && stand_apart (above, line, gap);
  const gboolean deeper = hangs (line, above, margin);

  if (above != NULL && !apart && (deeper || is_wrapped (above, line)) && !has_marker (line->text) &&
      !g_str_has_suffix (above->text, "-"))
    {
      g_string_truncate (text, text->len - 1);
      g_string_append_printf (text, " %s\n", line->text);
      return;
    }
  if (above != NULL && above->page != line->page)
    g_string_append_c (text, '\f');
  else if (apart)
    g_string_append_c (text, '\n');
  g_string_append_printf (text, "%s%s\n", deeper ? "    " : "", line->text);
}

/**
 * us_pdf_text_write:
 * @pages: (element-type UsPdfPage): the pages of a PDF
 *
 * Writes their text as one: without running headers and page numbers, with the notes at the foot of
 * pages after the text, and a blank line where lines stand apart. Any thread.
 *
 * Returns: (transfer full): text
 */
char *
us_pdf_text_write (GPtrArray *pages)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (line_free);
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();
  GString *text = g_string_new (NULL);
  const Line *above = NULL;
  double margin = 0;
  double gap;

  g_return_val_if_fail (pages != NULL, g_string_free (text, FALSE));

  for (guint i = 0; i < pages->len; i++)
    add_lines (lines, g_ptr_array_index (pages, i), i);
  join_labels (lines);
  mark_headers (lines);
  mark_notes (lines);
  find_ends (lines);
  gap = find_gap (lines);
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = get (lines, i);

      if (line->out)
        continue;
      if (line->note)
        {
          g_ptr_array_add (notes, line->text);
          continue;
        }
      append_line (text, line, above, gap, &margin);
      above = line;
    }
  us_pdf_notes_append (notes, text);
  return g_string_free (text, FALSE);
}
