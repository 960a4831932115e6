/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/letter/addressee-lines.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/letter/addressee-names.h"
#include "import/letter/columns.h"
#include "import/letter/traits.h"
#include "import/signature-kind.h"
#include "import/source.h"
#include "register/country.h"

/* Nobody has more lines, and two columns are no longer. */
#define MAX_COLUMN_LINES 6
/* A line of an address is not longer, in bytes. */
#define MAX_TOWARD 160

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
read_first_line (const char *given, const UsPhrases *phrases, UsDraftPerson *person)
{
  g_autofree char *line = us_traits_trim (given, -1, " ,;");
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
  if (before == NULL || !us_signature_kind_is_person (before) ||
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

/* Label or words that say that it is to somebody, on the first line of an address. */
static gsize
skip_toward (const char *text, gboolean first, const UsPhrases *phrases)
{
  gsize length = us_phrases_match_label (phrases, US_PHRASE_RECIPIENT, text);

  if (length == 0 && first && us_phrases_match (phrases, US_PHRASE_HONORIFIC, text) == 0)
    length = us_phrases_match (phrases, US_PHRASE_TOWARD, text);
  return length + strspn (text + length, " ");
}

static gboolean
is_label (const char *text, const UsPhrases *phrases)
{
  gsize label = skip_toward (text, TRUE, phrases);

  return label > 0 && text[label] == '\0';
}

/* "To His Excellency" and nobody's name yet. */
static gboolean
is_honorific (const char *text, const UsPhrases *phrases)
{
  return us_phrases_match_all (us_phrases_get (NULL), US_PHRASE_HONORIFIC,
                               text + skip_toward (text, TRUE, phrases)) > 0;
}

static gboolean
is_after_office (const char *office, const char *name, const UsPhrases *phrases)
{
  const char *text = office + skip_toward (office, TRUE, phrases);

  return us_phrases_match (phrases, US_PHRASE_OFFICE, text) > 0 && strchr (text, ',') == NULL &&
         us_phrases_match (us_phrases_get (NULL), US_PHRASE_HONORIFIC, name) > 0 &&
         us_phrases_match (phrases, US_PHRASE_OFFICE, name) == 0;
}

/* "The Minister for Health" and "Dr Jane Roe" below it are one person, on top of an address. */
static gboolean
is_named_after_office (GPtrArray *lines, guint i, const UsPhrases *phrases)
{
  const UsSourceBlock *office = g_ptr_array_index (lines, i - 1);
  const UsSourceBlock *above = i > 1 ? g_ptr_array_index (lines, i - 2) : NULL;
  const UsSourceBlock *name = g_ptr_array_index (lines, i);

  return (above == NULL || office->gap > 0 || is_label (above->text, phrases)) &&
         is_after_office (office->text, name->text, phrases);
}

/* "Kasera 00100" or a country: nothing more of one person comes after it. */
static gboolean
ends_address (const char *text)
{
  return has_digit (text) || us_country_is_name (text);
}

/* An office, or a group of people, with the article before it. */
static gboolean
begins_with (UsPhraseKind kind, const char *text, const UsPhrases *phrases)
{
  const char *space = strchr (text, ' ');

  return us_phrases_match (phrases, kind, text) > 0 ||
         (space != NULL && us_phrases_match (phrases, US_PHRASE_STOP_WORD, text) > 0 &&
          us_phrases_match (phrases, kind, space + 1) > 0);
}

/* "Ms Jane Roe, Minister for Water": somebody with an honorific, and what is said of such a one. */
static gboolean
is_called (const char *text)
{
  g_autofree char *name = g_strndup (text, strcspn (text, ",("));

  return us_phrases_match (us_phrases_get (NULL), US_PHRASE_HONORIFIC, g_strchomp (name)) > 0 &&
         us_signature_kind_is_person (name);
}

/* "Mr Ivo Novak, Mayor" and "the members of the council" below it. */
static gboolean
are_called (const char *first, const char *next, const UsPhrases *phrases)
{
  if (!is_called (first) || has_digit (next) || us_traits_ends_with (next, ".:;?!"))
    return FALSE;
  return us_phrases_match (phrases, US_PHRASE_PEOPLE, next) == 0 &&
         (begins_with (US_PHRASE_PEOPLE, next, phrases) ||
          (is_called (next) && us_phrases_match (phrases, US_PHRASE_OFFICE, next) == 0));
}

/**
 * us_addressee_lines_are_two:
 * @first: the first line of an address
 * @next: a line below it
 * @phrases: phrases of the letter's language
 *
 * Whether each of two lines says to whom a letter is: "Alla Presidente" and "all'Assessore" below
 * it, "To: Dr Jane Roe" and "Mr Ivo Novak", "To: The Members of the Board" and "The Port
 * Authority". Any thread.
 *
 * Returns: whether they do
 */
gboolean
us_addressee_lines_are_two (const char *first, const char *next, const UsPhrases *phrases)
{
  g_return_val_if_fail (first != NULL && next != NULL, FALSE);

  const gsize label = us_phrases_match_label (phrases, US_PHRASE_RECIPIENT, first);

  if (label > 0 && begins_with (US_PHRASE_PEOPLE, first + label, phrases))
    return begins_with (US_PHRASE_STOP_WORD, next, phrases) &&
           us_signature_kind_is_organisation (next);
  if (label > 0)
    return us_phrases_match (us_phrases_get (NULL), US_PHRASE_HONORIFIC, next) > 0 &&
           us_phrases_match (phrases, US_PHRASE_OFFICE, next) == 0;
  if (strlen (first) > MAX_TOWARD || strlen (next) > MAX_TOWARD)
    return FALSE;
  return are_called (first, next, phrases) ||
         (us_phrases_match (phrases, US_PHRASE_TOWARD, first) > 0 &&
          (us_phrases_match (phrases, US_PHRASE_TOWARD, next) > 0 ||
           us_addressee_names_skip_and (next, phrases) != next));
}

/* "To: The Minister for Water" and "The Governor of Kisumu" below it: the first of the lines of one
 * is an office, and here is another one. */
static gboolean
is_another_office (GPtrArray *lines, guint from, guint i, const UsPhrases *phrases)
{
  const UsSourceBlock *first = g_ptr_array_index (lines, from);
  const UsSourceBlock *line = g_ptr_array_index (lines, i);
  const gsize label = us_phrases_match_label (phrases, US_PHRASE_RECIPIENT, first->text);
  const char *text = first->text + label;

  return i == from + 1 && label > 0 && begins_with (US_PHRASE_OFFICE, text, phrases) &&
         begins_with (US_PHRASE_OFFICE, line->text, phrases) &&
         us_phrases_match (us_phrases_get (NULL), US_PHRASE_HONORIFIC, line->text) == 0 &&
         (us_phrases_match (phrases, US_PHRASE_STOP_WORD, text) > 0) ==
             (us_phrases_match (phrases, US_PHRASE_STOP_WORD, line->text) > 0);
}

/* Whether line @i begins another person than the one whose first line is @from. */
static gboolean
begins_person (GPtrArray *lines, guint from, guint i, const UsPhrases *phrases)
{
  const UsSourceBlock *line = g_ptr_array_index (lines, i);
  const UsSourceBlock *before = i > 0 ? g_ptr_array_index (lines, i - 1) : NULL;
  const UsSourceBlock *first = g_ptr_array_index (lines, from);
  const UsPhrases *all = us_phrases_get (NULL);

  if (line->goes_on)
    return FALSE;
  if (before != NULL && line->gap > before->gap)
    return TRUE;
  if (before == NULL || line->forced == US_PART_ADDRESSEE || line->marker.kind != US_MARKER_NONE ||
      us_traits_ends_with (before->text, ";"))
    return TRUE;
  if (us_phrases_match_label (phrases, US_PHRASE_RECIPIENT, line->text) > 0)
    return TRUE;
  if (us_phrases_match (phrases, US_PHRASE_PEOPLE, line->text) > 0 && ends_address (before->text))
    return TRUE;
  if (is_another_office (lines, from, i, phrases) ||
      us_addressee_lines_are_two (first->text, line->text, phrases))
    return TRUE;
  if (is_named_after_office (lines, i, phrases) ||
      (i == from + 1 && is_honorific (before->text, phrases)))
    return FALSE;
  /* "Prof.-Max-Lange-Platz 1" is a street. */
  return us_phrases_match (all, US_PHRASE_HONORIFIC, line->text) > 0 && !has_digit (line->text) &&
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

/* The lines of one person; NULL and empty ones count for nothing. */
static void
read_person (char **lines, guint n, guint line, const UsPhrases *phrases, GPtrArray *people)
{
  UsDraftPerson *person = NULL;

  for (guint i = 0; i < n; i++)
    {
      if (lines[i] == NULL || *lines[i] == '\0')
        continue;
      if (person != NULL && i > 0 && person->role == NULL && person->address == NULL &&
          is_after_office (lines[i - 1], lines[i], phrases))
        {
          person->role = g_steal_pointer (&person->name);
          person->name = us_traits_trim (lines[i], -1, " ,;");
        }
      else if (person != NULL && person->honorific == NULL && person->role == NULL &&
               person->organisation == NULL && person->address == NULL &&
               is_honorific (person->name, phrases))
        {
          person->honorific = g_steal_pointer (&person->name);
          read_first_line (lines[i], phrases, person);
        }
      else if (person != NULL)
        read_other_line (lines[i], i + 1 == n, phrases, person);
      else if (!is_label (lines[i], phrases) || i + 1 == n)
        {
          const char *text = us_addressee_names_skip_and (lines[i], phrases);

          text += is_label (text, phrases) ? 0 : skip_toward (text, TRUE, phrases);
          person = us_draft_add_person (people, line);
          read_first_line (text, phrases, person);
        }
    }
}

/* One person, or two whose columns have run into one. */
static void
read_group (GPtrArray *lines, guint from, guint n, GPtrArray *text, const UsPhrases *phrases,
            GPtrArray *people)
{
  g_autofree char **texts = g_new0 (char *, n + 1);
  g_auto (GStrv) left = g_new0 (char *, n + 1);
  g_auto (GStrv) right = g_new0 (char *, n + 1);
  const UsSourceBlock *first = g_ptr_array_index (lines, from);

  for (guint i = 0; i < n; i++)
    texts[i] = (char *) us_source_block_get_body (g_ptr_array_index (lines, from + i));
  if (n == 1)
    {
      g_auto (GStrv) each = us_addressee_names_split (
          texts[0] + us_phrases_match_label (phrases, US_PHRASE_RECIPIENT, texts[0]), phrases);

      for (char **one = each[1] != NULL ? each : texts; *one != NULL; one++)
        read_person (one, 1, first->line, phrases, people);
      return;
    }
  if (n > MAX_COLUMN_LINES || us_columns_split (texts, n, text, phrases, left, right) == 0)
    {
      read_person (texts, n, first->line, phrases, people);
      return;
    }
  read_person (left, n, first->line, phrases, people);
  read_person (right, n, first->line, phrases, people);
  for (guint i = people->len - 2; i < people->len; i++)
    /* translators: %u: line of the letter */
    ((UsDraftPerson *) g_ptr_array_index (people, i))->reason =
        g_strdup_printf (_ ("Line %u: two addressees stood side by side."), first->line);
}

/**
 * us_addressee_lines_read:
 * @lines: (element-type UsSourceBlock): lines that stand together
 * @text: (element-type UsSourceBlock): the whole letter, for the names that it mentions
 * @phrases: phrases of the letter's language
 * @people: (element-type UsDraftPerson) (inout): gets the addressees
 *
 * Reads one or several addressees from a block of an address: a new one begins with an honorific,
 * with a marker, after a semicolon, or in another column. Any thread.
 */
void
us_addressee_lines_read (GPtrArray *lines, GPtrArray *text, const UsPhrases *phrases,
                         GPtrArray *people)
{
  g_autoptr (GPtrArray) parted = NULL;

  g_return_if_fail (lines != NULL && lines->len > 0);
  g_return_if_fail (people != NULL);

  if (is_wrapped_name (lines, phrases))
    {
      const UsSourceBlock *first = g_ptr_array_index (lines, 0);
      const UsSourceBlock *second = g_ptr_array_index (lines, 1);
      UsDraftPerson *person = us_draft_add_person (people, first->line);

      person->name = g_strconcat (first->text + skip_toward (first->text, TRUE, phrases), " ",
                                  second->text, NULL);
      return;
    }
  parted = us_columns_part_lines (lines);
  if (parted != NULL)
    lines = parted;
  for (guint i = 0, end; i < lines->len; i = end)
    {
      gboolean label = is_label (us_source_block_get_body (g_ptr_array_index (lines, i)), phrases);

      for (end = i + 1; end < lines->len && (label || !begins_person (lines, i, end, phrases));
           end++)
        label = FALSE;
      read_group (lines, i, end - i, text, phrases, people);
    }
}
