/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/anatomy.h"

#include <string.h>

#include "import/letter/anatomy-head.h"
#include "import/letter/forced.h"
#include "import/letter/roll.h"
#include "import/letter/traits.h"
#include "import/letter/valediction.h"
#include "import/signature-series.h"

#define MAX_SALUTATION 200
#define MAX_GROUP 8 /* words of the heading of a group */
#define MAX_AFTER 6 /* what may follow the list of signatories */
#define MIN_NAMES 3

static const UsSourceBlock *
get (GPtrArray *blocks, guint i)
{
  return i < blocks->len ? g_ptr_array_index (blocks, i) : NULL;
}

/* "First, open it." counts up. */
static gboolean
counts_up (const UsSourceBlock *block)
{
  const gsize length = us_phrases_match (us_phrases_get (NULL), US_PHRASE_ORDINAL, block->text);

  return length > 0 && block->text[length] == ',';
}

static gboolean
may_sign (const UsSourceBlock *block)
{
  if (block->forced != US_PART_NONE || counts_up (block))
    return block->forced == US_PART_SIGNATORY;
  return block->roll || us_signature_series_is (us_source_block_get_body (block)) ||
         (!us_traits_is_prose (block) && us_traits_is_name (us_source_block_get_body (block)));
}

/* A point among names is a name too. */
static gboolean
is_between_names (GPtrArray *blocks, guint i)
{
  const UsSourceBlock *block = get (blocks, i);
  const UsSourceBlock *after = get (blocks, i + 1);

  return block->marker.kind != US_MARKER_NONE && after != NULL &&
         us_list_marker_is_same_list (&block->marker, &after->marker) &&
         us_traits_count_words (block->text) <= 20 && us_traits_has_capital (block->text);
}

static guint
count_names (GPtrArray *blocks, guint from)
{
  guint n = 0;

  while (from + n < blocks->len &&
         (may_sign (get (blocks, from + n)) || us_roll_may_sign (get (blocks, from + n))))
    n++;
  return n;
}

/* "Signatories (82)": a heading and a number, or a remark. */
static gboolean
is_counted_heading (const char *text, const UsPhrases *phrases)
{
  const gsize length = us_phrases_match (phrases, US_PHRASE_SIGNATORIES_HERE, text);
  gboolean counted = FALSE;

  if (length > 0 && g_str_has_prefix (text + length, " (") &&
      (g_str_has_suffix (text, ")") || g_str_has_suffix (text, "):")))
    return TRUE;
  for (const char *p = text + length; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalpha (g_utf8_get_char (p)))
        return FALSE;
      counted |= g_unichar_isdigit (g_utf8_get_char (p));
    }
  return length > 0 && counted;
}

static gboolean
is_signatories_heading (const UsSourceBlock *block, const UsPhrases *phrases)
{
  if (block->forced != US_PART_NONE)
    return block->forced == US_PART_SIGNATORIES;
  /* Those who sign may come right after the label. */
  if (us_phrases_match_label (phrases, US_PHRASE_SIGNATORIES_HERE, block->text) > 0)
    return TRUE;
  return strlen (block->text) <= MAX_SALUTATION &&
         (us_phrases_match_all (phrases, US_PHRASE_SIGNATORIES_HERE, block->text) > 0 ||
          is_counted_heading (block->text, phrases) ||
          (us_traits_ends_with (block->text, ":") &&
           us_phrases_match (phrases, US_PHRASE_SIGNATORIES_HERE, block->text) > 0 &&
           us_traits_count_words (block->text) <= 8));
}

/* "Kenya:" may stand between the heading and those who sign from there. */
static guint
skip_group (GPtrArray *blocks, guint i)
{
  const UsSourceBlock *block = get (blocks, i);

  return block != NULL && block->forced == US_PART_NONE && block->marker.kind == US_MARKER_NONE &&
                 us_traits_ends_with (block->text, ":") &&
                 us_traits_count_words (block->text) <= MAX_GROUP
             ? i + 1
             : i;
}

/* The heading after which most names come. */
static gboolean
find_heading (GPtrArray *blocks, const UsPhrases *phrases, UsAnatomy *anatomy)
{
  guint most = 0;

  for (guint i = anatomy->head; i < blocks->len; i++)
    {
      guint names;
      if (!is_signatories_heading (get (blocks, i), phrases))
        continue;
      names =
          count_names (blocks, skip_group (blocks, i + 1)) +
          (get (blocks, i)->forced == US_PART_SIGNATORIES) +
          (us_phrases_match_label (phrases, US_PHRASE_SIGNATORIES_HERE, get (blocks, i)->text) > 0);
      if (names <= most)
        continue;
      most = names;
      anatomy->tail = anatomy->names = i;
      i += names;
    }
  return most > 0;
}

