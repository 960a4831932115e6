/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/signature-series.h"

#include <string.h>

#include "import/letter/list-remarks.h"
#include "import/letter/traits.h"
#include "import/phrases.h"
#include "import/signature-kind.h"
#include "import/signature-line.h"
#include "register/country.h"

/* Nobody in a series has more words, and nobody writes a longer one on a line. */
#define MAX_WORDS 16
#define MAX_LENGTH 20000
#define MAX_ARTICLE 3
#define ARABIC_SEMICOLON 0x061b
/* The name of one has fewer commas; and without a word before the last, so has what somebody says
 * of themselves. */
#define MIN_LISTED 4
#define MIN_UNENDED 6

/* Where the next semicolon of the one or the other script is, outside of parentheses, and how long
 * it is. */
static const char *
find_semicolon (const char *text, gsize *ret_length)
{
  int depth = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      depth += (*p == '(') - (*p == ')');
      if (depth <= 0 && (*p == ';' || g_utf8_get_char (p) == ARABIC_SEMICOLON))
        {
          *ret_length = (gsize) (g_utf8_next_char (p) - p);
          return p;
        }
    }
  return NULL;
}

/* "and the Water Trust", the last of a series. */
static const char *
skip_conjunction (const char *text)
{
  const gsize length = us_phrases_match (us_phrases_get (NULL), US_PHRASE_CONJUNCTION, text);

  return length > 0 && text[length] == ' ' ? text + length + 1 : text;
}

/* "l'Association" and "le Comité", as a sentence has them. */
static const char *
skip_article (const char *text)
{
  const gsize length = us_phrases_match (us_phrases_get (NULL), US_PHRASE_STOP_WORD, text);
  const char *after = text;

  if (g_str_has_prefix (text, "l'") || g_str_has_prefix (text, "L'"))
    after = text + 2;
  else if (g_str_has_prefix (text, "l’") || g_str_has_prefix (text, "L’"))
    after = text + 1 + strlen ("’");
  else if (length > 0 && length <= MAX_ARTICLE && text[length] == ' ')
    after = text + length + 1;
  return g_unichar_isupper (g_utf8_get_char (after)) ? after : text;
}

static gboolean
has_bar (const char *text)
{
  return us_signature_line_get_separator (text) != 0;
}

/* "board member" is not of another person, as "Dr Jane Roe, board member" is; and what comes after
 * somebody with an organisation is another of theirs, when nothing more is said of it. */
static gboolean
is_of_the_one_before (const char *text, const char *before)
{
  g_autofree char *first = us_traits_trim (text, strcspn (text, ","), " ");
  const char *comma = strchr (before, ',');
  const char *rest = comma != NULL ? comma + 1 + strspn (comma + 1, " ") : NULL;

  if (us_phrases_match (us_phrases_get (NULL), US_PHRASE_HONORIFIC, first) > 0)
    return FALSE;
  if (us_signature_kind_is_role (first))
    return TRUE;
  /* After "Jane Roe, baker" comes somebody else. */
  return rest != NULL && strchr (text, ',') == NULL &&
         (!us_signature_kind_is_role (rest) || (us_signature_kind_is_organisation (rest) &&
                                                !g_unichar_islower (g_utf8_get_char (rest))));
}

/* "Office of the rivers" too: after a semicolon a sentence goes on with a small letter. */
static gboolean
may_be_name (const char *text)
{
  return us_traits_is_name (text) ||
         (g_unichar_isupper (g_utf8_get_char (text)) && !us_traits_ends_with (text, ".:?!؟"));
}

/* What is listed, without what parts it from the next; the dot of "e. V." is its own. */
static char *
trim_listed (const char *text, gsize length)
{
  char *listed = us_traits_trim (text, (gssize) length, " ,");
  const gsize n = strlen (listed);

  if (n > 2 && listed[n - 1] == '.' && listed[n - 3] != ' ' && listed[n - 3] != '.')
    listed[n - 1] = '\0';
  return listed;
}

/**
 * us_signature_series_split:
 * @text: a line or paragraph
 *
 * Parts a line on which several sign, get copies or are addressed, with semicolons between them.
 * One name before a semicolon is no series, and neither are the roles of one. Any
 * thread.
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): each of them; %NULL when it is
 * none
 */
char **
us_signature_series_split (const char *text)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  gboolean bars = FALSE;
  guint others;

  g_return_val_if_fail (text != NULL, NULL);

  if (strlen (text) > MAX_LENGTH)
    return NULL;
  for (const char *p = text, *end; p != NULL; p = end)
    {
      gsize length;
      g_autofree char *part = NULL;
      const char *name;

      end = find_semicolon (p, &length);
      part = us_traits_trim (p, end != NULL ? end - p : -1, " ,.");
      end = end != NULL ? end + length : NULL;
      name = parts->len > 0 ? skip_conjunction (part) : part;
      if (*name == '\0' && end == NULL)
        break;
      /* "and 14 others" ends a series. */
      if (end == NULL && parts->len > 0 && us_list_remarks_count_others (part, &others))
        {
          g_ptr_array_add (parts, g_steal_pointer (&part));
          break;
        }
      if (us_traits_count_words (name) > MAX_WORDS || !may_be_name (skip_article (name)) ||
          (parts->len > 0 &&
           (is_of_the_one_before (skip_article (name), g_ptr_array_index (parts, parts->len - 1)) ||
            has_bar (name) != bars)))
        return NULL;
      bars = has_bar (name);
      g_ptr_array_add (parts, g_strdup (name));
    }
  if (parts->len < 2)
    return NULL;
  g_ptr_array_add (parts, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&parts), FALSE);
}

