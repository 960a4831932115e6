/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "register/crowd.h"

/* In a crowd each is compared with so many others, and in a whole list so many are. */
#define MAX_OTHERS 8u
#define MAX_COMPARED 2000u

typedef struct
{
  const char *const *names;
  const char *language;
  UsLikePair *first; /* of each name the one that us_likeness_find() gives, or with no reason */
  guint *roots;      /* of each name the first of all that hang together */
  GHashTable *crowds;
  GArray *pairs;
  guint n_compared;
} Crowd;

/* What is the same as a name is like whoever that is like. */
static UsLikeness
compare_in_crowd (Crowd *self, guint index, guint other)
{
  const UsLikePair *one = &self->first[index], *two = &self->first[other];

  if (two->reason != US_LIKENESS_NONE && one->like == two->like)
    {
      if (one->reason == US_LIKENESS_SAME)
        return two->reason;
      if (two->reason == US_LIKENESS_SAME)
        return one->reason;
    }
  if (self->n_compared >= MAX_COMPARED)
    return US_LIKENESS_NONE;
  self->n_compared++;
  return us_likeness_compare (self->names[other], self->names[index], self->language);
}

static void
add_to_crowd (Crowd *self, const UsLikePair *pair)
{
  const guint root = self->roots[pair->like];
  GArray *crowd = g_hash_table_lookup (self->crowds, GUINT_TO_POINTER (root));

  if (crowd == NULL)
    {
      crowd = g_array_new (FALSE, FALSE, sizeof (guint));
      g_array_append_val (crowd, root);
      g_hash_table_insert (self->crowds, GUINT_TO_POINTER (root), crowd);
    }
  self->first[pair->index] = *pair;
  self->roots[pair->index] = root;
  g_array_append_val (self->pairs, *pair);
  for (guint i = 0; i < crowd->len; i++)
    {
      UsLikePair another = { pair->index, g_array_index (crowd, guint, i), US_LIKENESS_NONE };

      if (another.like != pair->like)
        another.reason = compare_in_crowd (self, another.index, another.like);
      if (another.reason != US_LIKENESS_NONE)
        g_array_append_val (self->pairs, another);
    }
  if (crowd->len <= MAX_OTHERS)
    g_array_append_val (crowd, pair->index);
}

/**
 * us_crowd_find:
 * @names: (array length=n_names): as for us_likeness_find()
 * @n_names: how many
 * @language: as for us_likeness_find()
 * @cancellable: (nullable): stops the search
 * @error: %G_IO_ERROR_CANCELLED
 *
 * Finds for each name the one that us_likeness_find() finds, and then the others before it that it
 * may be the same as: whoever is not the first is perhaps the second. In a crowd of more than eight
 * not everybody is compared with everybody. Any thread.
 *
 * Returns: (transfer full) (nullable) (element-type UsLikePair): the pairs by rising index, the
 *   surest of each name first; %NULL when it was cancelled
 */
GArray *
us_crowd_find (const char *const *names, guint n_names, const char *language,
               GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) first = NULL;
  Crowd self = { .names = names, .language = language };

  g_return_val_if_fail (names || n_names == 0, NULL);
  g_return_val_if_fail (language, NULL);

  first = us_likeness_find (names, n_names, language, cancellable, error);

  if (first == NULL)
    return NULL;
  self.first = g_new0 (UsLikePair, n_names + 1);
  self.roots = g_new (guint, n_names + 1);
  self.crowds = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  self.pairs = g_array_sized_new (FALSE, FALSE, sizeof (UsLikePair), first->len);
  for (guint i = 0; i < n_names; i++)
    self.roots[i] = i;
  for (guint i = 0; i < first->len; i++)
    add_to_crowd (&self, &g_array_index (first, UsLikePair, i));
  g_free (self.first);
  g_free (self.roots);
  g_hash_table_unref (self.crowds);
  return self.pairs;
}
