/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/compound.h"

#include <string.h>

#include "import/phrases.h"

/* Bytes before the last part of a compound. */
#define MIN_FIRST 3

static const GPtrArray *
get_endings (void)
{
  static gsize loaded = 0;
  static GPtrArray *endings;

  if (g_once_init_enter (&loaded))
    {
      endings = us_phrases_list (us_phrases_get (NULL), US_PHRASE_COMPOUND);
      g_once_init_leave (&loaded, 1);
    }
  return endings;
}

static gboolean
has_ending (const char *word, gsize length)
{
  const GPtrArray *endings = get_endings ();

  for (guint i = 0; i < endings->len; i++)
    {
      const char *ending = g_ptr_array_index (endings, i);
      const gsize n = strlen (ending);

      if (n + MIN_FIRST <= length && memcmp (word + length - n, ending, n) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * us_compound_is_organisation:
 * @text: part of a line
 *
 * Whether one of its words is made of others, of which the last is what organisations are called:
 * "Fahrgastverband". Any thread.
 *
 * Returns: whether there is one
 */
gboolean
us_compound_is_organisation (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *word = text; *word != '\0';)
    {
      const gsize length = strcspn (word, " ,;()/|");

      if (has_ending (word, length))
        return TRUE;
      word += length + (word[length] != '\0');
    }
  return FALSE;
}
