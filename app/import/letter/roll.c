/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/roll.h"

#include <string.h>

#include "import/letter/roll-rows.h"
#include "import/letter/traits.h"
#include "import/signature-kind.h"

/* Fewer names are no roll; what stands alone may be told by itself. */
#define MIN_ROLL 8
#define MAX_WORDS 20
#define MAX_ORGANISATION_WORDS 16
/* A short line among names is one, whatever it looks like: "0x5c", "meltwater". */
#define FEW_WORDS 6
/* Of a hundred lines, so many may stand in a roll, and so many look like names. */
#define MIN_FITTING 85
#define MIN_NAMES 60
#define MIN_NUMBERED 80
/* What parts two rolls: the heading of a group, and a remark on it. */
#define MAX_PARTING 3
#define MAX_HEADINGS 2
#define MAX_HEADING_WORDS 8

static UsSourceBlock *
get (GPtrArray *blocks, guint i)
{
  return g_ptr_array_index (blocks, i);
}

/* Whether the next block stands as this one does: in the same table, list or column of lines. */
static gboolean
is_alike (const UsSourceBlock *first, const UsSourceBlock *block, gboolean apart)
{
  if (block->heading > 0 || block->forced != US_PART_NONE || block->row != first->row)
    return FALSE;
  if (block->row)
    return block->cells != NULL;
  if (first->marker.kind != US_MARKER_NONE)
    return us_list_marker_is_same_list (&first->marker, &block->marker);
  return block->marker.kind == US_MARKER_NONE && (block->gap > 0) == apart;
}

static gboolean
may_be_name (const char *name, const UsSourceBlock *block)
{
  const guint words = us_traits_count_words (name);

  if (words > MAX_WORDS || strstr (name, "://") != NULL || us_traits_ends_with (name, ":;?!"))
    return FALSE;
  return words <= FEW_WORDS || us_traits_is_name (name) || us_roll_may_sign (block);
}

/* Somebody or something with a name of its own, and no point like "Water". */
static gboolean
is_full_name (const char *name)
{
  return us_traits_is_name (name) && us_traits_has_capital (name) &&
         us_traits_count_words (name) > 1 && !us_traits_ends_with (name, ".…");
}

/* A line with a colon leads to points, unless it says that they sign. */
static gboolean
leads_to_points (const UsSourceBlock *block, const UsPhrases *phrases)
{
  return us_traits_ends_with (block->text, ":") && block->forced == US_PART_NONE &&
         us_phrases_match (phrases, US_PHRASE_SIGNATORIES, block->text) == 0 &&
         us_phrases_match (phrases, US_PHRASE_SIGNATORIES_HERE, block->text) == 0 &&
         us_phrases_match_all (phrases, US_PHRASE_GROUP, block->text) == 0 &&
         us_traits_is_prose (block);
}

static guint
find_end (GPtrArray *blocks, guint from)
{
  const UsSourceBlock *first = get (blocks, from);
  gboolean apart;
  guint end = from + 1;

  if (!is_alike (first, first, first->gap > 0) || end == blocks->len)
    return end;
  apart = get (blocks, end)->gap > 0;
  while (end < blocks->len && is_alike (first, get (blocks, end), apart))
    end++;
  return end;
}

static void
mark (GPtrArray *blocks, guint from, guint end)
{
  guint fitting = 0;
  guint names = 0;
  guint numbered = 0;

  for (guint i = from; i < end; i++)
    {
      const UsSourceBlock *block = get (blocks, i);
      g_autofree char *name = us_roll_rows_get_name (block);

      fitting += may_be_name (name, block);
      names += is_full_name (name);
      numbered += block->row && us_roll_rows_is_numbered (block);
    }
  if (fitting * 100 < (end - from) * MIN_FITTING || names * 100 < (end - from) * MIN_NAMES)
    return;
  for (guint i = from; i < end; i++)
    {
      UsSourceBlock *block = get (blocks, i);

      /* What lines without markers begin and end with may be something else. */
      block->roll = block->row || block->marker.kind != US_MARKER_NONE || (i > from && i + 1 < end);
      if (numbered * 100 >= (end - from) * MIN_NUMBERED && us_roll_rows_is_numbered (block))
        us_roll_rows_drop_number (block);
    }
}

/**
 * us_roll_may_sign:
 * @block: a block right below the heading of the signatories, or another of them
 *
 * Whether it may be one of those who sign, although it does not look like a name: a row of a table,
 * or the name of an organisation with small words, as in French. Any thread.
 *
 * Returns: whether it may be
 */
