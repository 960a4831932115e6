/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/letter/forced.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/date.h"
#include "import/letter/addressee-lines.h"
#include "import/letter/closing-lines.h"
#include "import/letter/signatory-lines.h"
#include "import/letter/traits.h"

/* A line that has no date in it is kept. */
static void
read_date (const UsSourceBlock *block, const UsPhrases *phrases, UsDraft *draft)
{
  g_auto (UsDateMatch) match = { 0 };

  if (us_date_parse_line (block->text, phrases, &match) ||
      us_date_find (block->text, phrases, &match))
    {
      g_free (draft->date);
      draft->date = g_strdup (match.iso);
      if (match.place != NULL)
        {
          g_free (draft->place);
          draft->place = g_steal_pointer (&match.place);
        }
      return;
    }
  us_draft_add_block (draft->body, US_BLOCK_PARAGRAPH, block->text, block->line)->reason =
      /* translators: %u: line of the letter */
      g_strdup_printf (_ ("Line %u: no date was found in it; it was kept as a paragraph."),
                       block->line);
}

static const char *
skip_label (const char *text, UsPhraseKind kind, const UsPhrases *phrases)
{
  const gsize label = us_phrases_match_label (phrases, kind, text);

  return text[label] != '\0' ? text + label : text;
}

static void
read_body (const UsSourceBlock *block, UsDraft *draft)
{
  static const UsBlockKind kinds[] = {
    [US_PART_PARAGRAPH] = US_BLOCK_PARAGRAPH, [US_PART_HEADING] = US_BLOCK_HEADING,
    [US_PART_QUOTATION] = US_BLOCK_QUOTATION, [US_PART_CALL] = US_BLOCK_CALL,
    [US_PART_DEMAND] = US_BLOCK_DEMAND,       [US_PART_BULLET] = US_BLOCK_BULLET,
  };
  UsDraftBlock *made = us_draft_add_block (draft->body, kinds[block->forced],
                                           us_source_block_get_body (block), block->line);

  made->lead = block->lead;
}

/* The block, and the lines that go on with it. */
static GPtrArray *
take_lines (GPtrArray *blocks, guint i)
{
  GPtrArray *lines = g_ptr_array_new ();

  g_ptr_array_add (lines, g_ptr_array_index (blocks, i));
  for (i++; i < blocks->len && ((UsSourceBlock *) g_ptr_array_index (blocks, i))->goes_on; i++)
    g_ptr_array_add (lines, g_ptr_array_index (blocks, i));
  return lines;
}

static void
read_people (GPtrArray *blocks, guint i, const UsPhrases *phrases, UsDraft *draft)
{
  const UsSourceBlock *block = g_ptr_array_index (blocks, i);
  g_autoptr (GPtrArray) lines = take_lines (blocks, i);

  if (block->goes_on)
    return;
  if (block->forced == US_PART_ADDRESSEE)
    us_addressee_lines_read (lines, blocks, phrases, draft->addressees);
  else if (block->forced == US_PART_COPY)
    us_closing_lines_read_copies (blocks, i, i + lines->len, phrases, draft);
  else
    us_signatory_lines_read (lines, blocks, phrases, NULL, draft);
}

/**
 * us_forced_part_of_block:
 * @kind: kind of a block of the body
 *
 * The part that it is. Any thread.
 *
 * Returns: a part
 */
UsPart
us_forced_part_of_block (UsBlockKind kind)
{
  switch (kind)
    {
    case US_BLOCK_HEADING:
      return US_PART_HEADING;
    case US_BLOCK_CALL:
      return US_PART_CALL;
    case US_BLOCK_DEMAND:
      return US_PART_DEMAND;
    case US_BLOCK_BULLET:
      return US_PART_BULLET;
    case US_BLOCK_QUOTATION:
      return US_PART_QUOTATION;
    case US_BLOCK_PARAGRAPH:
    default:
      return US_PART_PARAGRAPH;
    }
}

/**
 * us_forced_read:
 * @blocks: (element-type UsSourceBlock): the text
 * @i: index of a block of which a person said what it is
 * @phrases: phrases of its language
 * @draft: (inout): gets it
 *
 * Reads a block as what a person said that it is, wherever it stands. Any thread.
 */
void
us_forced_read (GPtrArray *blocks, guint i, const UsPhrases *phrases, UsDraft *draft)
{
  const UsSourceBlock *block;

  g_return_if_fail (blocks != NULL && i < blocks->len);
  g_return_if_fail (draft != NULL);

  block = g_ptr_array_index (blocks, i);
  us_draft_claim (draft, block, block->forced, 100);
  if (us_part_is_body (block->forced))
    read_body (block, draft);
  else if (block->forced == US_PART_DATE)
    read_date (block, phrases, draft);
  else if (block->forced == US_PART_TITLE)
    us_draft_join (&draft->title, block->text);
  else if (block->forced == US_PART_SUBJECT)
    us_draft_join (&draft->subject, skip_label (block->text, US_PHRASE_SUBJECT, phrases));
  else if (block->forced == US_PART_ABOUT)
    us_draft_join (&draft->about, block->text);
  else if (block->forced == US_PART_SALUTATION)
    us_draft_join (&draft->salutation, block->text);
  else if (block->forced == US_PART_VALEDICTION)
    us_draft_join (&draft->valediction, block->text);
  else if (block->forced == US_PART_SIGNATORIES)
    us_draft_join (&draft->signatories_heading, block->text);
  else if (block->forced == US_PART_ADDRESSEE || block->forced == US_PART_COPY ||
           block->forced == US_PART_SIGNATORY)
    read_people (blocks, i, phrases, draft);
  else if (block->forced == US_PART_CONTACT)
    us_draft_add_block (draft->contacts, US_BLOCK_PARAGRAPH,
                        skip_label (us_source_block_get_body (block), US_PHRASE_CONTACT, phrases),
                        block->line);
  else if (block->forced != US_PART_ASIDE)
    us_draft_add_block (draft->body, US_BLOCK_PARAGRAPH, block->text, block->line);
}

/**
 * us_forced_find_signatories:
 * @blocks: (element-type UsSourceBlock): the text
 * @anatomy: (inout): its parts
 *
 * Lets the signatories begin where a person said that they do, if that is earlier. One of them in
 * the middle of text says not. Any thread.
 */
void
us_forced_find_signatories (GPtrArray *blocks, UsAnatomy *anatomy)
{
  guint names;

  g_return_if_fail (blocks != NULL && anatomy != NULL);

  names = anatomy->tail;
  while (names > anatomy->head &&
         (((UsSourceBlock *) g_ptr_array_index (blocks, names - 1))->forced != US_PART_NONE ||
          !us_traits_is_prose (((UsSourceBlock *) g_ptr_array_index (blocks, names - 1)))))
    names--;
  for (guint i = anatomy->head; i < anatomy->tail; i++)
    {
      const UsPart said = ((UsSourceBlock *) g_ptr_array_index (blocks, i))->forced;

      if (said != US_PART_SIGNATORIES && said != US_PART_GROUP &&
          (said != US_PART_SIGNATORY || i < names || anatomy->valediction))
        continue;
      anatomy->tail = anatomy->names = i;
      anatomy->valediction = FALSE;
      return;
    }
}
