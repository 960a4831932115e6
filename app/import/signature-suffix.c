/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/signature-suffix.h"

#include <string.h>

#include "import/letter/traits.h"
#include "import/phrases.h"
#include "import/signature-kind.h"
#include "import/signature-parenthesis.h"
#include "register/country.h"

/**
 * us_signature_suffix_cut:
 * @line: (inout): a line
 * @length: bytes
 *
 * Leaves the first @length bytes of a line, without the spaces and commas at their end. Any thread.
 */
void
us_signature_suffix_cut (GString *line, gsize length)
{
  g_return_if_fail (line != NULL && length <= line->len);

  g_string_truncate (line, length);
  while (line->len > 0 && strchr (" ,", line->str[line->len - 1]) != NULL)
    g_string_truncate (line, line->len - 1);
}

/* The last comma of the one or the other script, or dash between spaces. */
static const char *
find_last_mark (const char *line)
{
  static const char *const marks[] = { "،", "– ", "— ", "- " };
  const char *last = strrchr (line, ',');

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      const char *mark = g_strrstr (line, marks[i]);

      if (mark != NULL && mark > line && (last == NULL || mark > last) &&
          (i == 0 || mark[-1] == ' '))
        last = mark;
    }
  return last;
}

/* Takes a country in parentheses, or after the last comma or dash, off the end of @line. */
static void
take_country (GString *line, UsDraftPerson *person)
{
  const char *open = strrchr (line->str, '(');
  const char *comma = find_last_mark (line->str);
  g_autofree char *part = NULL;

  if (open != NULL && g_str_has_suffix (line->str, ")") && open > line->str)
    {
      part = us_traits_trim (open + 1, line->str + line->len - 1 - open - 1, " ");
      if (us_country_is_name (part))
        {
          person->country = g_steal_pointer (&part);
          g_string_truncate (line, open - line->str);
        }
    }
  else if (comma != NULL)
    {
      part = us_traits_trim (g_utf8_next_char (comma), -1, " .");
      if (us_country_is_name (part))
        {
          person->country = g_steal_pointer (&part);
          g_string_truncate (line, comma - line->str);
        }
    }
  while (line->len > 0 && strchr (" ,", line->str[line->len - 1]) != NULL)
    g_string_truncate (line, line->len - 1);
}

/**
 * us_signature_suffix_has_link:
 * @text: a line
 *
 * Whether an address of the net in angle brackets ends it: "Water Watch <https://example.org>". Any
 * thread.
 *
 * Returns: whether it does
 */
gboolean
us_signature_suffix_has_link (const char *text)
{
  const char *open;

  g_return_val_if_fail (text != NULL, FALSE);

  open = strstr (text, " <http");
  return open != NULL && g_str_has_suffix (text, ">") &&
         strcspn (open + 1, " >") == strlen (open + 1) - 1;
}

/* Takes ", represented by Jane Roe, director" after an organisation off the end of @line. */
static void
take_representative (GString *line, UsDraftPerson *person)
{
  const UsPhrases *all = us_phrases_get (NULL);

  for (const char *p = strpbrk (line->str, ",("); p != NULL; p = strpbrk (p + 1, ",("))
    {
      const char *words = p + 1 + strspn (p + 1, " ");
      const gsize length = us_phrases_match (all, US_PHRASE_REPRESENTED, words);
      const gboolean inside = *p == '(' && g_str_has_suffix (line->str, ")");
      g_autofree char *who = NULL;
      const char *after;

      if (length == 0 || p == line->str)
        continue;
      who =
          us_traits_trim (words + length, inside ? (gssize) strlen (words + length) - 1 : -1, " ,");
      after = us_signature_suffix_skip_comma (who);
      if (*who == '\0')
        continue;
      if (after != NULL && us_signature_kind_is_role (after))
        {
          person->role = g_strdup (after);
          person->person = us_traits_trim (who, after - who, " ,");
        }
      else
        person->person = g_steal_pointer (&who);
      us_signature_suffix_cut (line, p - line->str);
      return;
    }
}

