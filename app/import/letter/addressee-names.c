/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/letter/addressee-names.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/letter/traits.h"
#include "import/signature-kind.h"
#include "import/signature-series.h"

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

/* "Madame la Ministre": how one speaks to an office, with the article before it. */
static gboolean
is_office_greeted (const char *text, const UsPhrases *phrases)
{
  const gsize honorific = us_phrases_match (us_phrases_get (NULL), US_PHRASE_HONORIFIC, text);
  const char *rest = text + honorific + strspn (text + honorific, " ");
  const gsize article = us_phrases_match (phrases, US_PHRASE_STOP_WORD, rest);

  if (honorific == 0 || article == 0 || us_traits_count_words (text) > MAX_WORDS)
    return FALSE;
  rest += article + strspn (rest + article, " ");
  return us_phrases_match (phrases, US_PHRASE_OFFICE, rest) > 0;
}

static void
add_named (char **name, guint line, UsDraft *draft)
{
  UsDraftPerson *person = us_draft_add_person (draft->addressees, line);

  person->name = g_steal_pointer (name);
  /* translators: %u: line of the letter */
  person->reason =
      g_strdup_printf (_ ("Line %u: the addressee was taken from the salutation."), line);
}

static void
read_greeting (const char *text, gboolean several, guint line, const UsPhrases *phrases,
               UsDraft *draft)
{
  const gsize greeting = us_phrases_match (phrases, US_PHRASE_SALUTATION, text);
  g_autofree char *name = NULL;
  guint words;

  /* "تحية طيبة وبعد،" is to nobody. */
  if (us_phrases_match_all (phrases, US_PHRASE_GREETING, text) > 0)
    return;
  if (!several && is_office_greeted (text, phrases))
    {
      name = trim_greeting (text);
      add_named (&name, line, draft);
      return;
    }
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
  add_named (&name, line, draft);
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
          (us_traits_has_capital (text) && us_signature_kind_is_organisation (text)));
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

/* "Monsieur le président de la région, nous vous demandons …" */
static char *
find_spoken_to (const UsDraftBlock *block, const UsPhrases *phrases)
{
  const char *comma = strpbrk (block->text, ",:");
  g_autofree char *name = comma != NULL ? g_strndup (block->text, comma - block->text) : NULL;

  if (name == NULL || (block->kind != US_BLOCK_PARAGRAPH && block->kind != US_BLOCK_CALL) ||
      !is_office_greeted (name, phrases) || !us_phrases_contain (phrases, US_PHRASE_CALL, comma))
    return NULL;
  return g_steal_pointer (&name);
}

/* "À Secretaria de Educação pedimos:" */
static char *
find_called (const UsDraftBlock *block, const UsPhrases *phrases)
{
  const gsize toward =
      block->kind == US_BLOCK_CALL ? us_phrases_match (phrases, US_PHRASE_TOWARD, block->text) : 0;
  const char *start = block->text + toward + strspn (block->text + toward, " ");

  for (const char *p = toward > 0 ? strchr (start, ' ') : NULL; p != NULL; p = strchr (p + 1, ' '))
    if (us_phrases_match (phrases, US_PHRASE_CALL, p + 1) > 0)
      {
        g_autofree char *name = us_traits_trim (start, p - start, " ,");

        return is_somebody (name, phrases) ? g_steal_pointer (&name) : NULL;
      }
  return NULL;
}

/**
 * us_addressee_names_read_address:
 * @phrases: phrases of the letter's language
 * @draft: (inout): its body; gets the addressee
 *
 * Takes the addressee of a letter that names none else from the words that speak to them in the
 * text: "Monsieur le président de la région, nous vous demandons trois choses.", or from the calls:
 * "To the Ministry of Health we call:" Any thread.
 */
