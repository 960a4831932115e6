/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "register/likeness.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "register/name-key.h"
#include "register/typo.h"

/* How often a search looks whether it is cancelled, in names. */
#define LOOK_EVERY 512

/* The tables: a key of a name to the index of the first that has it, plus one. */
enum
{
  BY_SPELLING,
  BY_FORM,
  BY_SORTED,
  BY_ACRONYM,
  BY_SKELETON,
  BY_CONSONANTS,
  N_TABLES
};

typedef struct
{
  UsNameKeys *keys;
  GHashTable *tables[N_TABLES];
  GStringChunk *strings;
  GPtrArray *forms;  /* of each name, in @strings */
  GByteArray *latin; /* of each name: whether it is */
  UsTypos *typos;
  GArray *pairs;
} Search;

static void
search_init (Search *self, const char *language)
{
  self->keys = us_name_keys_new (language);
  self->strings = g_string_chunk_new (64 * 1024);
  self->forms = g_ptr_array_new ();
  self->latin = g_byte_array_new ();
  self->typos = us_typos_new ();
  self->pairs = g_array_new (FALSE, FALSE, sizeof (UsLikePair));
  for (guint i = 0; i < N_TABLES; i++)
    self->tables[i] = g_hash_table_new (g_str_hash, g_str_equal);
}

static void
search_clear (Search *self)
{
  us_name_keys_free (self->keys);
  g_string_chunk_free (self->strings);
  g_ptr_array_unref (self->forms);
  g_byte_array_unref (self->latin);
  us_typos_free (self->typos);
  g_clear_pointer (&self->pairs, g_array_unref);
  for (guint i = 0; i < N_TABLES; i++)
    g_hash_table_unref (self->tables[i]);
}

/* Gives who has the key already, plus one; the first who has it stays in the table. */
static guint
find (Search *self, guint table, const char *key)
{
  if (!key || *key == '\0')
    return 0;
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->tables[table], key));
}

static void
keep (Search *self, guint table, const char *key, guint index)
{
  if (key && *key != '\0' && !g_hash_table_contains (self->tables[table], key))
    g_hash_table_insert (self->tables[table], g_string_chunk_insert (self->strings, key),
                         GUINT_TO_POINTER (index + 1));
}

static guint
find_acronym (Search *self, const UsNameKey *key)
{
  /* "WWF" after "World Wide Fund (WWF)", and the other way round. */
  guint like = find (self, BY_ACRONYM, key->form);

  return like > 0 ? like : find (self, BY_FORM, key->acronym);
}

static guint
find_script (Search *self, const UsNameKey *key)
{
  guint like = find (self, BY_CONSONANTS, key->consonants);

  return like > 0 && self->latin->data[like - 1] != key->latin ? like : 0;
}

/* Finds what a name is like, by the surest reason. */
static UsLikeness
look_up (Search *self, const UsNameKey *key, guint *ret_like)
{
  guint like;

  if ((like = find (self, BY_SPELLING, key->spelling)) > 0)
    {
      *ret_like = like - 1;
      return US_LIKENESS_SAME;
    }
  like = find (self, BY_FORM, key->form);
  if (like == 0)
    like = find (self, BY_SORTED, key->sorted);
  if (like > 0)
    {
      *ret_like = like - 1;
      return US_LIKENESS_FORM;
    }
  if ((like = find_acronym (self, key)) > 0)
    {
      *ret_like = like - 1;
      return US_LIKENESS_ACRONYM;
    }
  if ((like = find (self, BY_SKELETON, key->skeleton)) > 0)
    {
      *ret_like = like - 1;
      return US_LIKENESS_LETTERS;
    }
  if ((like = find_script (self, key)) > 0)
    {
      *ret_like = like - 1;
      return US_LIKENESS_SCRIPT;
    }
  return us_typos_find (self->typos, key->form, self->forms, ret_like) ? US_LIKENESS_TYPO
                                                                       : US_LIKENESS_NONE;
}

static void
add (Search *self, const char *name, guint index)
{
  UsNameKey key;
  UsLikePair pair = { index, 0, US_LIKENESS_NONE };
  guint8 latin;

  us_name_keys_make (self->keys, name, &key);
  latin = key.latin;
  if (*key.spelling != '\0')
    pair.reason = look_up (self, &key, &pair.like);
  if (pair.reason != US_LIKENESS_NONE)
    g_array_append_val (self->pairs, pair);
  g_ptr_array_add (self->forms, g_string_chunk_insert (self->strings, key.form));
  g_byte_array_append (self->latin, &latin, 1);
  /* One that is the same adds nothing: whoever is like it is like the first. */
  if (*key.spelling != '\0' && pair.reason != US_LIKENESS_SAME)
    {
      keep (self, BY_SPELLING, key.spelling, index);
      keep (self, BY_FORM, key.form, index);
      keep (self, BY_SORTED, key.sorted, index);
      keep (self, BY_ACRONYM, key.acronym, index);
      keep (self, BY_SKELETON, key.skeleton, index);
      keep (self, BY_CONSONANTS, key.consonants, index);
      us_typos_add (self->typos, key.form, index);
    }
  us_name_key_clear (&key);
}

