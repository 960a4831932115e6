/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/reflow-line.h"

#include <string.h>

#include "import/date.h"
#include "import/letter/traits.h"

#define MAX_ALONE 160

/**
 * us_reflow_line_is_lower:
 * @text: a line
 *
 * Whether a line begins with a small letter, or with what goes on with the line before. Any thread.
 *
 * Returns: whether it does
 */
gboolean
us_reflow_line_is_lower (const char *text)
{
  const char *p = text;

  g_return_val_if_fail (text != NULL, FALSE);

  while (*p && g_utf8_strchr ("(“\"‘'«–—[", -1, g_utf8_get_char (p)) != NULL)
    p = g_utf8_next_char (p);
  if (g_utf8_strchr (",;)", -1, g_utf8_get_char (text)) != NULL && *text != '\0')
    return TRUE;
  /* "c/o" begins a line of an address, and so does "p/a". */
  return g_unichar_islower (g_utf8_get_char (p)) && g_ascii_strncasecmp (p, "c/o ", 4) != 0 &&
         g_ascii_strncasecmp (p, "p/a ", 4) != 0;
}

/**
 * us_reflow_line_is_alone:
 * @block: a line
 * @phrases: phrases of the letter's language
 *
 * Whether a line is a part of the letter by itself, whatever is around it. Any thread.
 *
 * Returns: whether it is
 */
gboolean
us_reflow_line_is_alone (const UsSourceBlock *block, const UsPhrases *phrases)
{
  g_auto (UsDateMatch) date = { 0 };
  const char *text;
  gsize length;

  g_return_val_if_fail (block != NULL, FALSE);

  text = block->text;
  length = strlen (text);
  if (length > MAX_ALONE)
    return FALSE;
  if (us_phrases_match (phrases, US_PHRASE_SALUTATION, text) > 0 &&
      us_traits_ends_with (text, ",:;!،"))
    return TRUE;
  if (us_phrases_match_all (phrases, US_PHRASE_VALEDICTION, text) > 0 ||
      (length <= 80 && us_traits_ends_with (text, ",:;!،") &&
       us_phrases_match (phrases, US_PHRASE_VALEDICTION, text) > 0))
    return TRUE;
  if (us_phrases_match_all (phrases, US_PHRASE_SIGNATORIES_HERE, text) > 0)
    return TRUE;
  return us_date_parse_line (text, phrases, &date);
}

/**
 * us_reflow_line_is_labelled:
 * @block: a line
 * @phrases: phrases of the letter's language
 *
 * Whether a line begins a part of the letter by a label. Any thread.
 *
 * Returns: whether it does
 */
gboolean
us_reflow_line_is_labelled (const UsSourceBlock *block, const UsPhrases *phrases)
{
  static const UsPhraseKind kinds[] = { US_PHRASE_COPY, US_PHRASE_SUBJECT, US_PHRASE_RECIPIENT,
                                        US_PHRASE_ORIGIN, US_PHRASE_SIGNATORIES_HERE };
  gsize copy;

  g_return_val_if_fail (block != NULL, FALSE);

  copy = us_phrases_match (phrases, US_PHRASE_COPY, block->text);
  /* "e p.c. al Prefetto" */
  if (copy > 0 && memchr (block->text, '.', copy) != NULL)
    return TRUE;
  if (strchr (block->text, ':') == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (us_phrases_match_label (phrases, kinds[i], block->text) > 0)
      return TRUE;
  return us_phrases_match_label (us_phrases_get ("en"), US_PHRASE_COPY, block->text) > 0;
}

/**
 * us_reflow_line_are_notes:
 * @text: a paragraph
 * @next: the line below it
 *
 * Whether both are notes: "[1] See there." and "[2] See here." below it. Any thread.
 *
 * Returns: whether they are
 */
gboolean
us_reflow_line_are_notes (const char *text, const char *next)
{
  g_return_val_if_fail (text != NULL && next != NULL, FALSE);

  return (*next == '[' || *next == '{') && *text == *next &&
         text[1 + strspn (text + 1, "0123456789ivx")] == (*text == '[' ? ']' : '}') &&
         next[1 + strspn (next + 1, "0123456789ivx")] == (*next == '[' ? ']' : '}');
}

/**
 * us_reflow_line_count_dash:
 * @text: a line
 *
 * Counts what stays with the first word of a line: a dash after it, as a line that begins with one
 * would read as a point, and the word after a hyphen, with which none may end: "Rioja - UNIR". Any
 * thread.
 *
 * Returns: characters, with the spaces before them
 */
guint
us_reflow_line_count_dash (const char *text)
{
  static const char *const dashes[] = { "- ", "– ", "— " };
  const char *second;

  g_return_val_if_fail (text != NULL, 0);

  second = strchr (text, ' ');
  for (guint i = 0; second != NULL && i < G_N_ELEMENTS (dashes); i++)
    if (g_str_has_prefix (second + 1, dashes[i]))
      return i > 0 ? 2 : 3 + (guint) g_utf8_strlen (second + 3, (gssize) strcspn (second + 3, " "));
  return 0;
}