/* Whether the byte may stand in an e-mail address as people write them. */
static gboolean
is_of_email (char c)
{
  return c != '\0' && strchr (" <>()[],;|\"", c) == NULL;
}

/* Finds the first e-mail address, and not "@name". */
static const char *
find_email (const char *line, gsize *ret_length)
{
  for (const char *at = strchr (line, '@'); at != NULL; at = strchr (at + 1, '@'))
    {
      const char *start = at;
      const char *end = at + 1;

      while (start > line && is_of_email (start[-1]))
        start--;
      while (is_of_email (*end) && *end != '@')
        end++;
      while (end > at + 1 && strchr (".:", end[-1]) != NULL)
        end--;
      *ret_length = (gsize) (end - start);
      if (start < at && end > at + 1 && memchr (at + 1, '.', (gsize) (end - at - 1)) != NULL)
        return start;
    }
  return NULL;
}

/* What parts an address from the words before it. */
static gsize
skip_back (const char *line, gsize end)
{
  while (end > 0 && strchr (" ,;|:-", line[end - 1]) != NULL)
    end--;
  return end;
}

/**
 * us_signature_suffix_take_emails:
 * @line: (inout): a line of somebody
 * @person: (inout): gets them
 *
 * Takes e-mail addresses out of a line, wherever they stand: they are nobody else's business. Any
 * thread.
 */
void
us_signature_suffix_take_emails (GString *line, UsDraftPerson *person)
{
  static const char *const labels[] = { "mailto:", "e-mail:", "email:", "mail:" };
  const char *email;
  gsize length;

  g_return_if_fail (line != NULL && person != NULL);

  while ((email = find_email (line->str, &length)) != NULL)
    {
      gsize start = (gsize) (email - line->str);
      gsize end = start + length;
      g_autofree char *address = g_strndup (email, length);
      char *both;

      for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
        if (g_ascii_strncasecmp (address, labels[i], strlen (labels[i])) == 0)
          memmove (address, address + strlen (labels[i]), length - strlen (labels[i]) + 1);
      both = person->email != NULL ? g_strconcat (person->email, ", ", address, NULL)
                                   : g_strdup (address);
      g_free (person->email);
      person->email = both;
      if (start > 0 && strchr ("<([", line->str[start - 1]) != NULL)
        start--;
      if (line->str[end] != '\0' && strchr (">)]", line->str[end]) != NULL)
        end++;
      end += strcmp (line->str + end, ".") == 0;
      start = skip_back (line->str, start);
      for (guint i = 1; i < G_N_ELEMENTS (labels); i++)
        {
          const gsize label = strlen (labels[i]) - 1;

          if (start >= label &&
              g_ascii_strncasecmp (line->str + start - label, labels[i], label) == 0)
            start = skip_back (line->str, start - label);
        }
      g_string_erase (line, (gssize) start, (gssize) (end - start));
      g_string_truncate (line, skip_back (line->str, line->len));
    }
}

/* Takes an address of the net in angle brackets off the end of @line. */
static void
take_address (GString *line, UsDraftPerson *person)
{
  char *open = strchr (line->str, '<');
  char *close = open != NULL ? strchr (open, '>') : NULL;

  if (close == NULL || close[1] != '\0' || open == line->str ||
      !us_signature_suffix_has_link (line->str))
    return;
  person->link = g_strndup (open + 1, close - open - 1);
  us_signature_suffix_cut (line, open - line->str);
}

/* Takes "– representing 1,240 families" off the end of @line: small letters, or what comes after
 * the country. */
static void
take_note (GString *line, UsDraftPerson *person)
{
  const char *dash = strstr (line->str, " – ");
  const char *note = dash != NULL ? dash + strlen (" – ") : NULL;

  if (note == NULL || *note == '\0' || dash == line->str ||
      (dash[-1] != ')' && (g_unichar_isupper (g_utf8_get_char (note)) ||
                           us_phrases_match (us_phrases_get (NULL), US_PHRASE_ROLE, note) > 0)))
    return;
  person->note = g_strdup (note);
  us_signature_suffix_cut (line, dash - line->str);
}

