/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/signature-commas.h"

#include <string.h>

#include "import/letter/list-remarks.h"
#include "import/letter/name-sign.h"
#include "import/letter/traits.h"
#include "import/phrases.h"
#include "import/signature-kind.h"
#include "import/signature-series.h"
#include "import/signature-suffix.h"
#include "register/country.h"

/* Nobody writes more on a line, and no name has more words; nor has a person's. */
#define MAX_LENGTH 20000
#define MAX_WORDS 16
#define MAX_NAMES 4
/* Two may be a person and where that one works; of so many it is known. */
#define MIN_LISTED 3

typedef enum
{
  PART_ORGANISATION,
  PART_PERSON,
  PART_OTHER,  /* a name, of whatever it is */
  PART_DETAIL, /* a role or a country: of the one before */
} PartKind;

typedef struct
{
  char *text;
  PartKind kind;
} Part;

static void
part_clear (gpointer data)
{
  g_free (((Part *) data)->text);
}

static const Part *
get (const GArray *parts, guint i)
{
  return &g_array_index (parts, Part, i);
}

static guint
count (const GArray *parts, PartKind kind)
{
  guint n = 0;

  for (guint i = 0; i < parts->len; i++)
    n += get (parts, i)->kind == kind;
  return n;
}

/* "Dr Jane Roe", and not "Professor of Law". */
static gboolean
is_called (const char *text)
{
  gsize length = us_phrases_match (us_phrases_get (NULL), US_PHRASE_HONORIFIC, text);

  length += length > 0 ? strspn (text + length, ". ") : 0;
  return length > 0 && text[length] != '\0' &&
         !g_unichar_islower (g_utf8_get_char (text + length)) && us_signature_kind_is_person (text);
}

/* What is in parentheses behind a name does not tell what it is. */
static PartKind
find_kind (const char *text)
{
  const char *open = strchr (text, '(');
  g_autofree char *name =
      us_traits_trim (text, open != NULL && open > text ? open - text : -1, " ");

  if (is_called (name) || us_name_sign_find (name) == US_NAME_SIGN_PERSON)
    return PART_PERSON;
  if (us_country_is_name (name) ||
      (us_signature_kind_is_role (name) &&
       (!us_signature_kind_is_organisation (name) || g_unichar_islower (g_utf8_get_char (name)))))
    return PART_DETAIL;
  if (us_signature_kind_is_organisation (name))
    return PART_ORGANISATION;
  return us_signature_kind_is_person (name) && us_traits_count_words (name) <= MAX_NAMES
             ? PART_PERSON
             : PART_OTHER;
}

/* "and the Water Trust" without the word before it; "وشبكة المياه" has it on the next one. */
static const char *
skip_conjunction (const char *text)
{
  const gsize length = us_phrases_match (us_phrases_get (NULL), US_PHRASE_CONJUNCTION, text);

  if (length > 0 && text[length] == ' ')
    return text + length + 1;
  return g_str_has_prefix (text, "و") && !us_signature_kind_is_organisation (text) &&
                 us_signature_kind_is_organisation (text + strlen ("و"))
             ? text + strlen ("و")
             : text;
}

/* Adds a part; FALSE when it is no name, and neither anything that is said of one. */
static gboolean
add (GArray *parts, const char *text, gsize length)
{
  g_autofree char *trimmed = us_traits_trim (text, (gssize) length, " ,");
  const gsize n = strlen (trimmed);
  Part part;

  /* The dot of "e. V." is its own. */
  if (n > 2 && trimmed[n - 1] == '.' && trimmed[n - 3] != ' ' && trimmed[n - 3] != '.')
    trimmed[n - 1] = '\0';
  if (!g_unichar_isalpha (g_utf8_get_char (trimmed)) || us_traits_count_words (trimmed) > MAX_WORDS)
    return FALSE;
  part = (Part){ g_steal_pointer (&trimmed), PART_OTHER };
  part.kind = find_kind (part.text);
  g_array_append_val (parts, part);
  return part.kind == PART_DETAIL || (!g_unichar_islower (g_utf8_get_char (part.text)) &&
                                      !us_traits_ends_with (part.text, ":;?!؟؛"));
}

/* Whether the words on both sides of "and" are names: "Lake Union and River Watch", and not
 * "Justice and Peace Council". Among names of one word they may have one. */
static gboolean
are_two (const GArray *parts, const char *left, gsize length, const char *right)
{
  g_autofree char *first = g_strndup (left, length);
  guint words = 2;

  if (parts->len > 0 && count (parts, PART_OTHER) == parts->len)
    words = us_traits_count_words (get (parts, 0)->text);
  return us_traits_count_words (first) >= MIN (words, 2) &&
         us_traits_count_words (right) >= MIN (words, 2) &&
         !g_unichar_islower (g_utf8_get_char (right));
}

