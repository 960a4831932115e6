/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/html/html-source.h"

#include <string.h>

#include "import/html/html-blocks.h"

/* How far a quotation stands off the margin in a letter of plain text. */
#define QUOTATION_INDENT 8
/* The text of a page is so much of it, in hundredths. */
#define MAIN_SHARE 50
/* So many paragraphs without words say that they are what parts the others. */
#define MIN_BLANKS 2
/* No line of an address is longer, in bytes. */
#define SHORT_LINE 120
/* So many blocks may stand above the title of a page. */
#define MAX_ABOVE 16

static const UsHtmlBlock *
get (GPtrArray *blocks, guint i)
{
  return g_ptr_array_index (blocks, i);
}

/* Where the text begins, when the page says which part of it is its text, and that is most of it. A
 * heading before that part, which has none of its own, is its title. */
static gboolean
find_main (GPtrArray *blocks, guint *ret_from)
{
  gsize inside = 0;
  gsize all = 0;
  gboolean titled = FALSE;
  guint title = G_MAXUINT;

  *ret_from = G_MAXUINT;
  for (guint i = 0; i < blocks->len; i++)
    {
      const UsHtmlBlock *block = get (blocks, i);
      const gsize length = us_text_get_length (block->text);

      all += length;
      inside += block->main ? length : 0;
      titled |= block->main && block->heading == 1;
      if (block->main)
        *ret_from = MIN (*ret_from, i);
      else if (*ret_from == G_MAXUINT && block->heading == 1)
        title = i;
    }
  if (!titled)
    *ret_from = MIN (*ret_from, title);
  return inside * 100 > all * MAIN_SHARE;
}

/* The highest number of a note to which the text refers; none when the notes themselves begin with
 * such numbers. */
static guint
find_last_reference (GPtrArray *blocks)
{
  guint last = 0;

  for (guint i = 0; i < blocks->len; i++)
    if (last > 0 && g_str_has_prefix (us_text_get_string (get (blocks, i)->text), "[1] "))
      return 0;
    else
      for (const char *p = strchr (us_text_get_string (get (blocks, i)->text), '['); p != NULL;
           p = strchr (p + 1, '['))
        {
          char *end;
          const guint64 number = g_ascii_strtoull (p + 1, &end, 10);

          if (end > p + 1 && *end == ']' && number == last + 1)
            last = (guint) number;
        }
  return last;
}

/* The list of notes: the last one, when it has a note for each reference. */
static guint
find_notes (GPtrArray *blocks)
{
  const guint references = find_last_reference (blocks);
  guint list = 0;
  guint last = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const UsHtmlBlock *block = get (blocks, i);

      if (block->kind != US_BLOCK_DEMAND || block->level > 0)
        continue;
      list = block->list;
      last = block->number;
    }
  return references > 0 && last == references ? list : 0;
}

static char *
make_marker (const UsHtmlBlock *block, guint notes)
{
  static const char *const roman[] = {
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"
  };
  static const char *const bullets[] = { "•", "◦", "▪" };

  if (block->kind == US_BLOCK_BULLET)
    return g_strdup_printf ("%s ", bullets[MIN (block->level, 2)]);
  if (block->kind != US_BLOCK_DEMAND)
    return g_strdup ("");
  if (notes > 0 && block->list == notes)
    return g_strdup_printf ("[%u] ", block->number);
  if (block->level == 1 && block->number <= 26)
    return g_strdup_printf ("(%c) ", 'a' + (int) MAX (block->number, 1) - 1);
  if (block->level > 1 && block->number <= G_N_ELEMENTS (roman))
    return g_strdup_printf ("(%s) ", roman[MAX (block->number, 1) - 1]);
  return g_strdup_printf (block->level > 0 ? "%u) " : "%u. ", block->number);
}

/* The cells of a row, as people write them on a line. */
static char *
join_cells (const char *cells)
{
  g_auto (GStrv) parts = g_strsplit (cells, "\t", -1);
  GString *line = g_string_new (NULL);

  for (char **part = parts; *part != NULL; part++)
    if (**part != '\0')
      g_string_append_printf (line, "%s%s", line->len > 0 ? ", " : "", *part);
  return g_string_free (line, FALSE);
}

/* Bytes of bold at the start of a text that goes on without it. */
static guint
find_lead (const UsText *text)
{
  gsize n_spans;
  const UsSpan *spans = us_text_get_spans (text, &n_spans);

  for (gsize i = 0; i < n_spans; i++)
    if (spans[i].kind == US_SPAN_BOLD && spans[i].start == 0 &&
        spans[i].end < us_text_get_length (text))
      return spans[i].end;
  return 0;
}

static UsSourceBlock *
make_line (const UsHtmlBlock *block, guint number, guint notes)
{
  g_autofree char *marker = make_marker (block, notes);
  g_autofree char *body = block->cells != NULL && !block->sides
                              ? join_cells (block->cells)
                              : g_strdup (us_text_get_string (block->text));
  g_autofree char *text = g_strconcat (marker, body, NULL);
  UsSourceBlock *line = us_source_block_new (text, number);

  line->gap = block->gap;
  line->cells = g_strdup (block->cells);
  line->row = block->cells != NULL && !block->sides;
  line->head = line->row && block->head;
  line->heading = block->heading;
  line->forced = block->part;
  line->fixed = TRUE;
  line->listed = *marker != '\0';
  if (line->listed && block->level > 1 && line->marker.kind == US_MARKER_LOWER)
    {
      line->marker.kind = US_MARKER_LOWER_ROMAN;
      line->marker.value = block->number;
    }
  if (block->kind == US_BLOCK_QUOTATION)
    {
      line->indent = line->left = QUOTATION_INDENT;
      line->gap = 1;
    }
  if (block->cells == NULL)
    line->lead = find_lead (block->text);
  return line;
}

