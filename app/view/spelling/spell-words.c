/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/spelling/spell-words.h"

#include <pango/pango.h>
#include <string.h>

#define TATWEEL 0x640
#define SOFT_HYPHEN 0xad
#define APOSTROPHE 0x2019

/* A name in Latin letters in an Arabic letter is no mistake. */
static gboolean
is_of_language (gunichar character, PangoLanguage *language)
{
  const GUnicodeScript script = g_unichar_get_script (character);
  int n_scripts = 0;
  const PangoScript *scripts = pango_language_get_scripts (language, &n_scripts);

  if (script == G_UNICODE_SCRIPT_COMMON || script == G_UNICODE_SCRIPT_INHERITED)
    return TRUE;
  for (int i = 0; i < n_scripts; i++)
    if (scripts[i] == (PangoScript) script)
      return TRUE;
  return n_scripts == 0;
}

/* Addresses, numbers, and abbreviations with full stops are no words of a dictionary. Returns: NULL
 * for these. */
static char *
clean (const char *start, const char *end, PangoLanguage *language)
{
  GString *word = g_string_new (NULL);
  gboolean letters = FALSE;

  for (const char *at = start; at < end; at = g_utf8_next_char (at))
    {
      const gunichar character = g_utf8_get_char (at);

      if (character == SOFT_HYPHEN || character == TATWEEL)
        continue;
      if (g_unichar_isdigit (character) ||
          strchr (".:@/_\\", (int) MIN (character, 0x7f)) != NULL ||
          (g_unichar_isalpha (character) && !is_of_language (character, language)))
        return g_string_free (word, TRUE);
      letters |= g_unichar_isalpha (character);
      g_string_append_unichar (word, character == APOSTROPHE ? '\'' : character);
    }
  return g_string_free (word, !letters);
}

/* What belongs to an address in the text: "office@example.org", "https://example.org". */
static gboolean
is_in_address (const char *text, const char *start, const char *end)
{
  return (start > text && strchr ("@/", start[-1]) != NULL) ||
         (*end != '\0' && strchr ("@/", *end) != NULL) || g_str_has_prefix (end, "://");
}

/**
 * us_spell_words_foreach:
 * @text: one line of text
 * @language: the code of its language
 * @function: called with each word
 * @user_data: for @function
 *
 * Finds the words whose spelling can be checked, by the rules of Unicode for words. Any thread.
 */
void
us_spell_words_foreach (const char *text, const char *language, UsSpellWordFunc function,
                        gpointer user_data)
{
  PangoLanguage *pango_language;
  g_autofree PangoLogAttr *attributes = NULL;
  int length, from = 0, i = 0;

  g_return_if_fail (text != NULL && language != NULL);
  g_return_if_fail (function != NULL);

  pango_language = pango_language_from_string (language);
  length = (int) g_utf8_strlen (text, -1);
  attributes = g_new0 (PangoLogAttr, length + 1);
  pango_get_log_attrs (text, -1, -1, pango_language, attributes, length + 1);
  for (const char *at = text, *start = text; i <= length;
       i++, at = *at != '\0' ? g_utf8_next_char (at) : at)
    {
      g_autofree char *word = NULL;

      if (!attributes[i].is_word_boundary && i < length)
        continue;
      if (at > start && !is_in_address (text, start, at))
        word = clean (start, at, pango_language);
      if (word != NULL)
        function (word, from, i, user_data);
      start = at;
      from = i;
    }
}
