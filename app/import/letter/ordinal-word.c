/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/ordinal-word.h"

#include <string.h>

#include "import/phrases.h"

/* The style of a list that is numbered in words; no other one has it. */
#define STYLE 0x2116

/**
 * us_ordinal_word_parse:
 * @text: a line
 * @marker: (out): its marker
 *
 * Reads a number in words that a colon, a dash or a full stop ends, as points are numbered in
 * Arabic: "أولا:", "Second:". Any thread.
 *
 * Returns: whether there is one
 */
gboolean
us_ordinal_word_parse (const char *text, UsListMarker *marker)
{
  guint value = 0;
  gsize length;
  const char *after;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (marker != NULL, FALSE);

  length = us_phrases_match_number (us_phrases_get (NULL), US_PHRASE_ORDINAL, text, &value);
  if (length == 0)
    return FALSE;
  after = text + length + strspn (text + length, " ");
  if (*after == ':' || *after == '-' || *after == '.')
    after++;
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
