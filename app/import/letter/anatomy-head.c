/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/anatomy-head.h"

#include <string.h>

#include "import/date.h"
#include "import/letter/traits.h"
#include "import/letter/valediction.h"

/* A head has no more blocks than this. */
#define MAX_HEAD 120
/* Paragraphs that may stand before the salutation: who we are. */
#define MAX_HEAD_PROSE 3
#define MAX_SALUTATION 200
#define MIN_RECITAL 7
/* Lines of an address between the date and the title. */
#define MAX_BETWEEN 6

static const UsSourceBlock *
get (GPtrArray *blocks, guint i)
{
  return i < blocks->len ? g_ptr_array_index (blocks, i) : NULL;
}

static gboolean
is_date (const UsSourceBlock *block, const UsPhrases *phrases)
{
  g_auto (UsDateMatch) match = { 0 };

  return us_date_parse_line (us_source_block_get_body (block), phrases, &match) ||
         us_date_parse_dateline (us_source_block_get_body (block), phrases, &match);
}

/* The text, or its subject above it: in capital letters, or where the greeting at @i - 1 is none of
 * an address. */
static gboolean
leads_to_prose (GPtrArray *blocks, guint i)
{
  const UsSourceBlock *block = get (blocks, i);

  return us_traits_is_prose (block) ||
         (get (blocks, i + 1) != NULL && us_traits_is_prose (get (blocks, i + 1)) &&
          (us_traits_is_in_capitals (block->text) ||
           (us_traits_is_heading (block) && block->gap > 0 &&
            us_phrases_match (us_phrases_get (NULL), US_PHRASE_HONORIFIC,
                              get (blocks, i - 1)->text) == 0)));
}

/* Whether a block greets the addressees: by its words, or as a short line with a comma before the
 * text begins. */
static gboolean
is_salutation (GPtrArray *blocks, guint i, const UsPhrases *phrases)
{
  const UsSourceBlock *block = get (blocks, i);
  const UsSourceBlock *next = get (blocks, i + 1);
  const char *text;
  gboolean ends;

  if (block != NULL && block->forced != US_PART_NONE)
    return block->forced == US_PART_SALUTATION;
  if (block == NULL || block->heading > 0 || strlen (block->text) > MAX_SALUTATION ||
      block->n_lines > 3 || block->marker.kind != US_MARKER_NONE)
    return FALSE;
  text = block->text;
  ends = us_traits_ends_with (text, ",:!،");
  if (us_phrases_match_label (phrases, US_PHRASE_RECIPIENT, text) > 0)
    return FALSE;
  if (us_phrases_match (phrases, US_PHRASE_SALUTATION, text) > 0)
    return ends || (us_traits_count_words (text) <= 8 && !us_traits_ends_with (text, ".;") &&
                    next != NULL && leads_to_prose (blocks, i + 1));
  if (next == NULL || !us_traits_is_prose (next) || !us_traits_ends_with (text, ",:،"))
    return FALSE;
  if (us_phrases_match (phrases, US_PHRASE_WEAK_SALUTATION, text) > 0)
    return us_traits_count_words (text) <= 16;
  return us_traits_ends_with (text, ",،") && us_traits_count_words (text) <= 8 &&
         us_traits_has_capital (text) && !is_date (block, phrases);
}

/* "To the Minister for Water" on a line of its own. */
static gboolean
is_toward (const UsSourceBlock *block, const UsPhrases *phrases)
{
  const gsize length = us_phrases_match (phrases, US_PHRASE_TOWARD, block->text);
  const char *rest = block->text + length + strspn (block->text + length, " ");

  return length > 0 && block->heading == 0 && block->marker.kind == US_MARKER_NONE &&
         !us_traits_ends_with (block->text, ".:;!?") &&
         (us_phrases_match (phrases, US_PHRASE_OFFICE, rest) > 0 ||
          us_phrases_match (phrases, US_PHRASE_PEOPLE, rest) > 0);
}

/* "Subject: …" below the date of a memorandum, and to whom it is. */
static guint
skip_labels (GPtrArray *blocks, guint i, const UsPhrases *phrases)
{
  while (i < blocks->len && !us_traits_is_prose (get (blocks, i)) &&
         (us_phrases_match_label (phrases, US_PHRASE_SUBJECT, get (blocks, i)->text) > 0 ||
          us_phrases_match_label (phrases, US_PHRASE_RECIPIENT, get (blocks, i)->text) > 0 ||
          is_toward (get (blocks, i), phrases)))
    i++;
  return i;
}

/* What a statement is about, alone between its date and its text, where the title above says no
 * more than "Statement". */
static gboolean
is_topic (GPtrArray *blocks, guint i, const UsPhrases *phrases)
{
  const UsSourceBlock *block = get (blocks, i);
  const UsSourceBlock *next = get (blocks, i + 1);

  if (i < 2 || block == NULL || next == NULL || block->forced != US_PART_NONE ||
      !us_traits_is_heading (block) || !us_traits_is_prose (next) ||
      us_phrases_match_all (phrases, US_PHRASE_TITLE, get (blocks, i - 2)->text) == 0)
    return FALSE;
  for (guint j = i + 1; block->heading > 0 && j < blocks->len; j++)
    if (get (blocks, j)->heading == block->heading)
      return FALSE;
  return TRUE;
}