/* Parts the text at its commas, and what comes after the last at the word before the last name. */
static gboolean
part_all (const char *text, GArray *parts, gboolean *ret_ends)
{
  const char *next = us_signature_suffix_skip_comma (text);

  *ret_ends = FALSE;
  for (; next != NULL; text = next, next = us_signature_suffix_skip_comma (text))
    {
      const char *comma = g_utf8_prev_char (next - 1);

      if (!add (parts, text, (gsize) (comma - text)))
        return FALSE;
    }
  if (parts->len > 0 && skip_conjunction (text) != text)
    {
      *ret_ends = TRUE;
      text = skip_conjunction (text);
    }
  for (const char *space = *ret_ends ? NULL : strchr (text, ' '); space != NULL;
       space = strchr (space + 1, ' '))
    {
      const char *right = skip_conjunction (space + 1);

      if (right == space + 1 || !are_two (parts, text, (gsize) (space - text), right))
        continue;
      *ret_ends = TRUE;
      return add (parts, text, (gsize) (space - text)) && add (parts, right, strlen (right));
    }
  return add (parts, text, strlen (text));
}

/* Whether a signatory begins with the part at @i, where persons, or organisations, begin each. */
static gboolean
begins (const GArray *parts, guint i, gboolean people)
{
  const PartKind kind = get (parts, i)->kind;

  return i == 0 || (people ? kind == PART_PERSON : kind != PART_DETAIL);
}

/* Whether each of several signatories has as many parts as the first, of the same kinds: "Jane Roe,
 * Water Trust, Ivo Novak, Lake Union". */
static gboolean
are_alike (const GArray *parts, gboolean people, guint *ret_n)
{
  guint n = 1;

  while (n < parts->len && !begins (parts, n, people))
    n++;
  if (n == 1 || n == parts->len || parts->len % n != 0)
    return FALSE;
  for (guint i = 0; i < parts->len; i++)
    if (begins (parts, i, people) != (i % n == 0) ||
        (get (parts, i)->kind != get (parts, i % n)->kind &&
         (get (parts, i)->kind == PART_DETAIL || get (parts, i % n)->kind == PART_DETAIL)))
      return FALSE;
  *ret_n = n;
  return TRUE;
}

/* "Water Trust, Jane Roe, Lake Union, Ivo Novak": each organisation has one who signs for it. */
static gboolean
are_signed_for (const GArray *parts)
{
  if (parts->len < 4 || parts->len % 2 != 0)
    return FALSE;
  for (guint i = 0; i < parts->len; i++)
    if ((get (parts, i)->kind == PART_PERSON) != (i % 2 == 1))
      return FALSE;
  return TRUE;
}

/* "Water Trust, Oslo, Lake Union, Paris": where each of them is. */
static gboolean
have_places (const GArray *parts)
{
  gboolean places = parts->len % 2 == 0;

  for (guint i = 0; i < parts->len && places; i++)
    places = (us_traits_count_words (get (parts, i)->text) == 1) == (i % 2 == 1);
  return places;
}

/* "Centre for Trade, Health and Development" is one. */
static gboolean
may_go_on (const GArray *parts)
{
  const char *name = get (parts, 0)->text;

  if (us_traits_count_words (name) < 2)
    return FALSE;
  for (guint i = 1; i < parts->len; i++)
    if (us_traits_count_words (get (parts, i)->text) > 1)
      return FALSE;
  return TRUE;
}

static gboolean
have_parentheses (const GArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    if (!g_str_has_suffix (get (parts, i)->text, ")"))
      return FALSE;
  return TRUE;
}

static gboolean
are_listed (const GArray *parts)
{
  return get (parts, 0)->kind == PART_PERSON &&
         (g_str_has_suffix (get (parts, 0)->text, ")") ||
          (us_name_sign_find (get (parts, 0)->text) == US_NAME_SIGN_PERSON &&
           us_name_sign_find (get (parts, 1)->text) == US_NAME_SIGN_PERSON));
}

/* Whether every part signs, and nobody has more than one. */
static gboolean
are_single (const GArray *parts, gboolean ends, gboolean *ret_sure)
{
  const guint organisations = count (parts, PART_ORGANISATION);
  const guint people = count (parts, PART_PERSON);

  if (parts->len < 2 || count (parts, PART_DETAIL) > 0)
    return FALSE;
  if (have_parentheses (parts))
    return *ret_sure = TRUE;
  if (parts->len < MIN_LISTED)
    return ends && MAX (organisations, people) == parts->len;
  *ret_sure = MAX (organisations, people) == parts->len;
  if (may_go_on (parts) || have_places (parts))
    return FALSE;
  /* Of people who say in parentheses what they are, or of whom two stand together, each is one. */
  if (count (parts, PART_OTHER) * 3 <= parts->len && are_listed (parts))
    return TRUE;
  /* A person may have several organisations. */
  if (get (parts, 0)->kind == PART_PERSON)
    return people == parts->len || (organisations * 3 >= parts->len * 2 && organisations > 2);
  return organisations * 2 >= parts->len || count (parts, PART_OTHER) == parts->len;
}

