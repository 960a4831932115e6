/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/reflow.h"

#include <string.h>

#include "import/letter/addressee-lines.h"
#include "import/letter/closing-lines.h"
#include "import/letter/hyphenation.h"
#include "import/letter/list-remarks.h"
#include "import/letter/measure.h"
#include "import/letter/reflow-line.h"
#include "import/letter/traits.h"
#include "import/source.h"

/* Lines so far before and after one tell how wide the text is around it. */
#define NEIGHBOURS 6
#define COLUMN 500
/* A line shorter than this says nothing of a margin. */
#define NARROW (36 * COLUMN)
#define WIDE (50 * COLUMN)
#define QUOTATION_INDENT 3
/* The rest of a line that was too long is so far in. */
#define HANGING_INDENT 4
#define MAX_SIGNATORY 1000

/* What is known of each line. */
typedef struct
{
  guint width;  /* with its indent */
  guint first;  /* of its first word, with the space before it */
  guint margin; /* the widest line around */
  guint joints; /* lines around that plainly go on from the line before, in per mille */
  gboolean lower;
  gboolean ends;
  gboolean text; /* it, or one that follows without a gap, ends a sentence */
  gboolean alone;
  gboolean hung; /* lines that stand together with it hang from others when they go on */
} Line;

typedef struct
{
  GPtrArray *blocks;
  Line *lines;
  guint n_lines;
  const UsPhrases *phrases;
} Reflow;

/* Whether a quotation begins or ends before line @i, which has margins of its own. */
static gboolean
is_set_off (const Reflow *self, guint i)
{
  const UsSourceBlock *block = g_ptr_array_index (self->blocks, i);
  const UsSourceBlock *before = g_ptr_array_index (self->blocks, i - 1);

  return block->gap > 0 && MAX (block->indent, before->indent) >= QUOTATION_INDENT &&
         block->indent != before->indent && block->marker.kind == US_MARKER_NONE;
}

/* The lines around line @i that are of the same part of the letter: a greeting or a date parts
 * them. */
static void
find_neighbours (const Reflow *self, guint i, guint *from, guint *to)
{
  *from = *to = i;
  while (*from > 0 && i - *from < NEIGHBOURS && !self->lines[*from].alone &&
         !is_set_off (self, *from))
    (*from)--;
  while (*to + 1 < self->n_lines && *to - i < NEIGHBOURS && !self->lines[*to + 1].alone &&
         !is_set_off (self, *to + 1))
    (*to)++;
}

static void
measure (Reflow *self, gboolean columns)
{
  guint (*measure_text) (const char *) = columns ? us_measure_columns : us_measure_proportional;

  for (guint i = 0; i < self->n_lines; i++)
    {
      const UsSourceBlock *block = g_ptr_array_index (self->blocks, i);
      const char *space = strchr (block->text, ' ');
      g_autofree char *word = space != NULL ? g_strndup (block->text, space - block->text) : NULL;
      guint blank = columns ? COLUMN : COLUMN / 2;
      self->lines[i].width = measure_text (block->text) + MIN (block->indent, 80) * blank;
      self->lines[i].first = blank + (word != NULL ? measure_text (word) : self->lines[i].width);
    }
  for (guint i = 0; i < self->n_lines; i++)
    {
      guint from, to;
      find_neighbours (self, i, &from, &to);
      self->lines[i].margin = 0;
      for (guint j = from; j <= to; j++)
        /* A heading may have been put together of several lines, and a long address of the net has
         * no place to be broken. */
        if (j == i ||
            (!self->lines[j].alone &&
             strchr (((UsSourceBlock *) g_ptr_array_index (self->blocks, j))->text, ' ') != NULL))
          self->lines[i].margin = MAX (self->lines[i].margin, self->lines[j].width);
    }
}

static gboolean
goes_on (const Reflow *self, guint i)
{
  const UsSourceBlock *block = g_ptr_array_index (self->blocks, i);
  const Line *before = &self->lines[i - 1];

  return block->gap == 0 && block->marker.kind == US_MARKER_NONE && self->lines[i].lower &&
         before->width >= NARROW && before->width * 10 >= before->margin * 7;
}

