/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/spelling/dictionaries.h"

#include <enchant.h>
#include <string.h>

struct _UsDictionaries
{
  EnchantBroker *broker;
  EnchantDict *own;  /* NULL when there is none */
  GPtrArray *others; /* of EnchantDict */
};

static char *
get_primary (const char *tag)
{
  return g_ascii_strdown (tag, (gssize) strcspn (tag, "_-"));
}

static void
find_tag_cb (const char *const tag, const char *const name, const char *const description,
             const char *const file, void *user_data)
{
  char **found = user_data;

  if (found[1] == NULL && g_str_has_prefix (tag, found[0]) && tag[strlen (found[0])] == '_')
    found[1] = g_strdup (tag);
}

/* Of the region, or else of the language, or else of any region of it. English letters are written
 * for the world, which writes as the British do. */
static EnchantDict *
request (EnchantBroker *broker, const char *language)
{
  g_autofree char *tag = g_strdelimit (g_strdup (language), "-", '_');
  g_autofree char *primary = get_primary (tag);
  const char *candidates[] = { tag, g_str_equal (tag, "en") ? "en_GB" : tag, primary };
  char *found[] = { primary, NULL };
  EnchantDict *dict;

  for (gsize i = 0; i < G_N_ELEMENTS (candidates); i++)
    if (enchant_broker_dict_exists (broker, candidates[i]))
      return enchant_broker_request_dict (broker, candidates[i]);
  enchant_broker_list_dicts (broker, find_tag_cb, found);
  dict = found[1] != NULL ? enchant_broker_request_dict (broker, found[1]) : NULL;
  g_free (found[1]);
  return dict;
}

/**
 * us_dictionaries_open:
 * @language: the code of a language
 * @others: (array zero-terminated=1): codes of languages whose words are right too
 *
 * Loads dictionaries, which takes longer than a frame. Any thread.
 *
 * Returns: (transfer full): those that there are
 */
UsDictionaries *
us_dictionaries_open (const char *language, const char *const *others)
{
  UsDictionaries *self;

  g_return_val_if_fail (language != NULL, NULL);
  g_return_val_if_fail (others != NULL, NULL);

  self = g_new0 (UsDictionaries, 1);
  self->broker = enchant_broker_init ();
  self->own = request (self->broker, language);
  self->others = g_ptr_array_new ();
  for (gsize i = 0; self->own != NULL && others[i] != NULL; i++)
    {
      EnchantDict *other = request (self->broker, others[i]);

      if (other != NULL)
        g_ptr_array_add (self->others, other);
    }
  return self;
}

/**
 * us_dictionaries_free:
 * @self: (transfer full): dictionaries
 *
 * Any thread.
 */
void
us_dictionaries_free (UsDictionaries *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->others->len; i++)
    enchant_broker_free_dict (self->broker, self->others->pdata[i]);
  g_ptr_array_unref (self->others);
  if (self->own != NULL)
    enchant_broker_free_dict (self->broker, self->own);
  enchant_broker_free (self->broker);
  g_free (self);
}

/**
 * us_dictionaries_have_language:
 * @self: dictionaries
 *
 * Any thread.
 *
 * Returns: whether there is one of the language itself; nothing is known about any word otherwise
 */
gboolean
us_dictionaries_have_language (const UsDictionaries *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->own != NULL;
}

/**
 * us_dictionaries_check:
 * @self: dictionaries
 * @word: a word
 *
 * Any thread.
 *
 * Returns: whether it is right in one of the languages, or nobody can say
 */
gboolean
us_dictionaries_check (UsDictionaries *self, const char *word)
{
  g_return_val_if_fail (self != NULL, TRUE);
  g_return_val_if_fail (word != NULL, TRUE);

  if (self->own == NULL || enchant_dict_check (self->own, word, -1) <= 0)
    return TRUE;
  for (guint i = 0; i < self->others->len; i++)
    if (enchant_dict_check (self->others->pdata[i], word, -1) == 0)
      return TRUE;
  return FALSE;
}

/**
 * us_dictionaries_suggest:
 * @self: dictionaries
 * @word: a word that is wrong
 *
 * Finds what may be meant, in the language itself. It takes longer than a frame. Any thread.
 *
 * Returns: (transfer full): words, the best first; may be empty
 */
GStrv
us_dictionaries_suggest (UsDictionaries *self, const char *word)
{
  gsize n_words = 0;
  char **words;
  GStrv copy;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (word != NULL, NULL);

  words = self->own != NULL ? enchant_dict_suggest (self->own, word, -1, &n_words) : NULL;
  copy = g_new0 (char *, n_words + 1);
  for (gsize i = 0; i < n_words; i++)
    copy[i] = g_strdup (words[i]);
  if (words != NULL)
    enchant_dict_free_string_list (self->own, words);
  return copy;
}

/**
 * us_dictionaries_add:
 * @self: dictionaries
 * @word: a word
 *
 * Adds it to the person's own dictionary of the language, for all programs. Any thread.
 */
void
us_dictionaries_add (UsDictionaries *self, const char *word)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (word != NULL);

  if (self->own != NULL)
    enchant_dict_add (self->own, word, -1);
}

/**
 * us_dictionaries_ignore:
 * @self: dictionaries
 * @word: a word
 *
 * Takes it for right until they are freed. Any thread.
 */
void
us_dictionaries_ignore (UsDictionaries *self, const char *word)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (word != NULL);

  if (self->own != NULL)
    enchant_dict_add_to_session (self->own, word, -1);
}

static void
list_cb (const char *const tag, const char *const name, const char *const description,
         const char *const file, void *user_data)
{
  g_autofree char *primary = get_primary (tag);

  /* There are dictionaries of dozens of regions, which are one and the same. */
  if (!g_ptr_array_find_with_equal_func (user_data, primary, g_str_equal, NULL))
    g_ptr_array_add (user_data, g_steal_pointer (&primary));
}

/**
 * us_dictionaries_list_languages:
 *
 * Lists what there are dictionaries of on this computer. Any thread.
 *
 * Returns: (transfer full): codes of languages, without regions
 */
GStrv
us_dictionaries_list_languages (void)
{
  EnchantBroker *broker = enchant_broker_init ();
  GPtrArray *languages = g_ptr_array_new ();

  enchant_broker_list_dicts (broker, list_cb, languages);
  enchant_broker_free (broker);
  g_ptr_array_add (languages, NULL);
  return (GStrv) g_ptr_array_free (languages, FALSE);
}
