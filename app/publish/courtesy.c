/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/courtesy.h"

#include <gio/gio.h>
#include <string.h>

#include "model/addressee.h"

/* Compiled from data/courtesies. */
GResource *us_courtesies_get_resource (void);

#define GENERAL "courtesy"
/* A salutation of more parts is longer than what follows it. */
#define MOST_PARTS 4

typedef enum
{
  MAN,
  WOMAN,
  UNKNOWN,
} Gender;

static GKeyFile *
load (const char *language)
{
  const gsize letters = strcspn (language, "-");
  g_autofree char *path =
      g_strdup_printf ("/org/undersigned/Undersigned/courtesies/%.*s.ini", (int) letters, language);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (us_courtesies_get_resource (), path,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();

  if (bytes == NULL || !g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL))
    return NULL;
  return g_steal_pointer (&file);
}

static char *
get_phrase (GKeyFile *file, const char *group, const char *key)
{
  char *phrase = g_key_file_get_string (file, group, key, NULL);

  return phrase != NULL ? phrase : g_strdup ("");
}

/* Small, and "S. E. M." like "s.e.m.": people space their full stops as they like. */
static char *
fold (const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  GString *folded = g_string_new (lower);

  g_string_replace (folded, ". ", ".", 0);
  g_string_replace (folded, "\302\240", "", 0);
  return g_string_free (folded, FALSE);
}

static gboolean
is_word (const char *text, const char *at, gsize length)
{
  const char *before = at > text ? g_utf8_prev_char (at) : NULL;

  return (before == NULL || !g_unichar_isalnum (g_utf8_get_char (before))) &&
         !g_unichar_isalnum (g_utf8_get_char (at + length));
}

static gboolean
has_word (const char *folded, const char *word)
{
  const char *at = folded;

  while (*word != '\0' && (at = strstr (at, word)) != NULL)
    {
      if (is_word (folded, at, strlen (word)))
        return TRUE;
      at += strlen (word);
    }
  return FALSE;
}

static gboolean
has_one_of (GKeyFile *file, const char *group, const char *key, const char *folded,
            gboolean at_start)
{
  g_auto (GStrv) words = g_key_file_get_string_list (file, group, key, NULL, NULL);

  for (gsize i = 0; words != NULL && words[i] != NULL; i++)
    if (at_start
            ? g_str_has_prefix (folded, words[i]) && is_word (folded, folded, strlen (words[i]))
            : has_word (folded, words[i]))
      return TRUE;
  return FALSE;
}

/* The title says it more surely than the office, in which a woman may be called "ministro". */
static Gender
guess_gender (GKeyFile *file, const char *honorific, const char *office)
{
  const char *const places[] = { honorific, office };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      const gboolean man = has_one_of (file, GENERAL, "masculine", places[i], FALSE);
      const gboolean woman = has_one_of (file, GENERAL, "feminine", places[i], FALSE);

      if (man != woman)
        return man ? MAN : WOMAN;
    }
  return UNKNOWN;
}

static char *
choose (const char *forms, Gender gender)
{
  g_auto (GStrv) variants = g_strsplit (forms, "|", -1);
  const guint n_variants = g_strv_length (variants);

  return n_variants == 0 ? g_strdup ("")
                         : g_strdup (variants[MIN ((guint) gender, n_variants - 1)]);
}

static char *
greet_office (GKeyFile *file, const char *titles, Gender gender)
{
  g_auto (GStrv) forms = g_key_file_get_keys (file, "offices", NULL, NULL);

  for (gsize i = 0; forms != NULL && forms[i] != NULL; i++)
    if (has_one_of (file, "offices", forms[i], titles, FALSE))
      return choose (forms[i], gender);
  return NULL;
}

static char *
fill (GKeyFile *file, const char *key, Gender gender, const char *honorific, const char *name)
{
  g_autofree char *forms = get_phrase (file, GENERAL, key);
  g_autofree char *form = choose (forms, gender);
  const char *space = strrchr (name, ' ');
  GString *filled = g_string_new (form);

  g_string_replace (filled, "%h", honorific, 0);
  g_string_replace (filled, "%s", space != NULL ? space + 1 : name, 0);
  g_string_replace (filled, "%n", name, 0);
  return g_string_free (filled, FALSE);
}

