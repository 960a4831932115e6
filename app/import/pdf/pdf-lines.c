/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/pdf/pdf-lines.h"

#include <string.h>

#include "import/pdf/pdf-notes.h"

/* Figures that refer to them are smaller than this part of their line. */
#define RAISED 0.8
/* Letters that stand further apart than this part of their height are not of one word. */
#define CELL_GAP 0.25
#define WIDE_GAP 0.7
/* So many heights a label stands from its text at most. */
#define BESIDE 6
/* A label with a colon has no more bytes, and stands no more lines before its text. */
#define MAX_LABEL 40
#define MAX_BETWEEN 300

static void
line_free (gpointer data)
{
  UsPdfLine *line = data;

  g_free (line->text);
  g_free (line);
}

static gboolean
is_raised (const UsPdfLine *line, const UsPdfBox *box)
{
  return box->bottom - box->top < line->size * RAISED &&
         box->bottom < line->bottom - line->size * (1 - RAISED) / 2;
}

/* Cells of a table stand apart without a space between them: "53Reading CircleKenya". */
static gboolean
is_cell_between (const UsPdfLine *line, const UsPdfBox *before, const UsPdfBox *box, const char *p)
{
  const gunichar last = g_utf8_get_char (g_utf8_prev_char (p));
  const gunichar next = g_utf8_get_char (p);
  const double gap =
      box->left >= before->right ? box->left - before->right : before->left - box->right;

  if (last == ' ' || next == ' ' || last == '\t' || next == '\t' || is_raised (line, box) ||
      is_raised (line, before) || gap <= line->size * CELL_GAP)
    return FALSE;
  /* A cell of a table may have several lines. */
  if (line->row && ABS (box->bottom - before->bottom) > line->size / 2)
    return FALSE;
  /* Headings may be spaced out, but not so far. */
  return gap > line->size * WIDE_GAP ||
         (g_unichar_isdigit (last) ? g_unichar_isalpha (next)
                                   : (g_unichar_islower (last) || last == ')') &&
                                         (g_unichar_isupper (next) || g_unichar_isdigit (next)));
}

/* Figures that are raised behind a word refer to a note: "June1" is "June¹"; and cells that stand
 * side by side get a tab between them. */
static void
spell_line (UsPdfLine *line, const UsPdfPage *page, guint first)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint i = first;

  for (const char *p = line->text; *p != '\0'; p = g_utf8_next_char (p), i++)
    if (p > line->text && g_ascii_isdigit (*p) && p[-1] != ' ' && i < page->n_boxes &&
        is_raised (line, &page->boxes[i]))
      g_string_append (text, us_pdf_notes_raise (*p));
    else if (p > line->text && i < page->n_boxes &&
             is_cell_between (line, &page->boxes[i - 1], &page->boxes[i], p))
      g_string_append_printf (text, "\t%.*s", (int) (g_utf8_next_char (p) - p), p);
    else
      g_string_append_len (text, p, g_utf8_next_char (p) - p);
  g_free (line->text);
  line->text = g_string_free (g_steal_pointer (&text), FALSE);
}

static UsPdfLine *
make_line (const UsPdfPage *page, guint number, const char *start, const char *end, guint first)
{
  UsPdfLine *line = g_new0 (UsPdfLine, 1);
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
  line->row = first >= page->rows_from && first < page->rows_to;
  spell_line (line, page, first);
  line->edge = page->height > 0 && (line->bottom < page->height * US_PDF_EDGE ||
                                    line->top > page->height * (1 - US_PDF_EDGE));
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

static gboolean
is_beside (const UsPdfLine *label, const UsPdfLine *line)
{
  return label->page == line->page && ABS (label->bottom - line->bottom) < line->size / 2 &&
         line->left >= label->right && line->left - label->right < BESIDE * line->size;
}

/* "CC:" below the first of two columns, whose text comes after the second one. */
static void
move_labels (GPtrArray *lines)
{
  for (guint i = 0; i + 1 < lines->len; i++)
    {
      UsPdfLine *label = g_ptr_array_index (lines, i);
      guint at = i + 1;

      if (!g_str_has_suffix (label->text, ":") || strlen (label->text) > MAX_LABEL ||
          is_beside (label, g_ptr_array_index (lines, at)))
        continue;
      while (at < MIN (lines->len, i + MAX_BETWEEN) &&
             !is_beside (label, g_ptr_array_index (lines, at)))
        at++;
      if (at == MIN (lines->len, i + MAX_BETWEEN))
        continue;
      memmove (&lines->pdata[i], &lines->pdata[i + 1], (at - i - 1) * sizeof (gpointer));
      lines->pdata[at - 1] = label;
    }
}

/* The number of a point or a note may stand so far from its text that it is a line. */
static void
join_labels (GPtrArray *lines)
{
  guint kept = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      UsPdfLine *line = g_ptr_array_index (lines, i);
      UsPdfLine *label = kept > 0 ? lines->pdata[kept - 1] : NULL;

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

/**
 * us_pdf_lines_new:
 * @pages: (element-type UsPdfPage): the pages of a PDF
 *
 * Finds the lines of pages, with their places. Any thread.
 *
 * Returns: (transfer full) (element-type UsPdfLine): the lines, in the order in which they are read
 */
GPtrArray *
us_pdf_lines_new (GPtrArray *pages)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (line_free);

  g_return_val_if_fail (pages != NULL, lines);

  for (guint i = 0; i < pages->len; i++)
    add_lines (lines, g_ptr_array_index (pages, i), i);
  move_labels (lines);
  join_labels (lines);
  return lines;
}
