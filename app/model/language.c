/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/language.h"

#include "model/icu.h"

#include <stdio.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/uldnames.h>
#include <unicode/uloc.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>

/* Longest name of a language and longest date, in UTF-16 units. */
#define TEXT_MAX 256

/* Gives ICU's name of the locale. Returns: FALSE when @tag is not one whole BCP 47 tag. Longer
 * names of languages than of three letters are reserved there, and are only words here: "English".
 */
static gboolean
get_locale (const char *tag, char locale[ULOC_FULLNAME_CAPACITY])
{
  UErrorCode status = U_ZERO_ERROR;
  int32_t parsed = 0;
  gsize letters = strcspn (tag, "-");

  if (letters < 2 || letters > 3)
    return FALSE;
  uloc_forLanguageTag (tag, locale, ULOC_FULLNAME_CAPACITY, &parsed, &status);
  return U_SUCCESS (status) && status != U_STRING_NOT_TERMINATED_WARNING &&
         (gsize) parsed == strlen (tag);
}

/* Adds the calendar of letters, and their part of the world: plain English is not American. */
static char *
complete (const char *locale)
{
  const char *keywords = strchr (locale, '@');
  const gsize length = strcspn (locale, "@");

  return g_strdup_printf ("%.*s%s%s%scalendar=gregorian", (int) length, locale,
                          length == 2 && strncmp (locale, "en", 2) == 0 ? "_001" : "",
                          keywords != NULL ? keywords : "", keywords != NULL ? ";" : "@");
}

static char *
to_utf8 (const UChar *text, int32_t length)
{
  return g_utf16_to_utf8 ((const gunichar2 *) text, length, NULL, NULL, NULL);
}

static char *
format_date (const char *locale, const char *skeleton, UDate date)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar wanted[16], pattern[TEXT_MAX], text[TEXT_MAX], zone[8];
  UDateTimePatternGenerator *patterns = us_icu ()->udatpg_open (locale, &status);
  int32_t pattern_length;
  int32_t length = 0;
  UDateFormat *format;

  u_uastrcpy (wanted, skeleton);
  u_uastrcpy (zone, "UTC");
  pattern_length = us_icu ()->udatpg_getBestPattern (patterns, wanted, -1, pattern,
                                                     G_N_ELEMENTS (pattern), &status);
  format = us_icu ()->udat_open (UDAT_PATTERN, UDAT_PATTERN, locale, zone, -1, pattern,
                                 pattern_length, &status);
  if (U_SUCCESS (status))
    length = us_icu ()->udat_format (format, date, text, G_N_ELEMENTS (text), NULL, &status);
  us_icu ()->udat_close (format);
  us_icu ()->udatpg_close (patterns);
  return U_SUCCESS (status) ? to_utf8 (text, length) : NULL;
}

/**
 * us_language_is_valid:
 * @tag: a text
 *
 * Tells whether it is the code of a language as BCP 47 writes it: en, pt-BR, zh-Hans. Any thread.
 *
 * Returns: %TRUE when it is
 */
gboolean
us_language_is_valid (const char *tag)
{
  char locale[ULOC_FULLNAME_CAPACITY];

  g_return_val_if_fail (tag, FALSE);

  return get_locale (tag, locale);
}

/**
 * us_language_is_rtl:
 * @tag: the code of a language
 *
 * Tells whether it is written from right to left. Any thread.
 *
 * Returns: %TRUE when it is; %FALSE for what is no code
 */
gboolean
us_language_is_rtl (const char *tag)
{
  char locale[ULOC_FULLNAME_CAPACITY];

  g_return_val_if_fail (tag, FALSE);

  return get_locale (tag, locale) && uloc_isRightToLeft (locale);
}

/**
 * us_language_get_form:
 * @tag: the code of a language
 *
 * Tells of which kind its script is. Any thread.
 *
 * Returns: the kind; %US_LANGUAGE_WESTERN for what is no code
 */
