/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/headed-demands.h"

#include <string.h>

#include "import/letter/traits.h"

/* What is asked for below a heading, with it, in bytes. */
#define MAX_DEMAND 4000
#define MIN_DEMANDS 2
/* Words of the title of a point. */
#define MAX_TITLE 12

typedef struct
{
  GPtrArray *blocks;
  guint from;
  guint to;
  const UsPhrases *phrases;
  UsDraft *draft;
} Headed;

static UsDraftBlock *
get (const Headed *self, guint i)
{
  return i < self->draft->body->len ? g_ptr_array_index (self->draft->body, i) : NULL;
}

/* What a block of the body was made of. */
static const UsSourceBlock *
find_source (const Headed *self, const UsDraftBlock *block)
{
  guint low = self->from;
  guint high = self->to;

  while (low < high)
    {
      const guint middle = low + (high - low) / 2;
      const UsSourceBlock *source = g_ptr_array_index (self->blocks, middle);

      if (source->line == block->line)
        return source;
      if (source->line < block->line)
        low = middle + 1;
      else
        high = middle;
    }
  return NULL;
}

/* "1. Open the wells" above a paragraph that says more of it, with no blank line between. */
static gboolean
is_titled (const Headed *self, guint i, const UsSourceBlock *source)
{
  const UsDraftBlock *block = get (self, i);
  const UsDraftBlock *below = get (self, i + 1);
  const UsSourceBlock *text = below != NULL ? find_source (self, below) : NULL;

  return block->kind == US_BLOCK_DEMAND && block->level == 0 &&
         source->marker.kind != US_MARKER_NONE && text != NULL && text->gap == 0 &&
         below->kind == US_BLOCK_PARAGRAPH && !us_traits_ends_sentence (block->text) &&
         us_traits_ends_sentence (below->text) && us_traits_count_words (block->text) <= MAX_TITLE;
}

/* Whether a block is a heading, or a point that stands like one. */
static const UsSourceBlock *
find_heading (const Headed *self, guint i)
{
  const UsDraftBlock *block = get (self, i);
  const UsSourceBlock *source;

  if (block == NULL || (block->kind != US_BLOCK_HEADING && block->kind != US_BLOCK_DEMAND))
    return NULL;
  source = find_source (self, block);
  return source != NULL && source->forced == US_PART_NONE &&
                 (block->kind == US_BLOCK_HEADING || source->heading > 0 ||
                  is_titled (self, i, source))
             ? source
             : NULL;
}

static gboolean
is_text (const Headed *self, guint i)
{
  const UsDraftBlock *block = get (self, i);
  const UsSourceBlock *source;

  if (block == NULL || (block->kind != US_BLOCK_PARAGRAPH && block->kind != US_BLOCK_CALL))
    return FALSE;
  source = find_source (self, block);
  return source != NULL && source->forced == US_PART_NONE;
}

static gboolean
calls (const Headed *self, const UsDraftBlock *block)
{
  return us_phrases_contain (self->phrases, US_PHRASE_CALL, block->text) &&
         !us_phrases_contain (self->phrases, US_PHRASE_BACKGROUND, block->text);
}

/* The heading of the next demand after the paragraphs below the one at @i; the end of the list when
 * there is none. */
static guint
skip_text (const Headed *self, guint i)
{
  do
    i++;
  while (is_text (self, i));
  return i;
}

/* How many headings of one level with paragraphs below them come from @i. */
static guint
count_headings (const Headed *self, guint i, guint above, gboolean *ret_single)
{
  const UsSourceBlock *first = find_heading (self, i);
  guint n = 0;

  *ret_single = TRUE;
  if (first == NULL || (above > 0 && first->heading <= above))
    return 0;
  for (const UsSourceBlock *source = first; source != NULL && source->heading == first->heading;
       source = find_heading (self, i))
    {
      const guint next = skip_text (self, i);
      const UsSourceBlock *after = find_heading (self, next);

      if (next == i + 1)
        break;
      n++;
      if (after != NULL && after->heading == first->heading && next != i + 2)
        *ret_single = FALSE;
      i = next;
    }
  return n;
}

