/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/letter/body.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/letter/asking.h"
#include "import/letter/forced.h"
#include "import/letter/headed-demands.h"
#include "import/letter/inline-list.h"
#include "import/letter/lead-in.h"
#include "import/letter/ordinal-word.h"
#include "import/letter/traits.h"

#define MAX_LEVELS 3
/* What calls on a line of its own has no more words. */
#define MAX_CALL 4
/* A heading with a number has no more words. */
#define MAX_HEADING 8
/* Text so far from the margin is set off. */
#define QUOTATION_INDENT 3

typedef struct
{
  GPtrArray *blocks;
  guint from;
  guint to;
  const UsPhrases *phrases;
  UsDraft *draft;
  UsListMarker stack[MAX_LEVELS];
  guint depth;
  gboolean calls;   /* whether words call for any list of the body */
  gboolean demands; /* whether the points of the list are demands */
  gboolean surely;  /* whether the words before them say so */
  guint last_value; /* of the last point of the first level */
} Body;

static const UsSourceBlock *
get (const Body *self, guint i)
{
  return g_ptr_array_index (self->blocks, i);
}

static gboolean
is_point (const Body *self, guint i)
{
  const UsSourceBlock *block = i >= self->from && i < self->to ? get (self, i) : NULL;

  if (block != NULL && block->forced != US_PART_NONE)
    return block->forced == US_PART_DEMAND || block->forced == US_PART_BULLET;
  return block != NULL && block->marker.kind != US_MARKER_NONE;
}

/* How much the words before a list call for it. */
static int
weigh_lead_in (const Body *self, guint i)
{
  return us_lead_in_weigh (get (self, i)->text, self->phrases);
}

static gboolean
has_called_list (const Body *self)
{
  for (guint i = self->from + 1; i < self->to; i++)
    if (is_point (self, i) && !is_point (self, i - 1) && weigh_lead_in (self, i - 1) > 1)
      return TRUE;
  return FALSE;
}

static guint
choose_level (Body *self, const UsListMarker *marker)
{
  /* A person said that it is one. */
  if (marker->kind == US_MARKER_NONE)
    return 0;
  if (marker->kind == US_MARKER_NUMBER && marker->depth > 1)
    return MIN (marker->depth, MAX_LEVELS) - 1;
  for (guint i = 0; i < self->depth; i++)
    if (us_list_marker_is_same_list (&self->stack[i], marker))
      {
        self->depth = i + 1;
        return i;
      }
  if (self->depth < MAX_LEVELS)
    self->stack[self->depth++] = *marker;
  return self->depth - 1;
}

/* Whether the point @i goes on with the list before it, although something stands between. */
static gboolean
continues_list (const Body *self, guint i)
{
  const UsListMarker *marker = &get (self, i)->marker;

  if (self->depth == 0)
    return FALSE;
  for (guint level = 0; level < self->depth; level++)
    if (us_list_marker_is_same_list (&self->stack[level], marker))
      return level > 0 || marker->kind == US_MARKER_BULLET ? FALSE
                                                           : marker->value == self->last_value + 1;
  return FALSE;
}

/* "Tutto ciò premesso, i sottoscritti" and "CHIEDONO" in the middle of the next line. */
static UsDraftBlock *
join_call (Body *self, guint i)
{
  GPtrArray *body = self->draft->body;
  const UsSourceBlock *word = i > self->from ? get (self, i - 1) : NULL;
  UsDraftBlock *last = body->len > 0 ? g_ptr_array_index (body, body->len - 1) : NULL;
  UsDraftBlock *above = body->len > 1 ? g_ptr_array_index (body, body->len - 2) : NULL;
  char *joined;

  if (word == NULL || last == NULL || last->line != word->line || word->forced != US_PART_NONE ||
      us_traits_count_words (word->text) > MAX_CALL || !us_traits_is_in_capitals (word->text) ||
      !us_phrases_contain (self->phrases, US_PHRASE_CALL, word->text))
    return last;
  last->kind = US_BLOCK_PARAGRAPH;
  if (above == NULL || i < self->from + 2 || above->line != get (self, i - 2)->line ||
      get (self, i - 2)->forced != US_PART_NONE || get (self, i - 2)->heading > 0 ||
      us_traits_ends_with (above->text, ".:;!?"))
    return last;
  joined = g_strconcat (above->text, " ", last->text, NULL);
  g_free (above->text);
  above->text = joined;
  above->kind = US_BLOCK_PARAGRAPH;
  us_draft_claim (self->draft, get (self, i - 2), US_PART_CALL, US_CONFIDENCE_LIKELY);
  g_ptr_array_set_size (body, body->len - 1);
  return above;
}

