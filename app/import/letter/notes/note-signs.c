/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/notes/note-signs.h"

#include <string.h>

#include "import/letter/traits.h"
#include "import/source.h"

/* Signs before notes, in the order in which printers use them; each may come up to three times. */
static const gunichar signs[] = { '*', 0x2020, 0x2021, 0xa7, 0xb6 };

#define MAX_REPEATED 3
/* Words of a line that a note may explain; a name with a sign after it has fewer. */
#define MIN_WORDS 8
/* No note is longer. */
#define MAX_NOTE 1500

#define N_SIGNS (G_N_ELEMENTS (signs) * MAX_REPEATED + 1)

G_STATIC_ASSERT (N_SIGNS <= 32);
G_STATIC_ASSERT (sizeof (((UsDraft *) NULL)->note_signs) >= N_SIGNS * sizeof (guint));

/* Gives the bytes of one sign, or of several of the same. */
static gsize
read_sign (const char *text, guint *ret_sign)
{
  const gunichar c = g_utf8_get_char (text);

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (c == signs[i])
      {
        const char *p = text;
        guint n = 0;

        for (; g_utf8_get_char (p) == c; p = g_utf8_next_char (p))
          n++;
        *ret_sign = i * MAX_REPEATED + n;
        return n <= MAX_REPEATED ? (gsize) (p - text) : 0;
      }
  return 0;
}

/**
 * us_note_signs_match_reference:
 * @text: where to look
 * @start: the text that @text is a place of
 * @ret_sign: (out): which sign it is, from 1
 *
 * Whether a sign that refers to a note stands at @text, after a word or what ends it: "oil.*" but
 * neither "*oil*" nor "§ 5". Any thread.
 *
 * Returns: its bytes, or 0
 */
gsize
us_note_signs_match_reference (const char *text, const char *start, guint *ret_sign)
{
  gunichar before, after;
  gsize length;

  if (text == start || (length = read_sign (text, ret_sign)) == 0)
    return 0;
  before = g_utf8_get_char (g_utf8_prev_char (text));
  after = g_utf8_get_char (text + length);
  if (before == g_utf8_get_char (text) || g_unichar_isspace (before) ||
      g_utf8_strchr ("([{«“‘", -1, before) != NULL)
    return 0;
  return after == '\0' || g_unichar_isspace (after) ||
                 g_utf8_strchr (".,;:!?)]”\"’»،؛؟", -1, after) != NULL
             ? length
             : 0;
}

/* Emphasis has its first sign before a word. */
static gboolean
opens_emphasis (const char *text, guint sign)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      guint found;
      const gsize length = read_sign (p, &found);
      const gunichar before = p > text ? g_utf8_get_char (g_utf8_prev_char (p)) : ' ';

      if (length == 0)
        continue;
      if (found == sign && (g_unichar_isspace (before) || before == '(') &&
          g_unichar_isalnum (g_utf8_get_char (p + length)))
        return TRUE;
      p += length - 1;
      while ((*p & 0xc0) == 0x80)
        p--;
    }
  return FALSE;
}

static void
collect_references (GPtrArray *blocks, guint *first)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const UsSourceBlock *block = g_ptr_array_index (blocks, i);

      if (us_traits_count_words (block->text) < MIN_WORDS)
        continue;
      for (const char *p = block->text; *p != '\0'; p = g_utf8_next_char (p))
        {
          guint sign;
          const gsize length = us_note_signs_match_reference (p, block->text, &sign);

          if (length == 0)
            continue;
          if (first[sign] == 0 && !opens_emphasis (block->text, sign))
            first[sign] = i + 1;
        }
    }
}

/* The note of a sign comes after the text that refers to it, and no list is made of the sign. */
static gsize
read_note (const UsSourceBlock *block, guint *ret_sign)
{
  gsize length;

  if ((block->forced != US_PART_NONE && block->forced != US_PART_NOTE) || block->heading > 0 ||
      block->cells != NULL || strlen (block->text) > MAX_NOTE)
    return 0;
  length = read_sign (block->text, ret_sign);
  if (length == 0)
    return 0;
  length += strspn (block->text + length, " ");
  return block->text[length] != '\0' ? length : 0;
}

/**
 * us_note_signs_find:
 * @blocks: (element-type UsSourceBlock): the text
 * @from: its first block that may name somebody
 *
 * Finds the signs that stand after a name and begin one line only, as the explanation of a sign
 * does: "Jane Roe*" and "* In her own name". A name has no reference to a note. Any thread.
 *
 * Returns: a bit for each of them
 */
guint
us_note_signs_find (GPtrArray *blocks, guint from)
{
  guint lines[N_SIGNS] = { 0 };
  guint named = 0;
  guint sign;

  g_return_val_if_fail (blocks != NULL, 0);

  for (guint i = from; i < blocks->len; i++)
    {
      const UsSourceBlock *block = g_ptr_array_index (blocks, i);

      if (read_note (block, &sign) > 0)
        lines[sign]++;
      for (const char *p = block->text; *p != '\0'; p = g_utf8_next_char (p))
        if (us_note_signs_match_reference (p, block->text, &sign) > 0 &&
            !opens_emphasis (block->text, sign))
          named |= 1u << sign;
    }
  for (sign = 0; sign < N_SIGNS; sign++)
    if (lines[sign] != 1)
      named &= ~(1u << sign);
  return named;
}

/**
 * us_note_signs_explain:
 * @named: what us_note_signs_find() found
 * @block: a line
 *
 * Whether a line explains one of the signs. Any thread.
 *
 * Returns: whether it does
 */
gboolean
us_note_signs_explain (guint named, const UsSourceBlock *block)
{
  guint sign;

  g_return_val_if_fail (block != NULL, FALSE);

  return named != 0 && read_note (block, &sign) > 0 && (named & 1u << sign) != 0;
}

/**
 * us_note_signs_take:
 * @blocks: (element-type UsSourceBlock) (inout): the text
 * @draft: (inout): gets the notes
 *
 * Takes notes that have signs instead of numbers: "smells of oil.*" and "* Photographs are held by
 * the Institute." below. A sign that begins several lines makes a list and no note. Any thread.
 */
void
us_note_signs_take (GPtrArray *blocks, UsDraft *draft)
{
  guint first[N_SIGNS] = { 0 };
  guint lines[N_SIGNS] = { 0 };

  g_return_if_fail (blocks != NULL);
  g_return_if_fail (draft != NULL);

  collect_references (blocks, first);
  for (guint i = 0; i < blocks->len; i++)
    {
      guint sign;

      if (read_note (g_ptr_array_index (blocks, i), &sign) > 0)
        lines[sign]++;
    }
  for (guint i = 0; i < blocks->len;)
    {
      const UsSourceBlock *block = g_ptr_array_index (blocks, i);
      guint sign;
      const gsize length = read_note (block, &sign);

      if (length == 0 || lines[sign] != 1 || first[sign] == 0 || first[sign] > i)
        {
          i++;
          continue;
        }
      us_draft_claim (draft, block, US_PART_NOTE, US_CONFIDENCE_LIKELY);
      us_draft_add_block (draft->notes, US_BLOCK_PARAGRAPH, block->text + length, block->line);
      draft->note_style = '*';
      draft->note_signs[sign] = draft->notes->len;
      /* What comes next is one block earlier now. */
      for (guint j = 0; j < N_SIGNS; j++)
        first[j] -= first[j] > i;
      g_ptr_array_remove_index (blocks, i);
    }
}