/**
 * us_signature_suffix_skip_comma:
 * @text: a line
 *
 * Finds the next comma, of the one or the other script, that is not in parentheses. Any thread.
 *
 * Returns: (transfer none) (nullable): what comes after it, or %NULL when there is none
 */
const char *
us_signature_suffix_skip_comma (const char *text)
{
  int depth = 0;

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *after = g_utf8_next_char (p);

      depth += (*p == '(') - (*p == ')');
      if (depth <= 0 && *after == ' ' && (*p == ',' || g_utf8_get_char (p) == 0x060c))
        return after + 1;
    }
  return NULL;
}

/**
 * us_signature_suffix_skip_signed:
 * @line: one signatory's line
 * @phrases: phrases of the letter's language
 *
 * Skips what only says that somebody signs: "gez. Maria Huber", "Signed Jane Roe". Any thread.
 *
 * Returns: (transfer none): the rest of @line
 */
const char *
us_signature_suffix_skip_signed (const char *line, const UsPhrases *phrases)
{
  gsize length;
  const char *rest;

  g_return_val_if_fail (line != NULL && phrases != NULL, line);

  length = us_phrases_match (phrases, US_PHRASE_SIGNATORIES, line);
  rest = line + length + strspn (line + length, ". ");
  return length > 0 && rest > line + length && us_signature_kind_is_person (rest) ? rest : line;
}

/**
 * us_signature_suffix_take:
 * @line: (inout): one signatory's line
 * @person: (inout): gets what was taken
 *
 * Takes off the end of a line what comes after name, role and organisation: "(Kenya) – for the
 * river <https://example.org>", and e-mail addresses out of it, which are private. Any thread.
 */
void
us_signature_suffix_take (GString *line, UsDraftPerson *person)
{
  g_return_if_fail (line != NULL);
  g_return_if_fail (person != NULL);

  us_signature_suffix_take_emails (line, person);
  take_address (line, person);
  take_note (line, person);
  take_country (line, person);
  take_representative (line, person);
  us_signature_parenthesis_take (line, person);
}

/* "Chamber of Trade, Mr John Pike": what people are called leaves no doubt. */
static gboolean
read_called (const char *name, const char *who, UsDraftPerson *person)
{
  if (us_phrases_match (us_phrases_get (NULL), US_PHRASE_HONORIFIC, who) == 0 ||
      !us_signature_kind_is_person (who) || us_signature_kind_is_role (who) ||
      us_signature_kind_is_organisation (who) || us_signature_kind_is_role (name) ||
      us_phrases_match (us_phrases_get (NULL), US_PHRASE_HONORIFIC, name) > 0)
    return FALSE;
  person->name = g_strdup (name);
  person->person = us_traits_trim (who, -1, " ");
  return TRUE;
}

/**
 * us_signature_suffix_read_signer:
 * @line: one signatory's line
 * @person: (inout): gets what the line says
 *
 * Reads an organisation before the one who signs for it: "Union locale CGT, Karim Haddad,
 * secrétaire", "Chamber of Trade, Mr John Pike". Any thread.
 *
 * Returns: whether the line is that
 */
gboolean
us_signature_suffix_read_signer (const char *line, UsDraftPerson *person)
{
  const char *second, *third;
  g_autofree char *name = NULL;
  g_autofree char *who = NULL;

  g_return_val_if_fail (line != NULL && person != NULL, FALSE);

  second = us_signature_suffix_skip_comma (line);
  if (second == NULL)
    return FALSE;
  third = us_signature_suffix_skip_comma (second);
  name = us_traits_trim (line, second - line, " ,");
  if (third == NULL)
    return read_called (name, second, person);
  who = us_traits_trim (second, third - second, " ,");
  if (us_signature_kind_is_person (name) || us_signature_kind_is_role (name) ||
      !us_signature_kind_is_person (who) || !us_signature_kind_is_role (third) ||
      us_signature_kind_is_organisation (third) || strchr (third, ',') != NULL)
    return FALSE;
  person->name = g_steal_pointer (&name);
  person->person = g_steal_pointer (&who);
  person->role = g_strdup (third);
  return TRUE;
}
