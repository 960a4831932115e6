/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/list-remarks.h"

#include <string.h>

#include "import/date.h"

/* More than this many nobody withholds. */
#define MAX_WITHHELD 100000

static const char *
skip_to_word (const char *text)
{
  while (*text != '\0' && !g_unichar_isalnum (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

static gboolean
take_date (const char *text, const UsPhrases *phrases, UsDraft *draft)
{
  gsize length = us_phrases_match (phrases, US_PHRASE_AS_OF, text);
  g_auto (UsDateMatch) match = { .place = NULL };

  if (length == 0 || draft->signatories_as_of != NULL ||
      !us_date_parse_line (skip_to_word (text + length), phrases, &match) || match.place != NULL)
    return FALSE;
  draft->signatories_as_of = g_strdup (match.iso);
  return TRUE;
}

static gboolean
take_count (const char *text, const UsPhrases *phrases, UsDraft *draft)
{
  gsize length = us_phrases_match (phrases, US_PHRASE_WITHHELD, text);
  const char *figures;
  guint count = 0;

  if (length == 0 || draft->n_withheld > 0)
    return FALSE;
  figures = skip_to_word (text + length);
  for (; g_unichar_isdigit (g_utf8_get_char (figures)) && count < MAX_WITHHELD;
       figures = g_utf8_next_char (figures))
    count = count * 10 + (guint) g_unichar_digit_value (g_utf8_get_char (figures));
  if (*figures != '\0' || count > MAX_WITHHELD)
    return FALSE;
  draft->n_withheld = count;
  return count > 0;
}

/**
 * us_list_remarks_read:
 * @text: a line of a list of signatories
 * @phrases: phrases of its language
 * @draft: (inout): gets what it says
 *
 * Takes what is said of all signatories for what it is, and not for one of them. Any thread.
 *
 * Returns: whether the line is that
 */
gboolean
us_list_remarks_read (const char *text, const UsPhrases *phrases, UsDraft *draft)
{
  g_return_val_if_fail (text != NULL && draft != NULL, FALSE);

  return take_date (text, phrases, draft) || take_count (text, phrases, draft);
}