static char *
begin_small (const char *text)
{
  const char *rest = g_utf8_next_char (text);
  g_autofree char *first = g_utf8_strdown (text, (gssize) (rest - text));

  return g_strconcat (first, rest, NULL);
}

/* Without the comma that stands at its end when it is used alone. */
static char *
strip_end (const char *text)
{
  char *stripped = g_strstrip (g_strdup (text));
  char *last =
      *stripped != '\0' ? g_utf8_find_prev_char (stripped, stripped + strlen (stripped)) : NULL;

  if (last != NULL && g_unichar_ispunct (g_utf8_get_char (last)) && *last != '.' && *last != ')')
    *last = '\0';
  return stripped;
}

static char *
dup_stripped (UsItem *addressee, UsAddresseeProperty property)
{
  return g_strstrip (g_strdup (us_item_get_string (addressee, property)));
}

static char *
greet (GKeyFile *file, UsItem *addressee)
{
  g_autofree char *name = dup_stripped (addressee, US_ADDRESSEE_NAME);
  g_autofree char *honorific = dup_stripped (addressee, US_ADDRESSEE_HONORIFIC);
  const char *office = us_item_get_string (addressee, US_ADDRESSEE_OFFICE);
  g_autofree char *own = strip_end (us_item_get_string (addressee, US_ADDRESSEE_SALUTATION));
  g_autofree char *folded_honorific = fold (honorific);
  g_autofree char *folded_office = fold (office);
  g_autofree char *folded_name = fold (name);
  g_autofree char *titles = g_strconcat (folded_honorific, " ", folded_office, NULL);
  const Gender gender = guess_gender (file, folded_honorific, folded_office);
  char *greeting;

  if (*own != '\0')
    return g_steal_pointer (&own);
  if (has_one_of (file, GENERAL, "groups", folded_name, TRUE))
    {
      g_autofree char *small = begin_small (name);
      const gboolean is_small = g_key_file_get_boolean (file, GENERAL, "small-groups", NULL);

      return fill (file, "group", UNKNOWN, honorific, is_small ? small : name);
    }
  greeting = greet_office (file, titles, gender);
  if (greeting != NULL)
    return greeting;
  if (*name == '\0')
    return fill (file, "nobody", UNKNOWN, honorific, name);
  return fill (file, *honorific != '\0' ? "titled" : "named", gender, honorific, name);
}

/* Two of the same become one plural, where the language has one. */
static void
add_part (GKeyFile *file, GPtrArray *parts, char *part)
{
  g_autofree char *plural = g_key_file_get_string (file, "plurals", part, NULL);
  guint at;

  if (plural != NULL && g_ptr_array_find_with_equal_func (parts, plural, g_str_equal, NULL))
    g_free (part);
  else if (g_ptr_array_find_with_equal_func (parts, part, g_str_equal, &at))
    {
      if (plural != NULL)
        {
          g_free (parts->pdata[at]);
          parts->pdata[at] = g_steal_pointer (&plural);
        }
      g_free (part);
    }
  else
    g_ptr_array_add (parts, part);
}

static char *
join (GKeyFile *file, GPtrArray *parts)
{
  g_autofree char *comma = get_phrase (file, GENERAL, "join");
  g_autofree char *end = get_phrase (file, GENERAL, "end");
  GString *salutation = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      const char *part = parts->pdata[i];
      g_autofree char *small = begin_small (part);
      g_auto (GStrv) words = g_key_file_get_string_list (file, GENERAL, "lower", NULL, NULL);
      const char *space = strchr (part, ' ');
      g_autofree char *first = space != NULL ? g_strndup (part, (gsize) (space - part)) : NULL;

      if (i > 0)
        g_string_append_printf (salutation, "%s ", comma);
      if (i > 0 && first != NULL && words != NULL &&
          g_strv_contains ((const char *const *) words, first))
        part = small;
      g_string_append (salutation, part);
    }
  g_string_append (salutation, end);
  return g_string_free (salutation, FALSE);
}

