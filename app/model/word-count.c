/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/word-count.h"

#include <unicode/ubrk.h>
#include <unicode/uloc.h>

/* What people read of prose in a minute. */
#define WORDS_A_MINUTE 200

static guint
count_breaks (UBreakIteratorType type, const char *locale, const gunichar2 *text, glong length)
{
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *breaks =
      ubrk_open (type, locale, (const UChar *) text, (int32_t) length, &status);
  guint n = 0;

  if (U_FAILURE (status))
    return 0;
  while (ubrk_next (breaks) != UBRK_DONE)
    n += type != UBRK_WORD || ubrk_getRuleStatus (breaks) >= UBRK_WORD_NUMBER;
  ubrk_close (breaks);
  return n;
}

/**
 * us_word_count_add:
 * @self: a count
 * @text: valid UTF-8
 * @language: the code of its language; may be empty
 *
 * Counts a text too, by the rules of Unicode for words: with dictionaries where words have no
 * spaces between them. Any thread.
 */
void
us_word_count_add (UsWordCount *self, const char *text, const char *language)
{
  UErrorCode status = U_ZERO_ERROR;
  char locale[ULOC_FULLNAME_CAPACITY] = "";
  g_autofree gunichar2 *wide = NULL;
  glong length = 0;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL && language != NULL);

  if (*text == '\0')
    return;
  uloc_forLanguageTag (language, locale, sizeof locale, NULL, &status);
  wide = g_utf8_to_utf16 (text, -1, NULL, &length, NULL);
  if (wide == NULL)
    return;
  self->words += count_breaks (UBRK_WORD, locale, wide, length);
  self->characters += count_breaks (UBRK_CHARACTER, locale, wide, length);
}

/**
 * us_word_count_get_minutes:
 * @self: a count
 *
 * Tells how long people take to read it. Any thread.
 *
 * Returns: minutes, 0 for less than one
 */
guint
us_word_count_get_minutes (const UsWordCount *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (self->words + WORDS_A_MINUTE / 2) / WORDS_A_MINUTE;
}