/* The heading is what is asked for in a few words, the paragraph says more of it. */
static void
make_demand (const Headed *self, guint i, gboolean single)
{
  UsDraftBlock *heading = get (self, i);
  UsDraftBlock *text = get (self, i + 1);
  const UsSourceBlock *source = find_source (self, heading);
  const UsSourceBlock *more = find_source (self, text);

  heading->kind = US_BLOCK_DEMAND;
  us_draft_claim (self->draft, source, US_PART_DEMAND, US_CONFIDENCE_LIKELY);
  if (text->kind == US_BLOCK_CALL)
    {
      text->kind = US_BLOCK_PARAGRAPH;
      us_draft_claim (self->draft, more, US_PART_PARAGRAPH, US_CONFIDENCE_SAID);
    }
  if (!single || strlen (heading->text) + strlen (text->text) > MAX_DEMAND)
    return;
  heading->more = g_steal_pointer (&text->text);
  heading->more_line = text->line;
  if (self->draft->reading != NULL)
    us_reading_claim (self->draft->reading, source->line, more->last, US_PART_DEMAND,
                      US_CONFIDENCE_LIKELY);
  g_ptr_array_remove_index (self->draft->body, i + 1);
}

/* How many paragraphs from @i on begin with emphasised words, and go on after them. */
static guint
count_leads (const Headed *self, guint i)
{
  guint n = 0;

  for (; is_text (self, i + n); n++)
    {
      const UsDraftBlock *block = get (self, i + n);

      if (block->kind != US_BLOCK_PARAGRAPH || block->lead == 0 ||
          block->lead >= strlen (block->text))
        break;
    }
  return n;
}

/* "**Open the wells.** Nobody can wait." below the heading. */
static void
make_demands_of_leads (const Headed *self, guint i, guint n)
{
  for (; n > 0; i++, n--)
    {
      get (self, i)->kind = US_BLOCK_DEMAND;
      us_draft_claim (self->draft, find_source (self, get (self, i)), US_PART_DEMAND,
                      US_CONFIDENCE_LIKELY);
    }
}

/**
 * us_headed_demands_mark:
 * @blocks: (element-type UsSourceBlock): the text
 * @from: first block of the body
 * @to: the block after its last
 * @phrases: phrases of its language
 * @draft: (inout): whose body was read
 * @first: index of the first block of the body in @draft
 *
 * Makes demands of the headings right below one that calls for them, "What we ask", each with the
 * paragraph below it; or of the paragraphs there that begin with emphasised words. Any thread.
 */
void
us_headed_demands_mark (GPtrArray *blocks, guint from, guint to, const UsPhrases *phrases,
                        UsDraft *draft, guint first)
{
  const Headed self = { blocks, from, to, phrases, draft };

  g_return_if_fail (blocks != NULL);
  g_return_if_fail (draft != NULL);

  for (guint i = first; i + 1 < draft->body->len; i++)
    {
      const UsDraftBlock *block = get (&self, i);
      const UsSourceBlock *above = block->kind == US_BLOCK_HEADING || block->kind == US_BLOCK_CALL
                                       ? find_source (&self, block)
                                       : NULL;
      gboolean single;
      guint n;

      if (above == NULL || above->forced != US_PART_NONE || !us_traits_is_heading (above) ||
          !calls (&self, block))
        continue;
      n = count_leads (&self, i + 1);
      if (n >= MIN_DEMANDS)
        {
          get (&self, i)->kind = US_BLOCK_CALL;
          us_draft_claim (draft, above, US_PART_CALL, US_CONFIDENCE_LIKELY);
          make_demands_of_leads (&self, i + 1, n);
          continue;
        }
      n = count_headings (&self, i + 1, above->heading, &single);
      if (n < MIN_DEMANDS)
        continue;
      get (&self, i)->kind = US_BLOCK_CALL;
      us_draft_claim (draft, above, US_PART_CALL, US_CONFIDENCE_LIKELY);
      for (i++; n > 0; n--)
        {
          make_demand (&self, i, single);
          i = skip_text (&self, i);
        }
      i--;
    }
}
