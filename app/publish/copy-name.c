/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/copy-name.h"

#include <string.h>

#include "model/addressee.h"

/* Of a name in a file's name: a fifth of what fits when every character takes four bytes. */
#define NAME_MAX_CHARACTERS 40

static const char *
find_name (UsItem *addressee)
{
  static const guint properties[] = { US_ADDRESSEE_NAME, US_ADDRESSEE_OFFICE,
                                      US_ADDRESSEE_ORGANISATION };

  for (gsize i = 0; i < G_N_ELEMENTS (properties); i++)
    {
      const char *name = us_item_get_string (addressee, properties[i]);

      if (*name != '\0')
        return name;
    }
  return us_item_get_id (addressee);
}

/* What part of a file's name somebody's name becomes: no separator of folders, no space, which
 * would have to be typed, and not longer than file systems take. */
static char *
make_word (const char *name)
{
  char *word = g_utf8_strlen (name, -1) > NAME_MAX_CHARACTERS
                   ? g_utf8_substring (name, 0, NAME_MAX_CHARACTERS)
                   : g_strdup (name);

  return g_strdelimit (word, " /\\:*?\"<>|'", '-');
}

/* How many addressees before this one become the same word: their copies are other files. */
static guint
count_namesakes (UsItem *addressee, const char *word)
{
  UsItemList *addressees = us_item_get_list (addressee);
  guint n_namesakes = 0;
  guint position = 0;

  us_item_get_position (addressee, &position);
  for (guint i = 0; i < position; i++)
    {
      g_autofree char *other = make_word (find_name (us_item_list_get (addressees, i)));

      n_namesakes += strcmp (other, word) == 0;
    }
  return n_namesakes;
}

/**
 * us_copy_name:
 * @stem: what the names of all copies begin with
 * @addressee: (nullable): whom the copy is for, in the list of addressees; %NULL for everybody
 * @suffix: of the format, without the dot
 *
 * Names the file of a final copy. Those for different addressees have different names, whatever
 * the addressees are called. Main thread only.
 *
 * Returns: (transfer full): the name, without a folder
 */
char *
us_copy_name (const char *stem, UsItem *addressee, const char *suffix)
{
  g_autofree char *word = NULL;
  guint n_namesakes;

  g_return_val_if_fail (stem != NULL, NULL);
  g_return_val_if_fail (suffix != NULL, NULL);

  if (addressee == NULL)
    return g_strdup_printf ("%s.%s", stem, suffix);
  word = make_word (find_name (addressee));
  n_namesakes = count_namesakes (addressee, word);
  if (n_namesakes > 0)
    return g_strdup_printf ("%s-%s-%u.%s", stem, word, n_namesakes + 1, suffix);
  return g_strdup_printf ("%s-%s.%s", stem, word, suffix);
}