UsLanguageForm
us_language_get_form (const char *tag)
{
  static const UScriptCode asian[] = { USCRIPT_HAN, USCRIPT_HIRAGANA, USCRIPT_KATAKANA,
                                       USCRIPT_HANGUL, USCRIPT_BOPOMOFO };
  static const UScriptCode western[] = { USCRIPT_LATIN,    USCRIPT_CYRILLIC, USCRIPT_GREEK,
                                         USCRIPT_ARMENIAN, USCRIPT_GEORGIAN, USCRIPT_ETHIOPIC };
  char locale[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  UScriptCode scripts[4];
  int32_t n_scripts;

  g_return_val_if_fail (tag, US_LANGUAGE_WESTERN);

  if (!get_locale (tag, locale))
    return US_LANGUAGE_WESTERN;
  n_scripts = uscript_getCode (locale, scripts, G_N_ELEMENTS (scripts), &status);
  if (U_FAILURE (status) || n_scripts < 1)
    return US_LANGUAGE_WESTERN;
  for (gsize i = 0; i < G_N_ELEMENTS (asian); i++)
    if (scripts[0] == asian[i])
      return US_LANGUAGE_ASIAN;
  for (gsize i = 0; i < G_N_ELEMENTS (western); i++)
    if (scripts[0] == western[i])
      return US_LANGUAGE_WESTERN;
  return US_LANGUAGE_COMPLEX;
}

/**
 * us_language_get_name:
 * @tag: the code of a language
 * @in_language: the code of the language of the answer
 *
 * Gives what people call a language: "French", "français". Any thread.
 *
 * Returns: (transfer full): the name; @tag when there is none
 */
char *
us_language_get_name (const char *tag, const char *in_language)
{
  char locale[ULOC_FULLNAME_CAPACITY], in_locale[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  UChar name[TEXT_MAX];
  int32_t length;

  g_return_val_if_fail (tag, NULL);
  g_return_val_if_fail (in_language, NULL);

  if (!get_locale (tag, locale) || !get_locale (in_language, in_locale))
    return g_strdup (tag);
  length = uloc_getDisplayName (locale, in_locale, name, G_N_ELEMENTS (name), &status);
  return U_SUCCESS (status) && length > 0 ? to_utf8 (name, length) : g_strdup (tag);
}

/**
 * us_language_get_own_name:
 * @tag: the code of a language
 *
 * Gives what a language calls itself, as it stands at the beginning of a row in a list:
 * "Français". Any thread.
 *
 * Returns: (transfer full): the name; @tag when there is none
 */
char *
us_language_get_own_name (const char *tag)
{
  UDisplayContext contexts[] = { UDISPCTX_CAPITALIZATION_FOR_UI_LIST_OR_MENU };
  char locale[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  ULocaleDisplayNames *names;
  UChar name[TEXT_MAX];
  int32_t length;

  g_return_val_if_fail (tag, NULL);

  if (!get_locale (tag, locale))
    return g_strdup (tag);
  names = uldn_openForContext (locale, contexts, G_N_ELEMENTS (contexts), &status);
  length = uldn_localeDisplayName (names, locale, name, G_N_ELEMENTS (name), &status);
  uldn_close (names);
  return U_SUCCESS (status) && length > 0 ? to_utf8 (name, length) : g_strdup (tag);
}

/**
 * us_language_format_date:
 * @tag: the code of the language of a letter
 * @iso_date: 2026, 2026-03, 2026-03-22 or the empty string
 *
 * Writes a date as letters in that language do, whatever the locale of the program: "22 March
 * 2026", "mars 2026". Any thread.
 *
 * Returns: (transfer full): the date; @iso_date when it is no date or there is no such language
 */
char *
us_language_format_date (const char *tag, const char *iso_date)
{
  static const char *const skeletons[] = { "y", "yMMMM", "dMMMMy" };
  char locale[ULOC_FULLNAME_CAPACITY];
  g_autofree char *gregorian = NULL;
  g_autoptr (GDateTime) date = NULL;
  char *text = NULL;
  int year = 0, month = 1, day = 1;
  int parts;

  g_return_val_if_fail (tag, NULL);
  g_return_val_if_fail (iso_date, NULL);

  parts = sscanf (iso_date, "%4d-%2d-%2d", &year, &month, &day);
  if (parts > 0)
    date = g_date_time_new_utc (year, month, day, 12, 0, 0);
  if (!date || !get_locale (tag, locale))
    return g_strdup (iso_date);
  gregorian = complete (locale);
  text = format_date (gregorian, skeletons[parts - 1], g_date_time_to_unix (date) * 1000.0);
  return text ? text : g_strdup (iso_date);
}

/**
 * us_text_direction_is_rtl:
 * @text: a line of text, valid UTF-8
 * @fallback: the answer when no character has a direction
 *
 * Tells the direction of a paragraph by its first character that has one, outside of isolates. Any
 * thread.
 *
 * Returns: %TRUE when it runs from right to left
 */
gboolean
us_text_direction_is_rtl (const char *text, gboolean fallback)
{
  guint depth = 0;

  g_return_val_if_fail (text, fallback);

  for (const char *position = text; *position; position = g_utf8_next_char (position))
    {
      gunichar character = g_utf8_get_char (position);
      UCharDirection direction = u_charDirection (character);

      if (character >= 0x2066 && character <= 0x2068)
        depth++;
      else if (character == 0x2069)
        depth -= depth > 0;
      else if (depth == 0 && direction == U_LEFT_TO_RIGHT)
        return FALSE;
      else if (depth == 0 && (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC))
        return TRUE;
    }
  return fallback;
}