static void
begin_list (Body *self, guint i)
{
  UsDraftBlock *before = join_call (self, i);
  int weight = i > self->from && before != NULL ? weigh_lead_in (self, i - 1) : 0;
  gboolean goes_on = continues_list (self, i);

  if (i > self->from && get (self, i - 1)->forced == US_PART_CALL)
    weight = 2;
  /* A heading between the words and the list. */
  if (weight <= 0 && i > self->from + 1 && before != NULL && before->kind == US_BLOCK_HEADING)
    weight = MAX (weight, weigh_lead_in (self, i - 2));
  if (!goes_on)
    self->depth = 0;
  /* What was said of the point before asks for nothing more. */
  if (goes_on && (weight < 1 || (self->demands && !us_traits_ends_with (before->text, ":,،"))))
    return;
  /* Where words call for another list, bullets after a mere colon tell and do not ask. */
  self->demands = weight > (self->calls && get (self, i)->marker.kind == US_MARKER_BULLET ? 1 : 0);
  self->surely = weight > 1;
  if (!self->surely &&
      us_lead_in_is_recital (us_source_block_get_body (get (self, i)), self->phrases))
    self->demands = FALSE;
  if (self->demands && before != NULL && get (self, i - 1)->forced == US_PART_NONE &&
      (before->kind == US_BLOCK_PARAGRAPH || us_traits_ends_with (before->text, ":") ||
       (before->kind == US_BLOCK_HEADING && weigh_lead_in (self, i - 1) > 1)))
    {
      before->kind = US_BLOCK_CALL;
      us_draft_claim (self->draft, get (self, i - 1), US_PART_CALL,
                      self->surely ? US_CONFIDENCE_SAID : US_CONFIDENCE_LIKELY);
    }
}

/* Only demands are numbered: "FIRST. That the wells are ours." keeps its word in a paragraph. */
static UsBlockKind
choose_kind (const Body *self, const UsSourceBlock *block)
{
  if (self->demands)
    return US_BLOCK_DEMAND;
  return block->forced == US_PART_NONE && us_ordinal_word_is_marker (&block->marker)
             ? US_BLOCK_PARAGRAPH
             : US_BLOCK_BULLET;
}

static void
add_point (Body *self, guint i)
{
  const UsSourceBlock *block = get (self, i);
  UsDraftBlock *draft;
  UsBlockKind kind;
  guint level;

  if (i == self->from || !is_point (self, i - 1))
    begin_list (self, i);
  if (block->forced != US_PART_NONE)
    {
      self->demands = block->forced == US_PART_DEMAND;
      self->surely = TRUE;
    }
  level = choose_level (self, &block->marker);
  if (level == 0 && block->marker.kind != US_MARKER_NONE)
    self->last_value = block->marker.value;
  kind = choose_kind (self, block);
  draft = us_draft_add_block (
      self->draft->body, kind,
      kind == US_BLOCK_PARAGRAPH ? block->text : us_source_block_get_body (block), block->line);
  if (kind != US_BLOCK_PARAGRAPH)
    draft->level = level;
  draft->lead = kind == US_BLOCK_PARAGRAPH ? block->lead : us_source_block_get_lead (block);
  us_draft_claim (self->draft, block, us_forced_part_of_block (draft->kind),
                  self->demands && !self->surely ? US_CONFIDENCE_PLACE : US_CONFIDENCE_SAID);
  if (self->demands && !self->surely && level == 0)
    /* translators: %u: line of the letter */
    draft->reason =
        g_strdup_printf (_ ("Line %u: taken for a demand because a line that ends with a "
                            "colon or comma leads to it."),
                         block->line);
}

/* All its lines stand off the margin, and not because it goes on with a point. */
static gboolean
is_quotation (const Body *self, guint i)
{
  const UsSourceBlock *block = get (self, i);

  if (block->left < QUOTATION_INDENT || block->gap == 0 || i == self->from)
    return FALSE;
  if (is_point (self, i - 1))
    return block->left != get (self, i - 1)->left &&
           block->left != get (self, i - 1)->indent + get (self, i - 1)->marker.length;
  return get (self, i - 1)->left < QUOTATION_INDENT ||
         (self->draft->body->len > 0 &&
          ((UsDraftBlock *) g_ptr_array_index (self->draft->body, self->draft->body->len - 1))
                  ->kind == US_BLOCK_QUOTATION);
}

/* "We ask you (a) to open it, and (b) to keep it open." */
static gboolean
add_inline_list (Body *self, guint i)
{
  const UsSourceBlock *block = get (self, i);
  g_autofree char *rest = NULL;
  g_auto (GStrv) parts = us_inline_list_split (block->text, self->phrases, &rest);

  for (guint j = 0; parts != NULL && parts[j] != NULL; j++)
    us_draft_add_block (self->draft->body, j == 0 ? US_BLOCK_CALL : US_BLOCK_DEMAND, parts[j],
                        block->line);
  if (rest != NULL)
    us_draft_add_block (self->draft->body, US_BLOCK_PARAGRAPH, rest, block->line);
  if (parts != NULL)
    us_draft_claim (self->draft, block, US_PART_CALL, US_CONFIDENCE_LIKELY);
  return parts != NULL;
}

