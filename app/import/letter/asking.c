/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/asking.h"

#include <string.h>

#include "import/letter/traits.h"

/* Prose that asks is no longer, and asks within the first words of a sentence. */
#define MAX_ASKING 700
#define MAX_OPENING 6
/* Words in which something can be asked for. */
#define MIN_ASKING 6

/**
 * us_asking_weigh:
 * @text: a paragraph
 * @phrases: phrases of its language
 *
 * Whether one of its sentences begins with what we ask: "Thus, we ask the Board to ...". Any
 * thread.
 *
 * Returns: how many words of the sentence come after that, and one more; 0 when none does
 */
guint
us_asking_weigh (const char *text, const UsPhrases *phrases)
{
  const char *start = text;

  g_return_val_if_fail (text != NULL, 0);

  if (strlen (text) > MAX_ASKING)
    return 0;
  while (start != NULL)
    {
      guint words = 0;
      const char *end = strstr (start, ". ");

      for (const char *p = start; p != NULL && words <= MAX_OPENING; p = strchr (p, ' '), words++)
        {
          p += strspn (p, " ");
          if (end != NULL && p >= end)
            break;
          if (us_phrases_match (phrases, US_PHRASE_ASK, p) > 0)
            {
              g_autofree char *rest = g_strndup (p, end != NULL ? (gsize) (end - p) : strlen (p));
              return us_traits_count_words (rest) + 1;
            }
        }
      start = end != NULL ? end + 2 : NULL;
    }
  return 0;
}

/**
 * us_asking_mark:
 * @blocks: (element-type UsSourceBlock): the text
 * @from: first block of the body
 * @to: the block after its last
 * @phrases: phrases of its language
 * @draft: (inout): whose body was read
 * @first: index of the first block of the body in @draft
 *
 * Makes a call of the last paragraph that asks, where nothing is listed. Any thread.
 */
void
us_asking_mark (GPtrArray *blocks, guint from, guint to, const UsPhrases *phrases, UsDraft *draft,
                guint first)
{
  UsDraftBlock *asking = NULL;
  guint weight = 0;

  g_return_if_fail (blocks != NULL && to <= blocks->len);
  g_return_if_fail (draft != NULL);

  for (guint i = first; i < draft->body->len; i++)
    {
      UsDraftBlock *block = g_ptr_array_index (draft->body, i);

      if (block->kind == US_BLOCK_CALL || block->kind == US_BLOCK_DEMAND)
        return;
      if (block->kind != US_BLOCK_PARAGRAPH)
        continue;
      /* "We ask for water." after all that was asked for is an echo of it. */
      const guint words = us_asking_weigh (block->text, phrases);
      if (words == 0 || (weight >= MIN_ASKING && words < MIN_ASKING))
        continue;
      asking = block;
      weight = words;
    }
  if (asking == NULL)
    return;
  for (guint i = from; i < to; i++)
    {
      const UsSourceBlock *block = g_ptr_array_index (blocks, i);

      if (block->line != asking->line)
        continue;
      if (block->forced != US_PART_NONE)
        return;
      us_draft_claim (draft, block, US_PART_CALL, US_READING_SURE);
    }
  asking->kind = US_BLOCK_CALL;
}