/* Joins every @n parts to one. */
static char **
join (const GArray *parts, guint n)
{
  GPtrArray *joined = g_ptr_array_new ();

  for (guint i = 0; i < parts->len; i += n)
    {
      GString *text = g_string_new (get (parts, i)->text);

      for (guint j = i + 1; j < i + n; j++)
        g_string_append_printf (text, ", %s", get (parts, j)->text);
      g_ptr_array_add (joined, g_string_free (text, FALSE));
    }
  g_ptr_array_add (joined, NULL);
  return (char **) g_ptr_array_free (joined, FALSE);
}

/* Parts the text at other marks: "Water Trust – Lake Union – River Watch". One dash may be of a
 * name, and one dot not: nothing but a list has it. */
static gboolean
part_by_marks (const char *text, GArray *parts, gboolean *ret_listed)
{
  static const struct
  {
    const char *mark;
    guint least;
  } marks[] = { { " · ", 2 }, { " • ", 2 }, { " – ", 3 }, { " — ", 3 }, { " - ", 3 } };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_auto (GStrv) pieces = g_strsplit (text, marks[i].mark, -1);

      if (g_strv_length (pieces) < marks[i].least)
        continue;
      for (char **piece = pieces; *piece != NULL; piece++)
        if (!add (parts, *piece, strlen (*piece)))
          return FALSE;
      *ret_listed = count (parts, PART_DETAIL) == 0 && (marks[i].least == 2 || parts->len > 3);
      return TRUE;
    }
  return FALSE;
}

/* Where "and 14 others" begins at the end of the text, with the comma before it. */
static gsize
find_others (const char *text)
{
  guint number;

  for (const char *space = strchr (text, ' '); space != NULL; space = strchr (space + 1, ' '))
    if (us_list_remarks_count_others (space + 1, &number))
      return (gsize) (space - text) - (space > text && space[-1] == ',');
  return strlen (text);
}

static char **
split (const char *text, gboolean *ret_sure)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (Part));
  gboolean ends = FALSE;
  gboolean listed = FALSE;
  guint n = 0;

  g_array_set_clear_func (parts, part_clear);
  *ret_sure = FALSE;
  if (part_by_marks (text, parts, &listed))
    return are_single (parts, TRUE, ret_sure) || listed ? join (parts, 1) : NULL;
  g_array_set_size (parts, 0);
  if (!part_all (text, parts, &ends))
    return NULL;
  if (are_alike (parts, get (parts, 0)->kind == PART_PERSON, &n))
    *ret_sure = TRUE;
  else if (are_signed_for (parts))
    n = 2;
  else
    n = are_single (parts, ends, ret_sure) ? 1 : 0;
  return n > 0 ? join (parts, n) : NULL;
}

/**
 * us_signature_commas_split:
 * @text: what stands alone below, or behind, "Signed by:"
 * @ret_sure: (out): whether nothing else is likely
 *
 * Parts several signatories on a line with commas, dots or dashes between them: "Water Trust, Lake
 * Union and River Watch", and "Jane Roe, Water Trust, Ivo Novak, Lake Union", where each has a role
 * or an organisation behind the name. "Jane Roe, Director, Water Trust" is one. Where nothing says
 * that people sign, us_signature_series_split_list() asks for more. Any thread.
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): the line of each of them, and
 *   "and 14 others" at the end; %NULL when it is one
 */
char **
us_signature_commas_split (const char *text, gboolean *ret_sure)
{
  g_autofree char *names = NULL;
  char **split_names;
  gsize others;
  guint n;

  g_return_val_if_fail (text != NULL && ret_sure != NULL, NULL);

  *ret_sure = FALSE;
  if (strlen (text) > MAX_LENGTH || us_signature_series_is (text))
    return NULL;
  others = find_others (text);
  names = g_strndup (text, others);
  split_names = split (names, ret_sure);
  if (split_names == NULL || text[others] == '\0')
    return split_names;
  n = g_strv_length (split_names);
  split_names = g_renew (char *, split_names, n + 2);
  split_names[n] = us_traits_trim (text + others, -1, " ,.");
  split_names[n + 1] = NULL;
  return split_names;
}