/**
 * us_likeness_find:
 * @names: (array length=n_names): names, valid UTF-8; empty ones are like nothing
 * @n_names: how many
 * @language: the code of the language of the letter, for its articles
 * @cancellable: (nullable): stops the search
 * @error: %G_IO_ERROR_CANCELLED
 *
 * Finds for each name an earlier one that it may be the same as, in a time that grows as their
 * number does. Any thread.
 *
 * Returns: (transfer full) (nullable) (element-type UsLikePair): the pairs by rising index, at most
 *   one for each name; %NULL when it was cancelled
 */
GArray *
us_likeness_find (const char *const *names, guint n_names, const char *language,
                  GCancellable *cancellable, GError **error)
{
  Search self;
  GArray *pairs = NULL;
  guint done = 0;

  g_return_val_if_fail (names || n_names == 0, NULL);
  g_return_val_if_fail (language, NULL);

  search_init (&self, language);
  while (done < n_names)
    {
      if (done % LOOK_EVERY == 0 && g_cancellable_is_cancelled (cancellable))
        break;
      add (&self, names[done], done);
      done++;
    }
  if (done == n_names)
    pairs = g_steal_pointer (&self.pairs);
  else
    g_cancellable_set_error_if_cancelled (cancellable, error);
  search_clear (&self);
  return pairs;
}

/**
 * us_likeness_compare:
 * @a: a name, valid UTF-8
 * @b: another
 * @language: the code of the language of the letter
 *
 * Tells whether two names may be the same. Any thread.
 *
 * Returns: why, or %US_LIKENESS_NONE
 */
UsLikeness
us_likeness_compare (const char *a, const char *b, const char *language)
{
  const char *const names[] = { a, b };
  g_autoptr (GArray) pairs = NULL;

  g_return_val_if_fail (a && b, US_LIKENESS_NONE);

  pairs = us_likeness_find (names, 2, language, NULL, NULL);
  return pairs->len > 0 ? g_array_index (pairs, UsLikePair, 0).reason : US_LIKENESS_NONE;
}

struct _UsLikeIndex
{
  Search search;
};

/**
 * us_like_index_new:
 * @names: (array length=n_names): names, valid UTF-8
 * @n_names: how many
 * @language: the code of the language of the letter
 *
 * Prepares to compare names with many, again and again: as long as the many stay what they are.
 * Any thread.
 *
 * Returns: (transfer full): the index
 */
UsLikeIndex *
us_like_index_new (const char *const *names, guint n_names, const char *language)
{
  UsLikeIndex *self;

  g_return_val_if_fail (names || n_names == 0, NULL);
  g_return_val_if_fail (language, NULL);

  self = g_new0 (UsLikeIndex, 1);
  search_init (&self->search, language);
  for (guint i = 0; i < n_names; i++)
    add (&self->search, names[i], i);
  return self;
}

/**
 * us_like_index_free:
 * @self: (transfer full): an index
 *
 * Frees it. Any thread.
 */
void
us_like_index_free (UsLikeIndex *self)
{
  g_return_if_fail (self);

  search_clear (&self->search);
  g_free (self);
}

/**
 * us_like_index_find:
 * @self: an index
 * @name: a name, valid UTF-8
 * @ret_index: (out): which of the names it is like; set only when there is one
 *
 * Finds a name that another may be, in a time that does not depend on how many there are. One
 * thread at a time.
 *
 * Returns: why, or %US_LIKENESS_NONE
 */
UsLikeness
us_like_index_find (UsLikeIndex *self, const char *name, guint *ret_index)
{
  UsLikeness reason = US_LIKENESS_NONE;
  UsNameKey key;

  g_return_val_if_fail (self, US_LIKENESS_NONE);
  g_return_val_if_fail (name && ret_index, US_LIKENESS_NONE);

  us_name_keys_make (self->search.keys, name, &key);
  if (*key.spelling != '\0')
    reason = look_up (&self->search, &key, ret_index);
  us_name_key_clear (&key);
  return reason;
}

/**
 * us_likeness_describe:
 * @reason: why two names may be one
 *
 * Says it in the language of the interface. Any thread.
 *
 * Returns: (transfer full): the words, without a full stop
 */
char *
us_likeness_describe (UsLikeness reason)
{
  switch (reason)
    {
    case US_LIKENESS_SAME:
      return g_strdup (_ ("Same name"));
    case US_LIKENESS_FORM:
      return g_strdup (_ ("Same but for article, legal form or order of words"));
    case US_LIKENESS_ACRONYM:
      return g_strdup (_ ("Same acronym"));
    case US_LIKENESS_SCRIPT:
      return g_strdup (_ ("Same name in another script"));
    case US_LIKENESS_LETTERS:
      return g_strdup (_ ("Letters that look the same"));
    case US_LIKENESS_TYPO:
      return g_strdup (_ ("One letter differs"));
    case US_LIKENESS_NONE:
    default:
      return g_strdup (_ ("Different"));
    }
}
