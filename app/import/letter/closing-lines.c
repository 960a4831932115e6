/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/closing-lines.h"

#include <string.h>

#include "import/date.h"
#include "import/letter/traits.h"
#include "import/signature-series.h"
#include "import/signature-suffix.h"
#include "import/source.h"

/* Nobody's name or address is longer. */
#define MAX_PERSON 300
#define MAX_CONTACT 1000

static const UsSourceBlock *
get (GPtrArray *blocks, guint i)
{
  return g_ptr_array_index (blocks, i);
}

/* A heading needs no colon, and a line alone above a blank one is a heading. */
static gboolean
is_heading (const UsSourceBlock *block, const UsPhrases *phrases, UsPhraseKind kind)
{
  return (block->heading > 0 || (block->gap > 0 && block->n_lines == 1)) &&
         (us_phrases_match_all (phrases, kind, block->text) > 0 ||
          us_phrases_match_all (us_phrases_get ("en"), kind, block->text) > 0);
}

/* "the Minister for Water" and "the members of the board", or without an article, as after "CC". */
static gboolean
is_somebody (const char *text, const UsPhrases *phrases)
{
  const gsize article = us_phrases_match (phrases, US_PHRASE_STOP_WORD, text);
  const char *name = text + article + (article > 0 && text[article] == ' ');

  return !us_traits_ends_with (text, ":;?!") &&
         (us_phrases_match (phrases, US_PHRASE_OFFICE, name) > 0 ||
          us_phrases_match (phrases, US_PHRASE_PEOPLE, name) > 0);
}

static gsize
match_copy (const UsSourceBlock *block, const UsPhrases *phrases)
{
  const char *text = us_source_block_get_body (block);
  gsize length = us_phrases_match_label (phrases, US_PHRASE_COPY, text);

  if (length == 0 && is_heading (block, phrases, US_PHRASE_COPY))
    return strlen (text);
  if (length == 0 && (length = us_phrases_match (phrases, US_PHRASE_COPY, text)) > 0)
    {
      /* "c.c. The Mayor": nothing else is written so. */
      const char *name = text + length + strspn (text + length, ". ");
      const gboolean is_short =
          memchr (text, '.', length) != NULL || memchr (text, '/', length) != NULL;

      if (is_short && name > text + length && !us_traits_is_prose (block) &&
          us_phrases_match (phrases, US_PHRASE_TOWARD, name) > 0)
        {
          /* "e p.c. al Prefetto" */
          name += us_phrases_match (phrases, US_PHRASE_TOWARD, name);
          name += strspn (name, " ");
        }
      length = is_short && name > text + length &&
                       (g_unichar_isupper (g_utf8_get_char (name)) || is_somebody (name, phrases))
                   ? (gsize) (name - text)
                   : 0;
    }
  return length > 0 ? length : us_phrases_match_label (us_phrases_get ("en"), US_PHRASE_COPY, text);
}

static gboolean
is_something_else (const UsSourceBlock *block, const UsPhrases *phrases)
{
  const char *body = us_source_block_get_body (block);
  g_auto (UsDateMatch) date = { 0 };

  return us_date_parse_line (body, phrases, &date) || block->forced != US_PART_NONE ||
         block->heading > 0 || strlen (body) > MAX_PERSON || match_copy (block, phrases) > 0 ||
         us_phrases_match_label (phrases, US_PHRASE_CONTACT, body) > 0 ||
         us_phrases_match_label (phrases, US_PHRASE_SUBJECT, body) > 0 ||
         us_phrases_match_label (phrases, US_PHRASE_ORIGIN, body) > 0 ||
         us_phrases_match_all (phrases, US_PHRASE_NOTES, body) > 0 ||
         us_phrases_match_all (phrases, US_PHRASE_CONTACT, body) > 0 ||
         us_phrases_match_all (phrases, US_PHRASE_ATTACHMENT, body) > 0;
}

static gboolean
may_get_copy (const UsSourceBlock *block, const UsPhrases *phrases)
{
  const char *body = us_source_block_get_body (block);

  return us_signature_series_is (body) ||
         (!us_traits_is_prose (block) && !us_traits_is_address (body) &&
          (us_traits_is_name (body) || is_somebody (body, phrases)));
}

/**
 * us_closing_lines_find_copies:
 * @blocks: (element-type UsSourceBlock): the text
 * @i: index of a block
 * @phrases: phrases of its language
 *
 * Finds "CC: somebody" and those on the lines below, or the list under a heading. Any thread.
 *
 * Returns: the block after them, or @i where there are none
 */
guint
us_closing_lines_find_copies (GPtrArray *blocks, guint i, const UsPhrases *phrases)
{
  const UsSourceBlock *block;
  gboolean alone;
  guint gap = 0;
  guint end;

  g_return_val_if_fail (blocks != NULL && i < blocks->len, i);

  block = get (blocks, i);
  if (match_copy (block, phrases) == 0 || block->forced != US_PART_NONE)
    return i;
  alone = us_source_block_get_body (block)[match_copy (block, phrases)] == '\0';
  for (end = i + 1; end < blocks->len; end++)
    {
      const UsSourceBlock *next = get (blocks, end);
      gboolean listed = alone && next->marker.kind != US_MARKER_NONE;

      if (is_something_else (next, phrases) || (!listed && !may_get_copy (next, phrases)))
        break;
      /* Lines that stand as far apart as these do. */
      if (!listed &&
          ((next->gap > 0 && gap == 0 && !alone && block->gap == 0) || (next->gap == 0 && gap > 0)))
        break;
      gap = MAX (gap, next->gap);
    }
  return end;
}