/**
 * us_courtesy_suggest_salutation:
 * @statement: a letter
 *
 * Says how those whom the letter is addressed to are greeted in its language, several together:
 * "Monsieur le Ministre, Madame la Présidente,". Where an addressee has a salutation of their own
 * it is taken. Main thread only.
 *
 * Returns: (transfer full): the salutation; empty without addressees, or when the language is not
 *   known
 */
char *
us_courtesy_suggest_salutation (UsStatement *statement)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GKeyFile) file = NULL;
  UsItemList *addressees;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);

  addressees = us_statement_get_addressees (statement);
  file = load (us_item_get_string (US_ITEM (statement), US_STATEMENT_LANGUAGE));
  if (file == NULL)
    return g_strdup ("");
  for (guint i = 0; i < us_item_list_get_length (addressees); i++)
    if (!us_item_is_blank (us_item_list_get (addressees, i)))
      add_part (file, parts, greet (file, us_item_list_get (addressees, i)));
  if (parts->len == 0)
    return g_strdup ("");
  if (parts->len > MOST_PARTS)
    {
      g_ptr_array_set_size (parts, 0);
      g_ptr_array_add (parts, get_phrase (file, GENERAL, "nobody"));
    }
  return join (file, parts);
}

static guint
count_addressees (UsItemList *addressees)
{
  guint count = 0;

  for (guint i = 0; i < us_item_list_get_length (addressees); i++)
    count += !us_item_is_blank (us_item_list_get (addressees, i));
  return count;
}

/* "Dear Minister Okello-Hart," written for two is for her; "Your Excellency, dear Members," for
 * nobody alone. */
static gboolean
greets_only (GKeyFile *file, UsItem *addressee, const char *salutation)
{
  g_autofree char *comma = get_phrase (file, GENERAL, "join");
  g_autofree char *greeting = strip_end (salutation);
  g_autofree char *folded = fold (greeting);
  g_autofree char *name = fold (us_item_get_string (addressee, US_ADDRESSEE_NAME));
  const char *space = strrchr (name, ' ');

  return strstr (greeting, comma) == NULL && has_word (folded, space != NULL ? space + 1 : name);
}

/**
 * us_courtesy_choose_salutation:
 * @addressee: somebody whom a letter is addressed to
 * @joint: the salutation of the letter, which may greet several
 *
 * Says how one of those whom the letter is addressed to is greeted in a copy for them alone: by
 * the salutation of their own, else as the letter does when it has no other addressee or names
 * only this one, else as us_courtesy_suggest_salutation() would. A letter that greets nobody, or
 * in a language that is not known, stays as it is. Main thread only.
 *
 * Returns: (transfer full): the salutation
 */
char *
us_courtesy_choose_salutation (UsItem *addressee, const char *joint)
{
  const char *own;
  g_autoptr (GKeyFile) file = NULL;
  g_autofree char *greeting = NULL;
  g_autofree char *end = NULL;

  g_return_val_if_fail (US_IS_ADDRESSEE (addressee), NULL);
  g_return_val_if_fail (joint != NULL, NULL);

  own = us_item_get_string (addressee, US_ADDRESSEE_SALUTATION);
  if (*own != '\0')
    return g_strdup (own);
  if (*joint == '\0' || count_addressees (us_item_get_list (addressee)) < 2)
    return g_strdup (joint);
  file = load (
      us_item_get_string (US_ITEM (us_item_get_statement (addressee)), US_STATEMENT_LANGUAGE));
  if (file == NULL || greets_only (file, addressee, joint))
    return g_strdup (joint);
  greeting = greet (file, addressee);
  end = get_phrase (file, GENERAL, "end");
  return g_strconcat (greeting, end, NULL);
}

/**
 * us_courtesy_list_valedictions:
 * @language: a BCP 47 tag
 *
 * Says how letters in a language end. Any thread.
 *
 * Returns: (transfer full) (array zero-terminated=1): the usual ends, the most usual first; empty
 *   when the language is not known
 */
char **
us_courtesy_list_valedictions (const char *language)
{
  g_autoptr (GKeyFile) file = NULL;
  char **list = NULL;

  g_return_val_if_fail (language != NULL, NULL);

  file = load (language);
  if (file != NULL)
    list = g_key_file_get_string_list (file, GENERAL, "valedictions", NULL, NULL);
  return list != NULL ? list : g_new0 (char *, 1);
}
