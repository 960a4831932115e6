/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/letter/addressee-names.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/letter/traits.h"
#include "import/signature-line.h"

/* A title says to whom the letter is in so many words. */
#define MAX_WORDS 12

/* What ends a greeting: "Dear Minister, dear Ms Roe,", "Señor Intendente: Señora Presidenta:". */
static const char *
find_next_greeting (const char *text, const UsPhrases *phrases)
{
  for (const char *p = text; (p = strpbrk (p, " ")) != NULL;)
    {
      const char *before = g_utf8_prev_char (p);

      p += strspn (p, " ");
      if (g_utf8_strchr (",:;،", -1, g_utf8_get_char (before)) != NULL &&
          (us_phrases_match (phrases, US_PHRASE_SALUTATION, p) > 0 ||
           us_phrases_match (us_phrases_get (NULL), US_PHRASE_HONORIFIC, p) > 0))
        return p;
    }
  return NULL;
}

static char *
trim_greeting (const char *text)
{
  g_autofree char *name = us_traits_trim (text, -1, " ,:;!.");

  if (g_str_has_suffix (name, "،"))
    name[strlen (name) - strlen ("،")] = '\0';
  return g_steal_pointer (&name);
}

/* Whether "Mr President" says enough, rather than "dear friends and colleagues". */
static gboolean
is_named (const char *name, guint words, const UsPhrases *phrases)
{
  if (words < 2 || words > 14 || g_utf8_strchr (name, -1, 0x060c) != NULL)
    return FALSE;
  if (words > 4)
    return TRUE;
  return (us_phrases_match (phrases, US_PHRASE_WEAK_SALUTATION, name) == 0 ||
          us_phrases_match (phrases, US_PHRASE_OFFICE, name) > 0 ||
          us_phrases_match (phrases, US_PHRASE_PEOPLE, name) > 0) &&
         !us_phrases_contain (phrases, US_PHRASE_CONJUNCTION, name);
}

static void
read_greeting (const char *text, gboolean several, guint line, const UsPhrases *phrases,
               UsDraft *draft)
{
  const gsize greeting = us_phrases_match (phrases, US_PHRASE_SALUTATION, text);
  g_autofree char *name = NULL;
  UsDraftPerson *person;
  guint words;

  /* "Your Excellencies," greets whom it does not name. */
  if (greeting == 0 || (memchr (text, ' ', greeting) != NULL && !several))
    return;
  name = trim_greeting (text + greeting);
  words = us_traits_count_words (name);
  if (several && (words == 1 || memchr (text, ' ', greeting) != NULL))
    {
      /* Of several, each is somebody, whatever they are called. */
      g_free (name);
      name = trim_greeting (text);
    }
  else if (!is_named (name, words, phrases))
    return;
  person = us_draft_add_person (draft->addressees, line);
  person->name = g_steal_pointer (&name);
  /* translators: %u: line of the letter */
  person->reason =
      g_strdup_printf (_ ("Line %u: the addressee was taken from the salutation."), line);
}

/**
 * us_addressee_names_read_salutation:
 * @salutation: the salutation
 * @line: its line
 * @phrases: phrases of the letter's language
 * @draft: (inout): gets the addressees
 *
 * Takes the addressees from the salutation of a letter that names none before: "Dear Member
 * States,", "Mr Mayor, Madam President,". Any thread.
 */
void
us_addressee_names_read_salutation (const char *salutation, guint line, const UsPhrases *phrases,
                                    UsDraft *draft)
{
  gboolean several;

  g_return_if_fail (salutation != NULL);
  g_return_if_fail (draft != NULL);

  several = find_next_greeting (salutation, phrases) != NULL;
  for (const char *p = salutation, *next; p != NULL; p = next)
    {
      next = find_next_greeting (p, phrases);
      g_autofree char *greeting = next != NULL ? g_strndup (p, next - p) : g_strdup (p);
      read_greeting (greeting, several, line, phrases, draft);
    }
}

/* Whether the words are somebody to whom one writes. */
static gboolean
is_somebody (const char *text, const UsPhrases *phrases)
{
  const UsPhrases *all = us_phrases_get (NULL);
  const gsize honorific = us_phrases_match (all, US_PHRASE_HONORIFIC, text);

  return us_traits_count_words (text) <= MAX_WORDS &&
         (us_phrases_match (phrases, US_PHRASE_OFFICE, text) > 0 ||
          us_phrases_match (phrases, US_PHRASE_PEOPLE, text) > 0 ||
          (honorific > 0 && text[honorific] != '\0') ||
          (us_traits_has_capital (text) && us_signature_line_is_organisation (text)));
}

/**
 * us_addressee_names_read_title:
 * @phrases: phrases of the letter's language
 * @draft: (inout): its title; gets the addressee
 *
 * Takes the addressee from the title of a letter that names none else: "An open letter to the
 * Minister of Health". Any thread.
 */
void
us_addressee_names_read_title (const UsPhrases *phrases, UsDraft *draft)
{
  const char *title;

  g_return_if_fail (draft != NULL);

  title = draft->title;
  if (title == NULL || !us_phrases_contain (phrases, US_PHRASE_TITLE, title))
    return;
  for (const char *p = strchr (title, ' '); p != NULL; p = strchr (p + 1, ' '))
    {
      const gsize toward = us_phrases_match (phrases, US_PHRASE_TOWARD, p + 1);
      const char *rest = p + 1 + toward + strspn (p + 1 + toward, " ");
      const char *the = g_ascii_strncasecmp (rest, "the ", 4) == 0 ? rest + 4 : rest;
      UsDraftPerson *person;

      if (toward == 0 || !is_somebody (the, phrases))
        continue;
      person = us_draft_add_person (draft->addressees, 0);
      person->name = us_traits_trim (the, strcspn (the, ":;|"), " .,");
      person->reason = g_strdup (_ ("The addressee was taken from the title."));
      return;
    }
}

/**
 * us_addressee_names_skip_and:
 * @text: a line of an address
 * @phrases: phrases of the letter's language
 *
 * Skips the word that adds somebody to those above: "und die Fraktionen", "y al Defensor". An
 * article stays. Any thread.
 *
 * Returns: (transfer none): the rest of @text, or @text where nobody is added
 */
const char *
us_addressee_names_skip_and (const char *text, const UsPhrases *phrases)
{
  g_return_val_if_fail (text != NULL, NULL);

  const gsize length = us_phrases_match (phrases, US_PHRASE_CONJUNCTION, text);
  const char *rest = text + length + strspn (text + length, " ");
  const gsize article = us_phrases_match (phrases, US_PHRASE_STOP_WORD, rest);
  const char *name = rest + article + strspn (rest + article, " ");

  if (length == 0 || rest == text + length)
    return text;
  return us_phrases_match (phrases, US_PHRASE_TOWARD, rest) > 0 ||
                 us_phrases_match (phrases, US_PHRASE_OFFICE, name) > 0 ||
                 us_phrases_match (phrases, US_PHRASE_PEOPLE, name) > 0
             ? rest
             : text;
}