/**
 * us_closing_lines_are_two:
 * @first: the first line of a paragraph
 * @above: its last line
 * @next: the line below it
 * @phrases: phrases of the letter's language
 *
 * Whether the next line names somebody else who gets a copy: names are seldom as long as a line, so
 * that they seldom go on with a capital letter. Any thread.
 *
 * Returns: whether it does
 */
gboolean
us_closing_lines_are_two (const char *first, const char *above, const char *next,
                          const UsPhrases *phrases)
{
  const char *word;

  g_return_val_if_fail (first != NULL && above != NULL && next != NULL, FALSE);

  word = strrchr (above, ' ');
  return us_phrases_match_label (phrases, US_PHRASE_COPY, first) > 0 &&
         us_traits_has_capital (next) && !us_traits_ends_with (above, ",&-") &&
         (word == NULL || us_phrases_match_all (phrases, US_PHRASE_STOP_WORD, word + 1) == 0);
}

/* "Ministry of Water, Ministry of Health": each begins with the same word. */
static char **
split_same (const char *text)
{
  const gsize first = strcspn (text, " ");
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  const char *start = text;

  for (const char *next; start != NULL; start = next)
    {
      next = us_signature_suffix_skip_comma (start);
      if (strncmp (start, text, first) != 0 || start[first] != ' ')
        return NULL;
      g_autofree char *part =
          g_strndup (start, next != NULL ? (gsize) (next - start) : strlen (start));
      g_strchomp (part);
      if (g_str_has_suffix (part, ",") || g_str_has_suffix (part, "،"))
        *g_utf8_prev_char (part + strlen (part)) = '\0';
      g_ptr_array_add (parts, g_steal_pointer (&part));
    }
  if (parts->len < 2)
    return NULL;
  g_ptr_array_add (parts, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&parts), FALSE);
}

static void
add_copy (UsDraft *draft, const char *text, guint line)
{
  UsDraftPerson *person;
  g_auto (GStrv) several = us_signature_series_split (text);

  if (several == NULL)
    several = split_same (text);
  for (char **one = several; one != NULL && *one != NULL; one++)
    add_copy (draft, *one, line);
  if (*text == '\0' || several != NULL)
    return;
  person = us_draft_add_person (draft->copies, line);
  person->name = us_traits_trim (text, -1, " ,;");
  if (*person->name == '\0')
    {
      g_free (person->name);
      person->name = g_strdup (text);
    }
}

/**
 * us_closing_lines_read_copies:
 * @blocks: (element-type UsSourceBlock): the text
 * @from: first block of those who get copies
 * @to: the block after them
 * @phrases: phrases of its language
 * @draft: (inout): gets the copies
 *
 * Reads who gets copies. A label that leads to nobody is kept as a heading. Any thread.
 */
void
us_closing_lines_read_copies (GPtrArray *blocks, guint from, guint to, const UsPhrases *phrases,
                              UsDraft *draft)
{
  const UsSourceBlock *block;
  const char *first;
  guint copies;

  g_return_if_fail (blocks != NULL && from < blocks->len);
  g_return_if_fail (draft != NULL);

  block = get (blocks, from);
  first = us_source_block_get_body (block) + match_copy (block, phrases);
  copies = draft->copies->len;
  add_copy (draft, first, block->line);
  us_draft_claim (draft, block, US_PART_COPY, US_CONFIDENCE_SAID);
  for (guint i = from + 1; i < to; i++)
    {
      add_copy (draft, us_source_block_get_body (get (blocks, i)), get (blocks, i)->line);
      us_draft_claim (draft, get (blocks, i), US_PART_COPY, US_CONFIDENCE_LIKELY);
    }
  if (draft->copies->len == copies)
    {
      us_draft_add_block (draft->body, US_BLOCK_HEADING, block->text, block->line);
      us_draft_claim (draft, block, US_PART_HEADING, US_CONFIDENCE_PLACE);
    }
}

/**
 * us_closing_lines_find_contacts:
 * @blocks: (element-type UsSourceBlock): the text
 * @i: index of a block
 * @phrases: phrases of its language
 *
 * Finds a heading over contacts, and what is below it. Any thread.
 *
 * Returns: the block after them, or @i where there are none
 */
guint
us_closing_lines_find_contacts (GPtrArray *blocks, guint i, const UsPhrases *phrases)
{
  guint end = i + 1;

  g_return_val_if_fail (blocks != NULL && i < blocks->len, i);

  if (!is_heading (get (blocks, i), phrases, US_PHRASE_CONTACT) ||
      get (blocks, i)->forced != US_PART_NONE)
    return i;
  while (end < blocks->len && get (blocks, end)->forced == US_PART_NONE &&
         get (blocks, end)->heading == 0 && strlen (get (blocks, end)->text) <= MAX_CONTACT)
    end++;
  return end > i + 1 ? end : i;
}

/**
 * us_closing_lines_read_contacts:
 * @blocks: (element-type UsSourceBlock): the text
 * @from: the heading over contacts
 * @to: the block after them
 * @draft: (inout): gets the contacts
 *
 * Reads the contacts below a heading. Any thread.
 */
void
us_closing_lines_read_contacts (GPtrArray *blocks, guint from, guint to, UsDraft *draft)
{
  g_return_if_fail (blocks != NULL && from < blocks->len);
  g_return_if_fail (draft != NULL);

  us_draft_claim (draft, get (blocks, from), US_PART_CONTACT, US_CONFIDENCE_SAID);
  for (guint i = from + 1; i < to; i++)
    {
      us_draft_add_block (draft->contacts, US_BLOCK_PARAGRAPH,
                          us_source_block_get_body (get (blocks, i)), get (blocks, i)->line);
      us_draft_claim (draft, get (blocks, i), US_PART_CONTACT, US_CONFIDENCE_SAID);
    }
}