/* Lines that go on although the next word would have fitted: none, when measured as it was set. */
static guint
count_misfits (const Reflow *self)
{
  guint misfits = 0;

  for (guint i = 1; i < self->n_lines; i++)
    if (goes_on (self, i) &&
        self->lines[i - 1].width + self->lines[i].first <= self->lines[i - 1].margin)
      misfits++;
  return misfits;
}

static void
count_joints (Reflow *self)
{
  for (guint i = 0; i < self->n_lines; i++)
    {
      guint from, to;
      guint joints = 0;
      guint together = 1;
      find_neighbours (self, i, &from, &to);
      for (guint j = MAX (from, 1); j <= to; j++)
        {
          const UsSourceBlock *block = g_ptr_array_index (self->blocks, j);
          gboolean caseless = !self->lines[j].lower &&
                              !g_unichar_isupper (g_utf8_get_char (block->text)) &&
                              g_unichar_isalpha (g_utf8_get_char (block->text));
          together += block->gap == 0;
          joints += goes_on (self, j) ||
                    us_hyphenation_ends_broken (
                        ((UsSourceBlock *) g_ptr_array_index (self->blocks, j - 1))->text) ||
                    (caseless && self->lines[j].text && block->gap == 0 &&
                     self->lines[j - 1].width >= NARROW &&
                     self->lines[j - 1].width * 20 >= self->lines[j].margin * 17);
        }
      self->lines[i].joints = joints * 1000 / together;
    }
}

/* Whether the sentence that begins with line @i calls for the list that comes after it. */
static gboolean
begins_call (const Reflow *self, guint i)
{
  gboolean call = FALSE;

  for (guint j = i; j < MIN (i + NEIGHBOURS, self->n_lines - 1); j++)
    {
      const UsSourceBlock *block = g_ptr_array_index (self->blocks, j);
      const UsSourceBlock *next = g_ptr_array_index (self->blocks, j + 1);
      if (j > i && (block->gap > 0 || block->marker.kind != US_MARKER_NONE))
        return FALSE;
      call |= us_phrases_contain (self->phrases, US_PHRASE_CALL, block->text);
      if (g_str_has_suffix (block->text, ":"))
        return call && next->marker.kind != US_MARKER_NONE;
      if (self->lines[j].ends || strstr (block->text, ". ") != NULL ||
          block->marker.kind != US_MARKER_NONE || (j > i && block->gap > 0))
        return FALSE;
    }
  return FALSE;
}

/* Whether the line hangs from a full one, as the exporter of text sets the rest of a signatory. */
static gboolean
hangs (const Reflow *self, guint i, const UsSourceBlock *paragraph)
{
  const UsSourceBlock *block = g_ptr_array_index (self->blocks, i);
  const UsSourceBlock *above = g_ptr_array_index (self->blocks, i - 1);
  const Line *before = &self->lines[i - 1];

  /* Others who get a copy may stand below the first of them, but not so far in. */
  if (us_phrases_match_label (self->phrases, US_PHRASE_COPY, paragraph->text) > 0)
    return block->gap == 0 && block->indent == 2 * HANGING_INDENT && paragraph->indent == 0 &&
           before->width >= NARROW && before->width + self->lines[i].first >= before->margin;
  /* As it sets the rest of a note. */
  if (block->gap == 0 && block->indent == HANGING_INDENT && paragraph->indent == 0 &&
      us_reflow_line_are_notes (paragraph->text, paragraph->text))
    return TRUE;
  return block->gap == 0 && block->indent == HANGING_INDENT && paragraph->indent == 0 &&
         (above->indent == 0 || above->indent == HANGING_INDENT) &&
         paragraph->marker.kind == US_MARKER_NONE && before->width >= NARROW &&
         before->width + self->lines[i].first + COLUMN * us_reflow_line_count_dash (block->text) >=
             before->margin;
}