static void
add_other (Body *self, guint i)
{
  const UsSourceBlock *block = get (self, i);
  UsBlockKind kind = US_BLOCK_PARAGRAPH;
  UsDraftBlock *draft;

  if (block->heading == 0 && add_inline_list (self, i))
    return;
  if (is_quotation (self, i))
    kind = US_BLOCK_QUOTATION;
  else if (us_traits_heads (block, self->phrases))
    kind = US_BLOCK_HEADING;
  draft = us_draft_add_block (self->draft->body, kind, block->text, block->line);
  draft->lead = block->lead;
  us_draft_claim (self->draft, block, us_forced_part_of_block (kind),
                  kind == US_BLOCK_PARAGRAPH || block->heading > 0 ? US_CONFIDENCE_SAID
                                                                   : US_CONFIDENCE_LIKELY);
}

/* "Re: Wells" below the greeting, or a line in capital letters. */
static guint
read_subject (Body *self, guint from)
{
  const UsSourceBlock *block = from < self->to ? get (self, from) : NULL;
  gsize label;

  if (block == NULL || block->forced != US_PART_NONE || self->draft->subject != NULL ||
      self->draft->salutation == NULL || us_traits_is_prose (block))
    return from;
  label = us_phrases_match_label (self->phrases, US_PHRASE_SUBJECT, block->text);
  if (block->text[label] == '\0' ||
      (label == 0 && (!us_traits_is_in_capitals (block->text) || !us_traits_is_heading (block) ||
                      from + 1 >= self->to || !us_traits_is_prose (get (self, from + 1)))))
    return from;
  us_draft_join (&self->draft->subject, block->text + label);
  us_draft_claim (self->draft, block, US_PART_SUBJECT,
                  label > 0 ? US_CONFIDENCE_SAID : US_CONFIDENCE_PLACE);
  self->from = from + 1;
  return from + 1;
}

/* Whether words lead to paragraphs that count up: "We ask three things." and "First, …". */
static gboolean
leads_to_count (const Body *self, guint i)
{
  const char *text = get (self, i)->text;
  const char *last = text;

  if (us_traits_ends_with (text, ":"))
    return weigh_lead_in (self, i) > 1;
  if (!us_traits_ends_with (text, "."))
    return FALSE;
  for (const char *p = text; (p = strstr (p, ". ")) != NULL; p += 2)
    last = p + 2;
  return us_asking_weigh (last, self->phrases) > 0;
}

/* "1. BACKGROUND" and "2. WHAT WE ASK" with paragraphs below them are headings, and no list; so are
 * those of the source, unless words lead to them. */
static void
mark_numbered_headings (const Body *self, gboolean settle)
{
  guint n = 0;

  for (guint i = self->from; i + 1 < self->to; i++)
    {
      UsSourceBlock *block = g_ptr_array_index (self->blocks, i);
      const char *text = us_source_block_get_body (block);

      if (block->marker.kind != US_MARKER_NUMBER || block->forced != US_PART_NONE ||
          is_point (self, i + 1) || block->n_lines > 1 ||
          (block->heading == 0 && !us_traits_is_in_capitals (text)) ||
          us_traits_count_words (text) > MAX_HEADING || us_traits_ends_with (text, ".:;,!?"))
        continue;
      if (block->heading > 0 && i > self->from && weigh_lead_in (self, i - 1) > 0)
        return;
      n++;
      if (!settle)
        continue;
      block->marker.kind = US_MARKER_NONE;
      block->heading = MAX (block->heading, 2);
    }
  if (!settle && n > 1)
    mark_numbered_headings (self, TRUE);
}

/**
 * us_body_read:
 * @blocks: (element-type UsSourceBlock): the text
 * @from: first block of the body
 * @to: the block after its last
 * @phrases: phrases of its language
 * @draft: (inout): gets the body
 *
 * Reads paragraphs, headings, calls, demands and other points. The points of a list are demands
 * when the words before it call for them, or at least lead to it. Any thread.
 */
void
us_body_read (GPtrArray *blocks, guint from, guint to, const UsPhrases *phrases, UsDraft *draft)
{
  guint first;
  Body self = { .blocks = blocks, .from = from, .to = to, .phrases = phrases, .draft = draft };

  g_return_if_fail (blocks != NULL);
  g_return_if_fail (draft != NULL);

  first = draft->body->len;
  from = read_subject (&self, from);
  mark_numbered_headings (&self, FALSE);
  for (guint i = from; i + 1 < to; i++)
    if (leads_to_count (&self, i))
      us_ordinal_word_mark (blocks, i + 1, to);
  self.calls = has_called_list (&self);
  for (guint i = from; i < to; i++)
    if (is_point (&self, i))
      add_point (&self, i);
    else if (get (&self, i)->forced != US_PART_NONE)
      us_forced_read (blocks, i, phrases, draft);
    else
      add_other (&self, i);
  us_headed_demands_mark (blocks, from, to, phrases, draft, first);
  us_asking_mark (blocks, from, to, phrases, draft, first);
}
