/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/letter/addressee-names.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/letter/traits.h"
#include "import/signature-line.h"

/* A title says to whom the letter is in so many words. */
#define MAX_WORDS 12

/**
 * us_addressee_names_read_salutation:
 * @salutation: the salutation
 * @line: its line
 * @phrases: phrases of the letter's language
 * @draft: (inout): gets the addressee
 *
 * Takes the addressee from the salutation of a letter that names none before: "Dear Member
 * States,". Any thread.
 */
void
us_addressee_names_read_salutation (const char *salutation, guint line, const UsPhrases *phrases,
                                    UsDraft *draft)
{
  gsize greeting = us_phrases_match (phrases, US_PHRASE_SALUTATION, salutation);
  g_autofree char *name = NULL;
  UsDraftPerson *person;
  guint words;

  /* "Your Excellencies," greets whom it does not name. */
  if (greeting == 0 || memchr (salutation, ' ', greeting) != NULL)
    return;
  name = us_traits_trim (salutation + greeting, -1, " ,:;!.");
  words = us_traits_count_words (name);
  if (words < 2 || words > 14 || g_utf8_strchr (name, -1, 0x060c) != NULL ||
      (words <= 4 && us_phrases_match (phrases, US_PHRASE_WEAK_SALUTATION, name) > 0 &&
       us_phrases_match (phrases, US_PHRASE_OFFICE, name) == 0 &&
       us_phrases_match (phrases, US_PHRASE_PEOPLE, name) == 0) ||
      (words <= 4 && us_phrases_contain (phrases, US_PHRASE_CONJUNCTION, name)))
    return;
  person = us_draft_add_person (draft->addressees, line);
  person->name = g_steal_pointer (&name);
  /* translators: %u: line of the letter */
  person->reason =
      g_strdup_printf (_ ("Line %u: the addressee was taken from the salutation."), line);
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
