/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/letter/displaced.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/letter/closing-lines.h"
#include "import/letter/traits.h"
#include "import/signature-line.h"

/* Addresses stand so near to the top. */
#define MAX_TOP 60
/* Those who get copies are listed, so there are some. */
#define MIN_LISTED 2

static const UsSourceBlock *
get (GPtrArray *blocks, guint i)
{
  return g_ptr_array_index (blocks, i);
}

/* "CC:" that leads to nobody, since the columns of a page have come apart. */
static guint
find_lone_label (GPtrArray *blocks, guint from, const UsPhrases *phrases)
{
  for (guint i = from; i < blocks->len; i++)
    {
      const UsSourceBlock *block = get (blocks, i);

      if (strlen (block->text) <= 24 && us_traits_ends_with (block->text, ":") &&
          us_phrases_match_all (phrases, US_PHRASE_COPY, block->text) > 0 &&
          us_closing_lines_find_copies (blocks, i, phrases) == i + 1)
        return i;
    }
  return blocks->len;
}

/* The lines before the text that are parted by semicolons, where others before them are not. */
static gboolean
find_listed (GPtrArray *blocks, guint *ret_from, guint *ret_to)
{
  guint from = 0;

  for (guint i = 0; i < MIN (blocks->len, MAX_TOP); i++)
    {
      const UsSourceBlock *block = get (blocks, i);

      if (us_traits_is_prose (block) || block->forced != US_PART_NONE)
        return FALSE;
      if (us_traits_ends_with (block->text, ";"))
        continue;
      if (i - from >= MIN_LISTED && from > 0)
        {
          *ret_from = from;
          *ret_to = us_traits_ends_with (block->text, ",:") ? i : i + 1;
          return TRUE;
        }
      from = i + 1;
    }
  return FALSE;
}

/**
 * us_displaced_take_copies:
 * @blocks: (element-type UsSourceBlock) (inout): the text
 * @phrases: phrases of its language
 * @draft: (inout): gets the copies
 *
 * Finds those who get copies where their label has come away from them: a list among the addresses
 * that is set in another manner, and a label somewhere else that leads to nobody. Any thread.
 */
void
us_displaced_take_copies (GPtrArray *blocks, const UsPhrases *phrases, UsDraft *draft)
{
  guint from, to, label;

  g_return_if_fail (blocks != NULL);
  g_return_if_fail (draft != NULL);

  if (!find_listed (blocks, &from, &to) ||
      (label = find_lone_label (blocks, to, phrases)) == blocks->len)
    return;
  for (guint i = from; i < to; i++)
    {
      UsDraftPerson *person = us_draft_add_person (draft->copies, get (blocks, i)->line);

      person->name = us_traits_trim (us_source_block_get_body (get (blocks, i)), -1, " ,;");
      /* translators: %u: line of the letter */
      person->reason = g_strdup_printf (_ ("Line %u: taken for somebody who gets a copy, because "
                                           "the word for it stands alone elsewhere."),
                                        person->line);
      us_draft_claim (draft, get (blocks, i), US_PART_COPY, US_CONFIDENCE_PLACE);
    }
  us_draft_claim (draft, get (blocks, label), US_PART_COPY, US_CONFIDENCE_SAID);
  g_ptr_array_remove_index (blocks, label);
  g_ptr_array_remove_range (blocks, from, to - from);
}

/**
 * us_displaced_take_byline:
 * @phrases: phrases of the letter's language
 * @draft: (inout): what was understood of it
 *
 * Who issues a statement is who signs it, where nobody else does. Any thread.
 */
void
us_displaced_take_byline (const UsPhrases *phrases, UsDraft *draft)
{
  UsDraftPerson *person;
  const char *text;

  g_return_if_fail (draft != NULL);

  if (draft->byline == NULL || draft->signatories->len > 0)
    return;
  text = draft->byline->text + us_phrases_match (phrases, US_PHRASE_BYLINE, draft->byline->text);
  text += strspn (text, " :");
  if (g_ascii_strncasecmp (text, "the ", 4) == 0)
    text += 4;
  person = us_draft_add_person (draft->signatories, draft->byline->line);
  us_signature_line_parse (text, phrases, person);
  /* translators: %u: line of the letter */
  person->reason = g_strdup_printf (_ ("Line %u: taken for the one who signs, because nobody else "
                                       "does."),
                                    person->line);
  if (draft->reading != NULL)
    us_reading_claim (draft->reading, person->line, person->line, US_PART_SIGNATORY,
                      US_CONFIDENCE_PLACE);
  g_ptr_array_remove (draft->body, g_steal_pointer (&draft->byline));
}