/* "On behalf of the Society," before the leave is taken. */
static gboolean
is_sender (const UsSourceBlock *block, const UsPhrases *phrases)
{
  return strlen (block->text) <= US_VALEDICTION_MAX && us_traits_ends_with (block->text, ",") &&
         us_phrases_match (phrases, US_PHRASE_SENDER, block->text) > 0;
}

static gboolean
find_valediction (GPtrArray *blocks, const UsPhrases *phrases, UsAnatomy *anatomy)
{
  for (guint i = anatomy->head; i < blocks->len; i++)
    {
      guint first = i;
      if (get (blocks, i)->marker.kind != US_MARKER_NONE ||
          !us_valediction_takes_leave (get (blocks, i), phrases))
        continue;
      while (i + 1 < blocks->len && us_valediction_takes_leave (get (blocks, i + 1), phrases))
        i++;
      /* Leave is not taken in the middle of the text. */
      if (get (blocks, i)->forced == US_PART_NONE && get (blocks, i + 1) != NULL &&
          us_traits_is_prose (get (blocks, i + 1)) &&
          get (blocks, i + 1)->marker.kind == US_MARKER_NONE &&
          !is_signatories_heading (get (blocks, i + 1), phrases))
        continue;
      anatomy->valediction = TRUE;
      if (strlen (get (blocks, first)->text) > US_VALEDICTION_MAX)
        first = i;
      while (first > anatomy->head && is_sender (get (blocks, first - 1), phrases))
        first--;
      anatomy->tail = first;
      anatomy->names = i + 1;
      return TRUE;
    }
  return FALSE;
}

/* Where the signatories begin of whom the last are known, below the headings of groups:
 * "Academics:" and those who are, and others above. */
static guint
find_groups (GPtrArray *blocks, guint names, const UsPhrases *phrases, guint head)
{
  guint start = names;

  for (guint i = names; i > head && get (blocks, i - 1)->forced == US_PART_NONE; i--)
    {
      const UsSourceBlock *block = get (blocks, i - 1);

      if (us_phrases_match_all (phrases, US_PHRASE_GROUP, block->text) > 0 ||
          us_phrases_match_all (phrases, US_PHRASE_INDIVIDUALS, block->text) > 0)
        start = i - 1;
      else if (start == names || !may_sign (block))
        break;
    }
  return start;
}

/* The last run of names, when no word says where the signatories begin. */
static gboolean
find_names (GPtrArray *blocks, const UsPhrases *phrases, UsAnatomy *anatomy)
{
  guint end = blocks->len;
  guint begin;

  for (guint after = 0; after <= MAX_AFTER && end > anatomy->head; after++, end--)
    {
      for (begin = end; begin > anatomy->head; begin--)
        {
          if (!may_sign (get (blocks, begin - 1)) &&
              !(begin < end && is_between_names (blocks, begin - 1)))
            break;
          if (begin < end && (get (blocks, begin - 1)->marker.kind == US_MARKER_NONE) !=
                                 (get (blocks, begin)->marker.kind == US_MARKER_NONE))
            break;
        }
      /* What a line with a colon leads to is a list of points. */
      if (begin > 0 && begin < end && get (blocks, begin)->marker.kind != US_MARKER_NONE &&
          us_traits_ends_with (get (blocks, begin - 1)->text, ":") &&
          us_phrases_match_all (phrases, US_PHRASE_GROUP, get (blocks, begin - 1)->text) == 0 &&
          us_phrases_match_all (phrases, US_PHRASE_INDIVIDUALS, get (blocks, begin - 1)->text) == 0)
        return FALSE;
      if (end - begin >= MIN_NAMES)
        {
          anatomy->tail = anatomy->names = find_groups (
              blocks, us_roll_find_start (blocks, begin, anatomy->head), phrases, anatomy->head);
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * us_anatomy_find:
 * @blocks: (element-type UsSourceBlock): the text
 * @phrases: phrases of its language
 * @ret_anatomy: (out): the parts
 *
 * Finds where the head of a letter ends and its tail begins. Any thread.
 */
void
us_anatomy_find (GPtrArray *blocks, const UsPhrases *phrases, UsAnatomy *ret_anatomy)
{
  UsAnatomy anatomy = { 0 };

  g_return_if_fail (blocks != NULL);
  g_return_if_fail (ret_anatomy != NULL);

  anatomy.tail = anatomy.names = blocks->len;
  us_anatomy_head_find (blocks, phrases, &anatomy.salutation, &anatomy.head);
  if (!find_valediction (blocks, phrases, &anatomy) && !find_heading (blocks, phrases, &anatomy))
    find_names (blocks, phrases, &anatomy);
  us_forced_find_signatories (blocks, &anatomy);
  *ret_anatomy = anatomy;
}