void
us_addressee_names_read_address (const UsPhrases *phrases, UsDraft *draft)
{
  gboolean toward = FALSE;

  g_return_if_fail (draft != NULL);

  for (guint i = 0; i < draft->body->len && (draft->addressees->len == 0 || toward); i++)
    {
      const UsDraftBlock *block = g_ptr_array_index (draft->body, i);
      g_autofree char *called = find_called (block, phrases);
      g_autofree char *name = called != NULL ? g_steal_pointer (&called)
                              : toward       ? NULL
                                             : find_spoken_to (block, phrases);
      UsDraftPerson *person;

      if (name == NULL)
        continue;
      toward |= block->kind == US_BLOCK_CALL &&
                us_phrases_match (phrases, US_PHRASE_TOWARD, block->text) > 0;
      person = us_draft_add_person (draft->addressees, block->line);
      person->name = g_steal_pointer (&name);
      person->reason =
          /* translators: %u: line of the letter */
          g_strdup_printf (_ ("Line %u: the addressee was taken from the text, which speaks to "
                              "them."),
                           block->line);
    }
}

/* "the Ministry" and an article before it; gives the article's length. */
static gsize
match_article (const char *text, const UsPhrases *phrases)
{
  const gsize length = us_phrases_match (phrases, US_PHRASE_STOP_WORD, text);

  return length > 0 && text[length] == ' ' ? length : 0;
}

/* Whether a comma in a line that begins with @first adds another office: "the Ministry of Health,
 * the Water Board". */
static gboolean
adds_another (const char *first, const char *text, const UsPhrases *phrases)
{
  const gsize article = match_article (first, phrases);

  return article > 0 && g_ascii_strncasecmp (first, text, article) == 0 &&
         match_article (text, phrases) == article &&
         (us_phrases_match (phrases, US_PHRASE_OFFICE, text + article + 1) > 0 ||
          us_signature_kind_is_organisation (text + article + 1));
}

/**
 * us_addressee_names_split:
 * @text: a line of an address, without a label
 * @phrases: phrases of the letter's language
 *
 * Parts a line that addresses several: "the Minister of Water and to the Mayor", "Dr Jane Roe; Mr
 * Ivo Novak", "the Ministry of Health, the Ministry of Water and the Water Board". Any thread.
 *
 * Returns: (transfer full) (array zero-terminated=1): each of them
 */
char **
us_addressee_names_split (const char *text, const UsPhrases *phrases)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  const char *start = text;
  const char *first;
  char **series;

  g_return_val_if_fail (text != NULL && phrases != NULL, NULL);

  series = us_signature_series_split (text);
  if (series != NULL)
    return series;
  first = text + us_phrases_match (phrases, US_PHRASE_TOWARD, text);
  first += strspn (first, " ");
  /* "College van burgemeester en wethouders" is one. */
  for (const char *p = strchr (first + us_phrases_match (phrases, US_PHRASE_OFFICE, first), ' ');
       p != NULL; p = strchr (p + 1, ' '))
    {
      /* "Adviser to the Minister" is one; the Arabic "and to" is one word. */
      const gboolean toward = us_phrases_match (phrases, US_PHRASE_TOWARD, p + 1) > 0;
      const gboolean and_to = toward && g_utf8_get_char (p + 1) == 0x0648;
      const char *rest = toward ? p + 1 : us_addressee_names_skip_and (p + 1, phrases);
      const gsize conjunction = us_phrases_match (phrases, US_PHRASE_CONJUNCTION, p + 1);
      const char *after = p + 1 + conjunction + strspn (p + 1 + conjunction, " ");

      if (rest == p + 1 && !toward && conjunction > 0 && adds_another (first, after, phrases))
        rest = after;
      if (p == text ||
          (rest == p + 1 && !and_to && !(p[-1] == ',' && adds_another (first, rest, phrases))))
        continue;
      g_ptr_array_add (parts, us_traits_trim (start, p - start, " ,"));
      start = p = rest;
      if (strchr (p, ' ') == NULL)
        break;
    }
  g_ptr_array_add (parts, us_traits_trim (start, -1, " ,"));
  g_ptr_array_add (parts, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&parts), FALSE);
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