/* Whether the page parts its blocks by paragraphs without words, as people do who write in a
 * program for letters. */
static gboolean
has_blanks (GPtrArray *blocks)
{
  guint n = 0;

  for (guint i = 1; i < blocks->len; i++)
    n += get (blocks, i)->gap == US_HTML_GAP_BLANK;
  return n >= MIN_BLANKS;
}

static gboolean
is_short (const UsHtmlBlock *block)
{
  return block->kind == US_BLOCK_PARAGRAPH && us_text_get_length (block->text) <= SHORT_LINE;
}

/* Whether both stand in a cell that lays a page out, and in the same one. */
static gboolean
is_in_cell (const UsHtmlBlock *block)
{
  return block->row > 0 && block->cells == NULL;
}

static gboolean
is_in_same_cell (const UsHtmlBlock *block, const UsHtmlBlock *before)
{
  return block->row == before->row && block->column == before->column;
}

/* Short paragraphs between which there is none without words are lines that stand together, and so
 * are those of a cell. */
static guint
find_gap (GPtrArray *blocks, guint i, gboolean blanks)
{
  const guint gap = MIN (get (blocks, i)->gap, 1);

  if (i > 0 && is_in_cell (get (blocks, i)))
    return get (blocks, i)->gap < US_HTML_GAP_BLANK && is_short (get (blocks, i)) &&
                   is_short (get (blocks, i - 1)) &&
                   is_in_same_cell (get (blocks, i), get (blocks, i - 1))
               ? 0
               : 1;
  if (blanks && i > 0 && get (blocks, i)->gap == 1 && is_short (get (blocks, i)) &&
      is_short (get (blocks, i - 1)))
    return 0;
  return gap;
}

/* The first heading of the page, near its top. */
static guint
find_title (GPtrArray *blocks)
{
  for (guint i = 0; i < MIN (blocks->len, MAX_ABOVE); i++)
    if (get (blocks, i)->heading == 1)
      return i;
  return 0;
}

/* "pdf", "Español": nothing but the way to another page. */
static gboolean
leads_away (const UsHtmlBlock *block)
{
  const char *text = us_text_get_string (block->text);
  gsize n_spans;
  const UsSpan *spans = us_text_get_spans (block->text, &n_spans);
  gsize linked = 0;
  gsize letters = 0;

  for (gsize i = 0; i < n_spans; i++)
    linked += spans[i].kind == US_SPAN_LINK ? spans[i].end - spans[i].start : 0;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    letters += g_unichar_isalnum (g_utf8_get_char (p)) ? g_utf8_skip[(guchar) *p] : 0;
  return block->kind == US_BLOCK_PARAGRAPH && us_text_get_length (block->text) <= SHORT_LINE &&
         linked > 0 && linked >= letters;
}

static GPtrArray *
new_lines (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) us_source_block_free);
}

/**
 * us_html_source_new:
 * @blocks: (element-type UsHtmlBlock): paragraphs of a page
 *
 * Makes of the paragraphs of a page what the recogniser reads: with the markers that the page
 * shows, headings, quotations and emphasised leads as the page says, and without what stands around
 * its text. Any thread.
 *
 * Returns: (transfer full): the page
 */
UsHtmlSource *
us_html_source_new (GPtrArray *blocks)
{
  UsHtmlSource *self = g_new0 (UsHtmlSource, 1);
  gboolean main;
  gboolean begun = FALSE;
  gboolean blanks;
  guint notes;
  guint title;
  guint from;

  self->lines = new_lines ();
  self->aside = new_lines ();
  self->texts = g_ptr_array_new_with_free_func ((GDestroyNotify) us_text_unref);
  g_return_val_if_fail (blocks != NULL, self);

  main = find_main (blocks, &from);
  notes = find_notes (blocks);
  title = find_title (blocks);
  blanks = has_blanks (blocks);
  for (guint i = 0; i < blocks->len; i++)
    {
      const UsHtmlBlock *block = get (blocks, i);
      const gboolean before = i >= from && !begun;
      const gboolean aside =
          block->between || (!block->main && ((main && !before) || block->aside ||
                                              (i < title && leads_away (block))));

      begun |= block->main;
      UsSourceBlock *line = make_line (block, i + 1, notes);

      if (block->kind != US_BLOCK_QUOTATION)
        line->gap = find_gap (blocks, i, blanks);
      g_ptr_array_add (aside ? self->aside : self->lines, line);
      g_ptr_array_add (self->texts, us_text_ref (block->text));
    }
  if (self->lines->len == 0)
    {
      GPtrArray *none = self->lines;

      self->lines = self->aside;
      self->aside = none;
    }
  return self;
}

/**
 * us_html_source_free:
 * @self: a page
 *
 * Frees it. Any thread.
 */
void
us_html_source_free (UsHtmlSource *self)
{
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->aside);
  g_ptr_array_unref (self->texts);
  g_free (self);
}
