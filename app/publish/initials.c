/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/initials.h"

#include <string.h>

#include "register/words.h"

/* No alphabet has more letters that names begin with. */
#define LETTERS_MAX 64

/* By what a list may be ordered: the name as it is, without article or honorific, the last word. */
typedef enum
{
  WHOLE,
  BARE,
  FAMILY,
  N_KEYS,
} Key;

static const char *
find_key (const char *name, Key key, const char *language)
{
  const char *last;

  switch (key)
    {
    case BARE:
      name += us_words_match_honorifics (name);
      return name + us_words_match_article (name, language);
    case FAMILY:
      last = strrchr (name, ' ');
      return last != NULL ? last + 1 : name;
    case WHOLE:
    case N_KEYS:
    default:
      return name;
    }
}

static void
get_letter (const char *text, char *letter)
{
  g_autofree char *plain = NULL;
  gunichar c;

  if ((guchar) *text < 0x80)
    {
      letter[0] = g_ascii_isalpha (*text) ? g_ascii_toupper (*text) : '#';
      letter[1] = '\0';
      return;
    }
  plain = g_utf8_normalize (text, g_utf8_next_char (text) - text, G_NORMALIZE_ALL);
  c = g_unichar_toupper (g_utf8_get_char (plain != NULL ? plain : text));
  letter[g_unichar_to_utf8 (g_unichar_isalpha (c) ? c : '#', letter)] = '\0';
}

/* Gives NULL as soon as a letter comes behind a later one: then this is not the order of the list.
 */
static GArray *
find_by (const UsPublicSignatory *signatories, gsize n_signatories, const char *language, Key key)
{
  g_autoptr (GArray) initials = g_array_new (FALSE, TRUE, sizeof (UsInitial));
  UsInitial last = { 0, "" };

  for (gsize i = 0; i < n_signatories; i++)
    {
      UsInitial initial = { (guint) i, "" };

      get_letter (find_key (signatories[i].name, key, language), initial.letter);
      if (strcmp (initial.letter, last.letter) == 0)
        continue;
      if (initials->len == LETTERS_MAX || strcmp (initial.letter, last.letter) < 0)
        return NULL;
      g_array_append_val (initials, initial);
      last = initial;
    }
  return initials->len > 1 ? g_steal_pointer (&initials) : NULL;
}

/**
 * us_initials_find:
 * @signatories: (array length=n_signatories): a list, or a group of one
 * @n_signatories: how many
 * @language: of the letter
 *
 * Finds where the names of each letter begin, when the list is in alphabetical order: by names,
 * without their articles and honorifics, or by family names. Any thread.
 *
 * Returns: (transfer full) (nullable) (element-type UsInitial): the letters, or %NULL when the list
 *   is in another order
 */
GArray *
us_initials_find (const UsPublicSignatory *signatories, gsize n_signatories, const char *language)
{
  GArray *initials = NULL;

  g_return_val_if_fail (signatories != NULL || n_signatories == 0, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  for (Key key = WHOLE; key < N_KEYS && initials == NULL; key++)
    initials = find_by (signatories, n_signatories, language, key);
  return initials;
}
