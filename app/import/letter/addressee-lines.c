/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/letter/addressee-lines.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/letter/traits.h"
#include "import/signature-line.h"
#include "import/source.h"
#include "register/country.h"

static void
append_line (char **lines, const char *line)
{
  char *joined = *lines != NULL ? g_strconcat (*lines, "\n", line, NULL) : g_strdup (line);

  g_free (*lines);
  *lines = joined;
}

static gboolean
has_digit (const char *text)
{
  return strpbrk (text, "0123456789") != NULL;
}

static gboolean
is_office (const char *text, const UsPhrases *phrases)
{
  return us_phrases_match (phrases, US_PHRASE_OFFICE, text) > 0 ||
         us_phrases_contain (phrases, US_PHRASE_OFFICE, text);
}

/* "Jane Roe, Minister of Health, Norway" on one line. */
static void
read_first_line (const char *line, const UsPhrases *phrases, UsDraftPerson *person)
{
  const char *open = strchr (line, '<');
  const char *comma = strstr (line, ", ");
  g_autofree char *before = NULL;
  g_autofree char *text = NULL;

  if (open != NULL && g_str_has_suffix (line, ">") && strchr (open, '@') != NULL && open > line)
    {
      person->email = us_traits_trim (open + 1, -1, "<>");
      text = us_traits_trim (line, open - line, " ");
    }
  else
    text = us_traits_trim (line, -1, " ,;");
  if (comma != NULL && comma - line < (gssize) strlen (text))
    before = us_traits_trim (text, comma - line, " ");
  if (before == NULL || !us_signature_line_is_person (before) ||
      !is_office (text + (comma - line), phrases))
    {
      person->name = g_steal_pointer (&text);
      return;
    }
  person->name = g_steal_pointer (&before);
  const char *last = strrchr (text, ',');
  g_autofree char *country = us_traits_trim (last + 1, -1, " ");
  if (last > text + (comma - line) && us_country_is_name (country))
    {
      person->country = g_steal_pointer (&country);
      person->role = us_traits_trim (text + (comma - line), last - text - (comma - line), " ,");
    }
  else
    person->role = us_traits_trim (text + (comma - line), -1, " ,");
}

static void
read_other_line (const char *line, gboolean last, const UsPhrases *phrases, UsDraftPerson *person)
{
  g_autofree char *text = us_traits_trim (line, -1, " ,;");

  if (strchr (text, '@') != NULL && strchr (text, ' ') == NULL && person->email == NULL)
    person->email = us_traits_trim (text, -1, "<>");
  else if (last && person->country == NULL && us_country_is_name (text))
    person->country = g_steal_pointer (&text);
  else if (person->address == NULL && person->role == NULL && person->organisation == NULL &&
           is_office (text, phrases) && !has_digit (text))
    person->role = g_steal_pointer (&text);
  else if (person->address == NULL && person->organisation == NULL && !has_digit (text))
    person->organisation = g_steal_pointer (&text);
  else
    append_line (&person->address, text);
}

/* Whether line @i begins another person. */
static gboolean
begins_person (GPtrArray *lines, guint i, const UsPhrases *phrases)
{
  const UsSourceBlock *line = g_ptr_array_index (lines, i);
  const UsSourceBlock *before = i > 0 ? g_ptr_array_index (lines, i - 1) : NULL;
  const UsPhrases *all = us_phrases_get (NULL);

  if (line->goes_on)
    return FALSE;
  if (before == NULL || line->forced == US_PART_ADDRESSEE || line->marker.kind != US_MARKER_NONE ||
      us_traits_ends_with (before->text, ";"))
    return TRUE;
  return us_phrases_match (all, US_PHRASE_HONORIFIC, line->text) > 0 &&
         us_phrases_match (phrases, US_PHRASE_OFFICE, line->text) == 0 &&
         us_traits_count_words (line->text) > 1;
}

/* "Members of the" and "Parliament", one name on two lines. */
static gboolean
is_wrapped_name (GPtrArray *lines, const UsPhrases *phrases)
{
  const UsSourceBlock *first = g_ptr_array_index (lines, 0);
  const UsSourceBlock *second = lines->len == 2 ? g_ptr_array_index (lines, 1) : NULL;

  return second != NULL && us_phrases_match (phrases, US_PHRASE_PEOPLE, first->text) > 0 &&
         first->soft && !second->soft && !us_traits_ends_with (first->text, ",");
}

/**
 * us_addressee_lines_read:
 * @lines: (element-type UsSourceBlock): lines that stand together
 * @phrases: phrases of the letter's language
 * @people: (element-type UsDraftPerson) (inout): gets the addressees
 *
 * Reads one or several addressees from a block of an address: a new one begins with an honorific,
 * with a marker or after a semicolon. Any thread.
 */
void
us_addressee_lines_read (GPtrArray *lines, const UsPhrases *phrases, GPtrArray *people)
{
  UsDraftPerson *person = NULL;

  g_return_if_fail (lines != NULL && lines->len > 0);
  g_return_if_fail (people != NULL);

  if (is_wrapped_name (lines, phrases))
    {
      const UsSourceBlock *first = g_ptr_array_index (lines, 0);
      const UsSourceBlock *second = g_ptr_array_index (lines, 1);
      person = us_draft_add_person (people, first->line);
      person->name = g_strconcat (first->text, " ", second->text, NULL);
      return;
    }
  for (guint i = 0; i < lines->len; i++)
    {
      const UsSourceBlock *line = g_ptr_array_index (lines, i);
      const char *text = us_source_block_get_body (line);
      gboolean last = i + 1 == lines->len || begins_person (lines, i + 1, phrases);
      gsize label = us_phrases_match_label (phrases, US_PHRASE_RECIPIENT, text);
      if (label > 0 && text[label] == '\0')
        continue;
      if (person == NULL || label > 0 || begins_person (lines, i, phrases))
        {
          person = us_draft_add_person (people, line->line);
          read_first_line (text + label, phrases, person);
        }
      else
        read_other_line (text, last, phrases, person);
    }
}

/**
 * us_addressee_lines_read_salutation:
 * @salutation: the salutation
 * @line: its line
 * @phrases: phrases of the letter's language
 * @draft: (inout): gets the addressee
 *
 * Takes the addressee from the salutation of a letter that names none before: "Dear Member
 * States,". Any thread.
 */
void
us_addressee_lines_read_salutation (const char *salutation, guint line, const UsPhrases *phrases,
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
