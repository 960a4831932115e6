/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/compound.h"

#include <string.h>

#include "import/phrases.h"

/* Bytes before the last part of a compound. */
#define MIN_FIRST 3
/* Shorter roles end other words too. */
#define MIN_ROLE 5

/* Languages that write what somebody is as one word. */
static const char *const languages[] = { "de", "nl" };

/* Of organisations, and of the roles of these languages. */
typedef struct
{
  GPtrArray *organisations;
  GPtrArray *roles;
} Endings;

static const Endings *
get_endings (void)
{
  static gsize loaded = 0;
  static Endings endings;

  if (g_once_init_enter (&loaded))
    {
      endings.organisations = us_phrases_list (us_phrases_get (NULL), US_PHRASE_COMPOUND);
      endings.roles = g_ptr_array_new ();
      for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
        {
          GPtrArray *roles = us_phrases_list (us_phrases_get (languages[i]), US_PHRASE_ROLE);

          g_ptr_array_extend_and_steal (endings.roles, roles);
        }
      g_once_init_leave (&loaded, 1);
    }
  return &endings;
}

static gboolean
has_ending (const char *word, gsize length, const GPtrArray *endings, gsize shortest)
{
  for (guint i = 0; i < endings->len; i++)
    {
      const char *ending = g_ptr_array_index (endings, i);
      const gsize n = strlen (ending);

      if (n >= shortest && n + MIN_FIRST <= length && memcmp (word + length - n, ending, n) == 0)
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

      if (has_ending (word, length, get_endings ()->organisations, 0))
        return TRUE;
      word += length + (word[length] != '\0');
    }
  return FALSE;
}

/**
 * us_compound_is_role:
 * @text: part of a line
 *
 * Whether it is one word made of others, of which the last says what somebody is: "Kinderärztin".
 * Any thread.
 *
 * Returns: whether it is
 */
gboolean
us_compound_is_role (const char *text)
{
  gsize length;

  g_return_val_if_fail (text != NULL, FALSE);

  length = strlen (text);
  return strcspn (text, " ,;()/|") == length &&
         has_ending (text, length, get_endings ()->roles, MIN_ROLE);
}
