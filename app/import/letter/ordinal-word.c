/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/ordinal-word.h"

#include <string.h>

#include "import/phrases.h"
#include "import/source.h"

/* The style of a list that is numbered in words; no other one has it. */
#define STYLE 0x2116
/* No letter has more points. */
#define MAX_DIGITS 3

static gboolean
parse (const char *text, const char *marks, UsListMarker *marker)
{
  guint value = 0;
  const gsize length =
      us_phrases_match_number (us_phrases_get (NULL), US_PHRASE_ORDINAL, text, &value);
  const char *after = text + length + strspn (text + length, " ");

  if (length == 0 || *after == '\0')
    return FALSE;
  if (strchr (marks, *after) != NULL)
    after += after[0] == '.' && after[1] == '-' ? 2 : 1;
  else if (g_str_has_prefix (after, "–") || g_str_has_prefix (after, "—"))
    after += strlen ("–");
  else
    return FALSE;
  if (*after != ' ' || after[1] == '\0')
    return FALSE;
  *marker = (UsListMarker){ .kind = US_MARKER_NUMBER,
                            .style = STYLE,
                            .value = value,
                            .depth = 1,
                            .length = (guint) (after + strspn (after, " ") - text) };
  return TRUE;
}

/* "Demand 2:" says what is counted. */
static gboolean
parse_point (const char *text, UsListMarker *marker)
{
  const gsize length = us_phrases_match (us_phrases_get (NULL), US_PHRASE_POINT, text);
  const char *number = text + length + 1;
  const gsize digits = length > 0 && text[length] == ' ' ? strspn (number, "0123456789") : 0;
  const char *after = number + digits;

  if (digits == 0 || digits > MAX_DIGITS)
    return FALSE;
  after += strspn (after, " ");
  if (*after != ':' && *after != '.')
    return FALSE;
  after++;
  if (*after != ' ' || after[strspn (after, " ")] == '\0')
    return FALSE;
  *marker = (UsListMarker){ .kind = US_MARKER_NUMBER,
                            .style = STYLE,
                            .value = (guint) g_ascii_strtoull (number, NULL, 10),
                            .depth = 1,
                            .length = (guint) (after + strspn (after, " ") - text) };
  return TRUE;
}

/**
 * us_ordinal_word_read_roman:
 * @text: Roman numerals, small or capital letters
 * @length: how many bytes of them
 *
 * Reads a number up to some hundreds. Any thread.
 *
 * Returns: its value, or 0 when it is none
 */
guint
us_ordinal_word_read_roman (const char *text, gsize length)
{
  static const char digits[] = "ivxlc";
  static const guint values[] = { 1, 5, 10, 50, 100 };
  guint total = 0;
  guint last = 0;

  g_return_val_if_fail (text != NULL, 0);

  if (length == 0 || length > 8)
    return 0;
  for (gsize i = length; i > 0; i--)
    {
      const char *digit = strchr (digits, g_ascii_tolower (text[i - 1]));
      if (digit == NULL || *digit == '\0')
        return 0;
      guint value = values[digit - digits];
      total = value < last ? total - value : total + value;
      last = MAX (last, value);
    }
  return total;
}

/**
 * us_ordinal_word_parse:
 * @text: a line
 * @marker: (out): its marker
 *
 * Reads a number in words that a colon, a dash or a full stop ends, as points are numbered in
 * Arabic: "أولا:", "Second:"; or the number behind what is counted, "Demand 2:". Any thread.
 *
 * Returns: whether there is one
 */
gboolean
us_ordinal_word_parse (const char *text, UsListMarker *marker)
{
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (marker != NULL, FALSE);

  return parse (text, ":-.", marker) || parse_point (text, marker);
}

/**
 * us_ordinal_word_is_marker:
 * @marker: the marker of a point
 *
 * Whether the number of a point is written in words. Any thread.
 *
 * Returns: whether it is
 */
gboolean
us_ordinal_word_is_marker (const UsListMarker *marker)
{
  g_return_val_if_fail (marker != NULL, FALSE);

  return marker->kind == US_MARKER_NUMBER && marker->style == STYLE;
}

/**
 * us_ordinal_word_mark:
 * @blocks: (element-type UsSourceBlock): the text
 * @from: the block after one that leads to a list
 * @to: the block after the last that may be a point
 *
 * Marks paragraphs that count up with a comma after the number: "First, open it." Elsewhere that is
 * a manner of speaking. Any thread.
 */
void
us_ordinal_word_mark (GPtrArray *blocks, guint from, guint to)
{
  UsListMarker marker;
  guint n = 0;

  g_return_if_fail (blocks != NULL && to <= blocks->len);

  for (; from + n < to; n++)
    {
      const UsSourceBlock *block = g_ptr_array_index (blocks, from + n);

      if (block->marker.kind != US_MARKER_NONE || block->forced != US_PART_NONE ||
          !parse (block->text, ",", &marker) || marker.value != n + 1)
        break;
    }
  for (guint i = from; n > 1 && i < from + n; i++)
    {
      UsSourceBlock *block = g_ptr_array_index (blocks, i);

      parse (block->text, ",", &block->marker);
      /* What is emphasised comes after the number. */
      block->lead -= MIN (block->lead, block->marker.length);
    }
}