/* Finds where lines that go on hang: there, one that does not begins somebody else. */
static void
find_hung (Reflow *self)
{
  for (guint from = 0, end; from < self->n_lines; from = end)
    {
      const UsSourceBlock *first = g_ptr_array_index (self->blocks, from);
      gboolean hung = FALSE;

      for (end = from + 1; end < self->n_lines; end++)
        {
          const UsSourceBlock *line = g_ptr_array_index (self->blocks, end);

          if (line->gap > 0)
            break;
          hung |= hangs (self, end, first);
          first = line->indent == 0 ? line : first;
        }
      for (guint i = from; i < end; i++)
        self->lines[i].hung = hung;
    }
}

/* "Dear Minister Roe, dear Minister" and "Novak," below it are one greeting. */
static gboolean
goes_on_greeting (const Reflow *self, guint i, const UsSourceBlock *first)
{
  const UsSourceBlock *block = g_ptr_array_index (self->blocks, i);
  const Line *before = &self->lines[i - 1];

  return block->gap == 0 && before->width >= WIDE && !before->ends &&
         (before->width + self->lines[i].first) * 100 >= before->margin * 95 &&
         us_traits_ends_with (block->text, ",:!،") &&
         us_phrases_match (self->phrases, US_PHRASE_SALUTATION, first->text) > 0;
}

/* Whether the line stands below the text of a point, where its marker ends. */
static gboolean
goes_on_below (const Reflow *self, guint i, const UsSourceBlock *first)
{
  const UsSourceBlock *block = g_ptr_array_index (self->blocks, i);
  const guint width = (guint) g_utf8_strlen (first->text, first->marker.length);

  return block->gap == 0 && first->marker.kind != US_MARKER_NONE && width > 1 &&
         block->indent >= first->indent + width && block->indent <= first->indent + width + 3 &&
         self->lines[i - 1].width >= WIDE;
}

/* A person said what the line is, and no other goes on with it. */
static gboolean
is_one_line (UsPart part)
{
  return part != US_PART_NONE && part != US_PART_CONTINUATION && part != US_PART_ABOUT &&
         part != US_PART_NOTE && part != US_PART_CONTACT && !us_part_is_body (part);
}

/* Whether line @i continues the paragraph that has been read, of which line @i - 1 is the last. */
static gboolean
joins (const Reflow *self, guint i, const UsSourceBlock *first, const GString *paragraph)
{
  const UsSourceBlock *b = g_ptr_array_index (self->blocks, i);
  const UsSourceBlock *a = g_ptr_array_index (self->blocks, i - 1);
  const Line *line = &self->lines[i];
  const Line *before = &self->lines[i - 1];
  guint sum = before->width + line->first;
  guint others;
  gboolean prose = before->joints >= 180 && before->margin >= NARROW;

  if (b->forced != US_PART_NONE)
    return b->forced == US_PART_CONTINUATION;
  if (a->fixed || b->fixed || a->heading > 0 || b->heading > 0 || is_one_line (first->forced))
    return FALSE;
  if (b->marker.kind != US_MARKER_NONE || line->alone || before->alone ||
      us_reflow_line_is_labelled (b, self->phrases))
    return FALSE;
  if (goes_on_greeting (self, i, first))
    return TRUE;
  if (us_addressee_lines_are_two (first->text, b->text, self->phrases))
    return FALSE;
  if (hangs (self, i, first))
    return TRUE;
  if (us_closing_lines_are_two (first->text, a->text, b->text, self->phrases))
    return FALSE;
  if (goes_on_below (self, i, first))
    return TRUE;
  if (line->hung && b->gap == 0 && b->indent == 0)
    return FALSE;
  if (us_hyphenation_ends_broken (a->text) && b->gap == 0)
    return line->lower || sum * 10 >= before->margin * 8;
  if (b->gap > 0)
    return b->page && !before->ends && line->lower;
  if ((strchr (b->text, '|') != NULL && paragraph->len < MAX_SIGNATORY &&
       strchr (paragraph->str, '|') != NULL) ||
      us_reflow_line_are_notes (paragraph->str, b->text))
    return FALSE;
  if (before->ends && !line->lower &&
      ((b->indent > a->indent && a->marker.kind == US_MARKER_NONE) || begins_call (self, i)))
    return FALSE;
  if (a->cells != NULL && b->cells != NULL)
    return FALSE;
  if ((!prose || before->width < WIDE) &&
      us_phrases_match (self->phrases, US_PHRASE_FOR_WHOM, b->text) > 0)
    return FALSE;
  if (line->lower)
    return prose ? !before->ends || sum * 10 >= before->margin * 6
                 : before->width * 10 >= before->margin * 6 && before->width >= NARROW / 2 &&
                       !us_list_remarks_count_others (b->text, &others);
  /* Two lines are too few to show a margin; that the second ends a sentence does. */
  if (!prose)
    return !before->ends && line->ends && before->width >= WIDE &&
           sum * 100 >= before->margin * 95 && !us_traits_is_address (b->text);
  return before->ends ? sum * 1000 >= before->margin * 965 : sum * 100 >= before->margin * 85;
}