gboolean
us_roll_may_sign (const UsSourceBlock *block)
{
  const char *text;

  g_return_val_if_fail (block != NULL, FALSE);

  text = us_source_block_get_body (block);
  return block->forced == US_PART_NONE && block->heading == 0 && !us_traits_is_prose (block) &&
         !g_unichar_islower (g_utf8_get_char (text)) && !g_ascii_isdigit (*text) &&
         !us_traits_ends_with (text, ".:?!;؟؛") &&
         (block->row || (us_traits_count_words (text) <= MAX_ORGANISATION_WORDS &&
                         us_signature_kind_is_organisation (text)));
}

/**
 * us_roll_mark:
 * @blocks: (element-type UsSourceBlock) (inout): the text
 * @phrases: phrases of its language
 *
 * Marks the blocks of long lists of names, as rolls of signatories are: rows of a table, points of
 * a list or lines, nearly all of which may be names and most of which are. One of them that would
 * not be taken for a name where it stood alone is one among them. The numbers of the rows of such a
 * table go from their text. Any thread.
 */
void
us_roll_mark (GPtrArray *blocks, const UsPhrases *phrases)
{
  g_return_if_fail (blocks != NULL);

  for (guint i = 0, end; i < blocks->len; i = end)
    {
      end = find_end (blocks, i);
      /* A first line that stands closer to the second than the others do is none of them. */
      if (end - i >= MIN_ROLL && (i == 0 || !leads_to_points (get (blocks, i - 1), phrases)))
        mark (blocks, i, end);
    }
}

/**
 * us_roll_follows:
 * @blocks: (element-type UsSourceBlock): the text, with its rolls marked
 * @i: index of a block
 *
 * Whether a roll begins right below a block. Any thread.
 *
 * Returns: whether it does
 */
gboolean
us_roll_follows (GPtrArray *blocks, guint i)
{
  g_return_val_if_fail (blocks != NULL && i < blocks->len, FALSE);

  return i + 1 < blocks->len && !get (blocks, i)->roll && get (blocks, i + 1)->roll;
}

/**
 * us_roll_has_line_above:
 * @blocks: (element-type UsSourceBlock): the text, with its rolls marked
 * @i: index of a block
 *
 * Whether a block is a short line right above a roll that is a table or a list, as the names of
 * groups are: "Kenya". Any thread.
 *
 * Returns: whether it is
 */
gboolean
us_roll_has_line_above (GPtrArray *blocks, guint i)
{
  const UsSourceBlock *block;
  const UsSourceBlock *next;

  if (!us_roll_follows (blocks, i))
    return FALSE;
  block = get (blocks, i);
  next = get (blocks, i + 1);
  return (next->row || next->marker.kind != US_MARKER_NONE) && !block->row &&
         us_traits_count_words (block->text) <= MAX_HEADING_WORDS &&
         !us_traits_ends_with (block->text, ".,;");
}

/* "Endorsed by:" and "Networks:" above a roll. */
static gboolean
may_head (const UsSourceBlock *block)
{
  return block->forced == US_PART_NONE && block->marker.kind == US_MARKER_NONE && !block->row &&
         (block->heading > 0 || us_traits_ends_with (block->text, ":")) &&
         us_traits_count_words (block->text) <= MAX_HEADING_WORDS;
}

/**
 * us_roll_has_heading_above:
 * @blocks: (element-type UsSourceBlock): the text, with its rolls marked
 * @i: index of a block
 *
 * Whether a block is a heading above a roll, perhaps with a remark between the two. Any thread.
 *
 * Returns: whether it is
 */
gboolean
us_roll_has_heading_above (GPtrArray *blocks, guint i)
{
  g_return_val_if_fail (blocks != NULL && i < blocks->len, FALSE);

  return may_head (get (blocks, i)) && (us_roll_follows (blocks, i) ||
                                        (i + 1 < blocks->len && get (blocks, i + 1)->heading == 0 &&
                                         us_roll_follows (blocks, i + 1)));
}

/**
 * us_roll_find_start:
 * @blocks: (element-type UsSourceBlock): the text, with its rolls marked
 * @names: index of the first block of the last names
 * @head: index of the first block that may be before them
 *
 * Finds where the signatories of a letter begin, of whom only the last are known: other rolls come
 * before, parted by the headings of groups, and headings above the first of them. Any thread.
 *
 * Returns: index of the first block of all of them, @names where nothing belongs to them
 */
guint
us_roll_find_start (GPtrArray *blocks, guint names, guint head)
{
  guint start = names;
  guint parting = 0;

  g_return_val_if_fail (blocks != NULL, names);

  if (names >= blocks->len || !get (blocks, names)->roll)
    return names;
  for (guint i = names; i > head && parting <= MAX_PARTING; i--)
    if (get (blocks, i - 1)->roll)
      {
        start = i - 1;
        parting = 0;
      }
    else
      parting++;
  for (guint n = 0; n < MAX_HEADINGS && start > head && may_head (get (blocks, start - 1)); n++)
    start--;
  return start;
}