/* The only heading of its level but for that of the signatories, below the date at @i with an
 * address between them at most: a title. Gives the block after it. */
static guint
skip_title (GPtrArray *blocks, guint i, const UsPhrases *phrases)
{
  guint title = 0;

  if (is_topic (blocks, i + 1, phrases))
    return i + 2;
  for (guint j = 0; j < blocks->len; j++)
    {
      if (get (blocks, j)->heading != 1 ||
          us_phrases_match (phrases, US_PHRASE_SIGNATORIES_HERE, get (blocks, j)->text) > 0)
        continue;
      if (title > 0 || j <= i || j > i + MAX_BETWEEN)
        return i + 1;
      title = j;
    }
  for (guint j = i + 1; j < title; j++)
    if (us_traits_is_prose (get (blocks, j)))
      return i + 1;
  return MAX (title, i) + 1;
}

/* Without a salutation the head ends where the text begins, or after a date that comes later. */
static guint
find_head_without_salutation (GPtrArray *blocks, const UsPhrases *phrases)
{
  guint prose = 0;
  guint head = G_MAXUINT;
  guint begins = G_MAXUINT;

  for (guint i = 0; i < MIN (blocks->len, 16) && prose <= 2; i++)
    {
      const UsSourceBlock *block = get (blocks, i);
      /* "We, the people who met in Nairobi," and "Concerned that …;" are no prose yet. */
      if (begins == G_MAXUINT && us_traits_ends_with (block->text, ",;:،؛") &&
          us_traits_count_words (block->text) > MIN_RECITAL)
        begins = i;
      if (begins < i && us_traits_ends_with (block->text, ":"))
        return MIN (head, begins);
      /* The text has begun: what is dated now is its end. */
      if (prose > 0 &&
          (block->marker.kind != US_MARKER_NONE || us_traits_ends_with (block->text, ":")))
        break;
      if (us_traits_is_prose (block))
        {
          head = MIN (head, i);
          prose++;
        }
      else if (is_date (block, phrases))
        return skip_labels (blocks, prose == 0 ? skip_title (blocks, i, phrases) : i + 1, phrases);
    }
  if (head == G_MAXUINT)
    for (guint i = 0; i < MIN (blocks->len, MAX_HEAD); i++)
      if (us_traits_is_prose (get (blocks, i)))
        return i;
  return head == G_MAXUINT ? MIN (blocks->len, 1) : head;
}

/* Where a person said that a part begins. */
static guint
find_forced (GPtrArray *blocks, gboolean (*is_it) (UsPart), guint otherwise)
{
  for (guint i = 0; i < blocks->len; i++)
    if (get (blocks, i)->forced != US_PART_NONE && is_it (get (blocks, i)->forced))
      return i;
  return otherwise;
}

static gboolean
greets (UsPart part)
{
  return part == US_PART_SALUTATION;
}

/* The text begins where it does, or where a person said so; but a heading above the date stands on
 * top of it. */
static guint
find_text (GPtrArray *blocks, const UsPhrases *phrases)
{
  const guint head = find_head_without_salutation (blocks, phrases);
  const guint said = find_forced (blocks, us_part_is_body, blocks->len);

  for (guint i = said; i < head; i++)
    if (get (blocks, i)->forced == US_PART_DATE ||
        (get (blocks, i)->forced == US_PART_NONE && is_date (get (blocks, i), phrases)))
      return head;
  return MIN (head, said);
}

/**
 * us_anatomy_head_find:
 * @blocks: (element-type UsSourceBlock): the text
 * @phrases: phrases of its language
 * @ret_salutation: (out): first block of the salutation, or @ret_head when there is none
 * @ret_head: (out): the block after the head
 *
 * Finds where the head of a letter ends: after its salutation, or where the text begins. Any
 * thread.
 */
void
us_anatomy_head_find (GPtrArray *blocks, const UsPhrases *phrases, guint *ret_salutation,
                      guint *ret_head)
{
  guint head;
  guint prose = 0;

  g_return_if_fail (blocks != NULL);
  g_return_if_fail (ret_salutation != NULL && ret_head != NULL);

  for (guint i = find_forced (blocks, greets, 0);
       i < blocks->len && (i < MAX_HEAD || get (blocks, i)->forced == US_PART_SALUTATION) &&
       prose <= MAX_HEAD_PROSE;
       i++)
    {
      if (us_valediction_takes_leave (get (blocks, i), phrases))
        break;
      prose += us_traits_is_prose (get (blocks, i));
      if (!is_salutation (blocks, i, phrases))
        continue;
      head = i + 1;
      while (head < blocks->len &&
             (get (blocks, head)->forced == US_PART_SALUTATION ||
              us_phrases_match (phrases, US_PHRASE_SALUTATION, get (blocks, head)->text) > 0) &&
             is_salutation (blocks, head, phrases))
        head++;
      *ret_salutation = i;
      *ret_head = head;
      return;
    }
  *ret_head = *ret_salutation = find_text (blocks, phrases);
}