/**
 * us_signature_series_is:
 * @text: a line or paragraph
 *
 * Whether several stand on it, with semicolons between them. Any thread.
 *
 * Returns: whether they do
 */
gboolean
us_signature_series_is (const char *text)
{
  gsize length;
  const char *first = find_semicolon (text, &length);
  g_auto (GStrv) parts =
              first != NULL && first[length] != '\0' ? us_signature_series_split (text) : NULL;

  return parts != NULL;
}

/* Whether all of many parts are names, although no word comes before the last: none is a place or
 * what somebody is, and most have more than one word. */
static gboolean
are_names (GPtrArray *parts, guint organisations)
{
  guint people = 0;

  if (parts->len < MIN_UNENDED)
    return FALSE;
  for (guint i = 0; i < parts->len; i++)
    {
      const char *part = g_ptr_array_index (parts, i);

      if (us_country_is_name (part) || us_traits_count_words (part) < 2 ||
          !g_unichar_isalpha (g_utf8_get_char (part)) ||
          (us_signature_kind_is_role (part) && !us_signature_kind_is_organisation (part)))
        return FALSE;
      people += us_signature_kind_is_person (part);
    }
  return organisations * 3 >= parts->len || people == parts->len;
}

/**
 * us_signature_series_split_list:
 * @text: a paragraph in which signatories are listed
 *
 * Parts organisations with commas between them and a word before the last: "Reading Circle, Water
 * Trust, Book Society and River Watch". Fewer may be the name of one: "Centre for Trade, Health and
 * Development". Many are parted without that word too. Any thread.
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): each of them; %NULL when it is
 * none
 */
char **
us_signature_series_split_list (const char *text)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  guint organisations = 0;
  gboolean ends = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  if (strlen (text) > MAX_LENGTH)
    return NULL;
  for (const char *p = text; p != NULL && *p != '\0';)
    {
      const char *comma = strstr (p, ", ");
      gsize length = comma != NULL ? (gsize) (comma - p) : strlen (p);

      for (const char *space = comma == NULL ? strchr (p, ' ') : NULL; space != NULL && !ends;
           space = strchr (space + 1, ' '))
        if (skip_conjunction (space + 1) != space + 1)
          {
            ends = TRUE;
            length = (gsize) (space - p);
            comma = skip_conjunction (space + 1) - 2;
          }
      g_ptr_array_add (parts, trim_listed (p, length));
      p = comma != NULL ? comma + 2 : NULL;
    }
  for (guint i = 0; i < parts->len; i++)
    {
      const char *part = g_ptr_array_index (parts, i);

      if (us_traits_count_words (part) > MAX_WORDS || !may_be_name (skip_article (part)))
        return NULL;
      organisations += us_signature_kind_is_organisation (part);
    }
  if (ends ? parts->len < MIN_LISTED || organisations * 2 < parts->len
           : !are_names (parts, organisations))
    return NULL;
  g_ptr_array_add (parts, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&parts), FALSE);
}

/**
 * us_signature_series_is_list:
 * @text: a paragraph
 *
 * Whether several sign in it, with commas between them. Any thread.
 *
 * Returns: whether they do
 */
gboolean
us_signature_series_is_list (const char *text)
{
  g_auto (GStrv) parts = us_signature_series_split_list (text);

  return parts != NULL;
}

/* "Anne" of "Luc et Anne Sabatier", with small words in it no more than in a name. */
static gboolean
is_given_name (const char *text, gsize length)
{
  return length > 1 && memchr (text, ' ', length) == NULL && memchr (text, '.', length) == NULL &&
         g_unichar_isupper (g_utf8_get_char (text)) &&
         g_unichar_islower (g_utf8_get_char (g_utf8_next_char (text)));
}

/**
 * us_signature_series_split_pair:
 * @text: one signatory's line
 *
 * Parts two persons who have one family name and one role: "Luc et Anne Sabatier, usagers". Only
 * what they are tells that they are no firm. Any thread.
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): the line of each of them; %NULL
 * when there are no two
 */
char **
us_signature_series_split_pair (const char *text)
{
  const char *space, *second, *surname, *comma;
  g_autofree char *name = NULL;
  char **pair;

  g_return_val_if_fail (text != NULL, NULL);

  space = strchr (text, ' ');
  comma = strchr (text, ',');
  if (space == NULL || comma == NULL || comma < space ||
      !us_signature_kind_is_role (comma + 1 + strspn (comma + 1, " ")))
    return NULL;
  second = g_str_has_prefix (space, " & ") ? space + 3 : skip_conjunction (space + 1);
  surname = second != space + 1 ? strchr (second, ' ') : NULL;
  if (surname == NULL || surname > comma || !is_given_name (text, (gsize) (space - text)) ||
      !is_given_name (second, (gsize) (surname - second)))
    return NULL;
  name = g_strndup (second, (gsize) (comma - second));
  if (us_traits_count_words (name) > 4 || us_signature_kind_is_organisation (name) ||
      !us_signature_kind_is_person (name) ||
      us_phrases_match (us_phrases_get (NULL), US_PHRASE_HONORIFIC, text) > 0)
    return NULL;
  pair = g_new0 (char *, 3);
  pair[0] = g_strdup_printf ("%.*s%s", (int) (space - text), text, surname);
  pair[1] = g_strdup (second);
  return pair;
}
