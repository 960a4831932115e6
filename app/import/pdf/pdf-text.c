/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/pdf/pdf-text.h"

#include <string.h>

#include "import/letter/closing-lines.h"
#include "import/letter/list-marker.h"
#include "import/pdf/pdf-lines.h"
#include "import/pdf/pdf-notes.h"
#include "import/phrases.h"
#include "import/source.h"

/* Notes are in smaller letters than this part of those of the text. */
#define SMALL 0.93
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

typedef UsPdfLine Line;

static const Line *
get (GPtrArray *lines, guint i)
{
  return g_ptr_array_index (lines, i);
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

/* What stands at the edge of more than one page, or says a line of an earlier page again, and lone
 * numbers there. */
static void
mark_headers (GPtrArray *lines)
{
  g_autoptr (GHashTable) pages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const double size = find_size (lines);
  g_autoptr (GPtrArray) joined = g_ptr_array_new_with_free_func (g_free);
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
      /* A title on two lines stands on one above the next page. */
      if (i > 0 && MIN (get (lines, i - 1)->size, line->size) > size * LARGE)
        {
          char *both = g_strconcat (get (lines, i - 1)->text, " ", line->text, NULL);

          g_ptr_array_add (joined, both);
          g_hash_table_insert (said, both, line);
        }
    }
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

      /* Rows of a table stand as far apart as it likes. */
      if (!get (lines, i)->row && get (lines, i)->page == get (lines, i - 1)->page &&
          gap < get (lines, i)->size * 2 && gap > -get (lines, i)->size)
        g_array_append_val (gaps, gap);
    }
  g_array_sort (gaps, compare);
  return gaps->len > 0 ? g_array_index (gaps, double, gaps->len / 2) : 0;
}

static gboolean
stand_apart (const Line *above, const Line *below, double gap)
{
  return above->page == below->page && !(above->row && below->row) &&
         (below->top - above->bottom > gap + APART * MAX (below->size, 1) ||
          below->bottom < above->top);
}

/* Whether the line stands further in than the margin of the lines around it. */
static gboolean
hangs (const Line *line, const Line *above, const Line **first)
{
  const double in = *first != NULL ? line->left - (*first)->left : 0;

  /* A table may stand in the middle. */
  if (!line->row && above != NULL && above->page == line->page && in > HANG_MIN * line->size &&
      in < HANG_MAX * line->size)
    return TRUE;
  *first = line;
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

  /* Cells that stand side by side are a row, though no table was seen. */
  if (above->row || line->row || strchr (above->text, '\t') != NULL ||
      strchr (line->text, '\t') != NULL)
    return FALSE;
  if (above->large && line->large && above->page == line->page)
    return TRUE;
  return above->page == line->page && ABS (above->size - line->size) < line->size * (1 - SMALL) &&
         above->right - above->left > FULL * line->size && above->right + width > above->end;
}

/* The label of "CC: Ann Lee", where somebody else is below her whose name had room beside hers; its
 * length, or 0. */
static gsize
match_label (const Line *first, const Line *above, const Line *line)
{
  const gsize label = us_phrases_match_label (us_phrases_get (NULL), US_PHRASE_COPY, first->text);

  return label > 0 && first->text[label] != '\0' &&
                 (!is_wrapped (above, line) ||
                  us_closing_lines_are_two (first->text, above->text, line->text,
                                            us_phrases_get (NULL)))
             ? label
             : 0;
}

/* Writes a line below the one above: on its own, after a blank one, or as the rest of that one. */
static void
append_line (GString *text, const Line *line, const Line *above, double gap, const Line **first)
{
  const gboolean apart = above != NULL && stand_apart (above, line, gap);
  const gboolean deeper = hangs (line, above, first);
  const gsize label = deeper && !apart ? match_label (*first, above, line) : 0;

  if (above != NULL && !apart && (deeper ? label == 0 : is_wrapped (above, line)) &&
      !us_list_marker_parse (line->text, &(UsListMarker){ 0 }) &&
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
  /* Each with its label: else they would be one who is named on several lines. */
  if (label > 0)
    g_string_append_len (text, (*first)->text, (gssize) label);
  if (line->row)
    g_string_append_c (text, US_SOURCE_ROW);
  g_string_append_printf (text, "%s%s\n", deeper && label == 0 ? "    " : "", line->text);
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
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();
  GString *text = g_string_new (NULL);
  const Line *above = NULL;
  const Line *first = NULL;
  double gap;

  g_return_val_if_fail (pages != NULL, g_string_free (text, FALSE));

  lines = us_pdf_lines_new (pages);
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
      append_line (text, line, above, gap, &first);
      above = line;
    }
  us_pdf_notes_append (notes, text);
  return g_string_free (text, FALSE);
}