static void
look_at_lines (Reflow *self)
{
  gboolean more = FALSE;
  guint in_print;

  for (guint i = self->n_lines; i-- > 0;)
    {
      const UsSourceBlock *block = g_ptr_array_index (self->blocks, i);
      self->lines[i].lower = us_reflow_line_is_lower (block->text);
      self->lines[i].ends = us_traits_ends_sentence (block->text);
      self->lines[i].text = self->lines[i].ends || (more && self->lines[i + 1].text);
      more = block->gap == 0 || block->page;
      self->lines[i].alone = block->heading > 0 || us_reflow_line_is_alone (block, self->phrases);
    }
  measure (self, FALSE);
  in_print = count_misfits (self);
  measure (self, TRUE);
  if (count_misfits (self) > in_print)
    measure (self, FALSE);
  count_joints (self);
}

/* Gives a paragraph of several lines what was joined of them. */
static void
end_paragraph (UsSourceBlock *paragraph, const GString *text)
{
  if (paragraph == NULL || paragraph->n_lines < 2)
    return;
  g_free (paragraph->text);
  paragraph->text = g_strdup (text->str);
}

/**
 * us_reflow:
 * @lines: (element-type UsSourceBlock): the lines of a text, markers settled
 * @phrases: phrases of its language
 *
 * Joins lines that a program has broken into paragraphs, also where no blank line parts these: by
 * how full each line is for the next word to have had no room in it, by sentences, by capitals, by
 * markers. Joins words that were broken with them. Lines of their own stay alone. Any thread.
 *
 * Returns: (transfer full) (element-type UsSourceBlock): paragraphs
 */
GPtrArray *
us_reflow (GPtrArray *lines, const UsPhrases *phrases)
{
  GPtrArray *paragraphs = g_ptr_array_new_with_free_func ((GDestroyNotify) us_source_block_free);
  g_autoptr (UsHyphenation) hyphenation = us_hyphenation_new (lines, phrases);
  g_autoptr (GString) text = g_string_new (NULL);
  Reflow self = { .blocks = lines, .n_lines = lines->len, .phrases = phrases };
  UsSourceBlock *paragraph = NULL;

  self.lines = g_new0 (Line, lines->len + 1);
  look_at_lines (&self);
  find_hung (&self);
  for (guint i = 0; i < lines->len; i++)
    {
      const UsSourceBlock *line = g_ptr_array_index (lines, i);
      if (paragraph != NULL && joins (&self, i, paragraph, text))
        {
          us_hyphenation_append (hyphenation, text, line->text);
          paragraph->n_lines++;
          paragraph->soft = line->soft;
          paragraph->last = line->last;
          g_clear_pointer (&paragraph->cells, g_free);
          paragraph->left = MIN (paragraph->left, line->indent);
          continue;
        }
      end_paragraph (paragraph, text);
      paragraph = g_new (UsSourceBlock, 1);
      *paragraph = *line;
      paragraph->text = g_strdup (line->text);
      paragraph->cells = g_strdup (line->cells);
      g_ptr_array_add (paragraphs, paragraph);
      g_string_assign (text, line->text);
    }
  end_paragraph (paragraph, text);
  g_free (self.lines);
  return paragraphs;
}
