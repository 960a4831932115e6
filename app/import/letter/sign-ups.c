/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/letter/sign-ups.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/letter/traits.h"
#include "import/source.h"

/* A page asks to sign in few words. */
#define MAX_WORDS 18

/* "© 2026 Water Watch" */
static gboolean
is_copyright (const char *text)
{
  const char *rest = g_str_has_prefix (text, "©") ? text + strlen ("©")
                     : g_ascii_strncasecmp (text, "copyright ", strlen ("copyright ")) == 0
                         ? text + strlen ("copyright ")
                         : NULL;

  if (rest == NULL)
    return FALSE;
  rest += strspn (rest, " ");
  if (g_str_has_prefix (rest, "©"))
    rest += strlen ("©");
  return g_ascii_isdigit (rest[strspn (rest, " ")]);
}

/* "Send your name to sign@example.org" below "How to sign". */
static gboolean
goes_on (const UsSourceBlock *block)
{
  return block->forced == US_PART_NONE && block->heading == 0 &&
         block->marker.kind == US_MARKER_NONE &&
         (strchr (block->text, '@') != NULL || strstr (block->text, "://") != NULL);
}

/**
 * us_sign_ups_is:
 * @block: a block
 * @phrases: phrases of the letter's language
 *
 * Whether a line tells readers of a page how to sign, to share or to print what stands there,
 * without an address for it, or who owns the page. Any thread.
 *
 * Returns: whether it does
 */
gboolean
us_sign_ups_is (const UsSourceBlock *block, const UsPhrases *phrases)
{
  const char *text;
  gsize length;

  g_return_val_if_fail (block != NULL, FALSE);

  text = block->text;
  if (block->forced != US_PART_NONE || block->heading == 1 || us_traits_is_prose (block) ||
      us_traits_count_words (text) > MAX_WORDS)
    return FALSE;
  if (is_copyright (text))
    return TRUE;
  if (strpbrk (text, "@/|") != NULL)
    return FALSE;
  /* "Share Print" */
  for (length = 0; text[length] != '\0'; length += strspn (text + length, " "))
    {
      const gsize one = us_phrases_match (phrases, US_PHRASE_SIGN_UP, text + length);

      if (one == 0)
        break;
      length += one;
    }
  if (text[length] == '\0')
    return length > 0;
  length = us_phrases_match (phrases, US_PHRASE_SIGN_UP, text);
  /* A single word may begin anything. */
  return length > 0 && (memchr (text, ' ', length) != NULL ||
                        us_phrases_match_all (phrases, US_PHRASE_SIGN_UP, text) > 0);
}

/**
 * us_sign_ups_take:
 * @blocks: (element-type UsSourceBlock) (inout): the text
 * @phrases: phrases of its language
 * @draft: (inout): gets the lines aside
 *
 * Sets lines aside that are of the page around a letter: "Add your name", "Share this letter", and
 * a paragraph with an address below a heading like that. Any thread.
 */
void
us_sign_ups_take (GPtrArray *blocks, const UsPhrases *phrases, UsDraft *draft)
{
  guint kept = 0;
  gboolean below = FALSE;

  g_return_if_fail (blocks != NULL);
  g_return_if_fail (draft != NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      UsSourceBlock *block = g_ptr_array_index (blocks, i);

      if (!us_sign_ups_is (block, phrases) && !(below && goes_on (block)))
        {
          below = FALSE;
          blocks->pdata[kept++] = block;
          continue;
        }
      below = block->heading > 0;
      us_draft_claim (draft, block, US_PART_ASIDE, US_CONFIDENCE_LIKELY);
      us_draft_add_block (draft->aside, US_BLOCK_PARAGRAPH, block->text, block->line);
      us_draft_doubt (draft, "title", block->line,
                      /* translators: %u: line of the letter, %s: what stood there */
                      g_strdup_printf (_ ("Line %u: “%s” was left out as part of the page."),
                                       block->line, block->text));
      us_source_block_free (block);
    }
  g_ptr_array_set_free_func (blocks, NULL);
  g_ptr_array_set_size (blocks, kept);
  g_ptr_array_set_free_func (blocks, (GDestroyNotify) us_source_block_free);
}
