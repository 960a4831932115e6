/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/letter/list-remarks.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/date.h"

/* More than this many nobody withholds. */
#define MAX_WITHHELD 100000
/* "and more than 14 other organisations from here" has no more words. */
#define MAX_OTHERS 8
#define MAX_BEFORE_NUMBER 3
#define ARABIC_AND 0x0648

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

/* How a line that counts others begins: "and", "+", "siguen", or the number. Arabic sets its "and"
 * before the number without a space. */
static const char *
skip_opening (const char *text)
{
  const char *word = skip_to_word (text);
  const char *next = g_utf8_next_char (word);

  return g_utf8_get_char (word) == ARABIC_AND && g_unichar_isdigit (g_utf8_get_char (next)) ? next
                                                                                            : word;
}

static const char *
skip_number (const char *text, guint *ret_number)
{
  guint64 number = 0;
  gunichar c = g_utf8_get_char (text);

  for (; g_unichar_isdigit (c) || (g_utf8_strchr (",.\u00a0\u202f", -1, c) != NULL && c != 0 &&
                                   g_unichar_isdigit (g_utf8_get_char (g_utf8_next_char (text))));
       text = g_utf8_next_char (text), c = g_utf8_get_char (text))
    if (g_unichar_isdigit (c) && number <= G_MAXINT)
      number = number * 10 + (guint64) g_unichar_digit_value (c);
  *ret_number = number <= G_MAXINT ? (guint) number : 0;
  return text;
}

/**
 * us_list_remarks_count_others:
 * @text: a line of a list of signatories
 * @ret_number: (out): how many, or 0 when it does not say
 *
 * Whether a line counts signatories instead of naming one: "and 14 others", "(siguen 34 firmas)",
 * "et autres". Any thread.
 *
 * Returns: whether it does
 */
gboolean
us_list_remarks_count_others (const char *text, guint *ret_number)
{
  const UsPhrases *all = us_phrases_get (NULL);
  gboolean others = FALSE;
  gboolean counted = FALSE;
  guint words = 0;
  guint unknown = 0;

  g_return_val_if_fail (text != NULL && ret_number != NULL, FALSE);

  *ret_number = 0;
  for (const char *p = skip_opening (text); *p != '\0'; p = skip_to_word (p), words++)
    {
      gsize length = us_phrases_match (all, US_PHRASE_OTHERS, p);

      if (words == MAX_OTHERS || (words > 0 && g_unichar_isupper (g_utf8_get_char (p)) &&
                                  us_phrases_match (all, US_PHRASE_GROUP, p) == 0))
        return FALSE;
      if (length > 0)
        others = TRUE;
      else if (g_unichar_isdigit (g_utf8_get_char (p)) && !counted && words <= MAX_BEFORE_NUMBER)
        {
          length = skip_number (p, ret_number) - p;
          counted = TRUE;
        }
      else if ((length = us_phrases_match (all, US_PHRASE_CONJUNCTION, p)) == 0)
        {
          if (words == 0)
            return FALSE;
          unknown++;
          while (p[length] != '\0' && p[length] != ' ')
            length++;
        }
      p += length;
    }
  /* "وآخرون" has its "and" in it. */
  return others && (*ret_number > 0 || (!counted && unknown == 0 &&
                                        (words > 1 || g_utf8_get_char (text) == ARABIC_AND)));
}

/**
 * us_list_remarks_take_others:
 * @text: a line of a list of signatories
 * @line: its line
 * @draft: (inout): gets how many they are
 *
 * Takes a line that counts signatories instead of naming one, and says so. Any thread.
 *
 * Returns: whether the line is that
 */
gboolean
us_list_remarks_take_others (const char *text, guint line, UsDraft *draft)
{
  guint number;

  g_return_val_if_fail (text != NULL && draft != NULL, FALSE);

  if (!us_list_remarks_count_others (text, &number))
    return FALSE;
  draft->n_unnamed += number;
  us_draft_doubt (draft, "signatories-heading", line,
                  /* translators: %u: line of the letter, %s: what stands there: "and 14 others" */
                  g_strdup_printf (_ ("Line %u: “%s” speaks of signatories who are not named; it "
                                      "was left out."),
                                   line, text));
  return TRUE;
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
