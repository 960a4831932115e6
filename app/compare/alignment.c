/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/alignment.h"

/* Among how many neighbours, before and behind, something like an item is looked for. */
#define REACH 24

/* Of a hundred words that two texts have, how many they share when they are one that was changed.
 */
#define LIKE 50

/* What one that stands in its old place is liked more, so that few seem to have moved. */
#define HOME 15

/* The old and the new list, each with the other's item that is the same. */
typedef struct
{
  const UsAlignmentKey *old;
  const UsAlignmentKey *now;
  guint n_old, n_now;
  int *to_now;
  int *to_old;
} Pair;

/* An item that is not known again yet, and its words as numbers in their order. */
typedef struct
{
  guint index;
  GArray *words;
} Rest;

static void
join (Pair *self, guint old, guint now)
{
  self->to_now[old] = (int) now;
  self->to_old[now] = (int) old;
}

static void
join_by_id (Pair *self)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->n_old; i++)
    g_hash_table_insert (ids, (gpointer) self->old[i].id, GUINT_TO_POINTER (i + 1));
  for (guint j = 0; j < self->n_now; j++)
    {
      guint i = GPOINTER_TO_UINT (g_hash_table_lookup (ids, self->now[j].id));

      if (i > 0 && self->to_now[i - 1] < 0)
        join (self, i - 1, j);
    }
}

/* The first of those that say the same is the first of them in the new list too. */
static void
join_by_text (Pair *self)
{
  g_autoptr (GHashTable) firsts = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree guint *next = g_new0 (guint, self->n_old + 1);

  for (guint i = self->n_old; i-- > 0;)
    if (self->to_now[i] < 0)
      {
        next[i] = GPOINTER_TO_UINT (g_hash_table_lookup (firsts, self->old[i].text));
        g_hash_table_insert (firsts, (gpointer) self->old[i].text, GUINT_TO_POINTER (i + 1));
      }
  for (guint j = 0; j < self->n_now; j++)
    {
      guint i;

      if (self->to_old[j] >= 0)
        continue;
      i = GPOINTER_TO_UINT (g_hash_table_lookup (firsts, self->now[j].text));
      if (i == 0)
        continue;
      join (self, i - 1, j);
      g_hash_table_insert (firsts, (gpointer) self->old[i - 1].text,
                           GUINT_TO_POINTER (next[i - 1]));
    }
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint first = *(const guint *) a, second = *(const guint *) b;

  return (first > second) - (first < second);
}

static GArray *
make_words (const char *text)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (guint));
  guint number = 0;

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (g_unichar_isalnum (character) || g_unichar_ismark (character))
        number = number * 31 + g_unichar_tolower (character);
      else if (number != 0)
        {
          g_array_append_val (words, number);
          number = 0;
        }
      if (character == 0)
        break;
    }
  g_array_sort (words, compare_numbers);
  return words;
}

/* Of a hundred words, how many are in both. */
static guint
measure_likeness (const GArray *a, const GArray *b)
{
  guint shared = 0;

  if (a->len + b->len == 0)
    return 0;
  for (guint i = 0, j = 0; i < a->len && j < b->len;)
    {
      guint first = g_array_index (a, guint, i), second = g_array_index (b, guint, j);

      shared += first == second;
      i += first <= second;
      j += second <= first;
    }
  return 200 * shared / (a->len + b->len);
}

static void
clear_rest (gpointer data)
{
  g_array_unref (((Rest *) data)->words);
}

static GArray *
find_rest (const UsAlignmentKey *keys, const int *matches, guint n)
{
  GArray *rest = g_array_new (FALSE, FALSE, sizeof (Rest));

  g_array_set_clear_func (rest, clear_rest);
  for (guint i = 0; i < n; i++)
    if (matches[i] < 0)
      {
        Rest one = { i, make_words (keys[i].text) };

        g_array_append_val (rest, one);
      }
  return rest;
}

/* Whether both are behind the same neighbour. */
static gboolean
is_at_home (const Pair *self, guint old, guint now)
{
  if (old == 0 || now == 0)
    return old == now;
  return self->to_old[now - 1] == (int) old - 1;
}

/* @from: of the old ones, where the new one would be expected */
static void
join_like (Pair *self, GArray *old, guint from, const Rest *now)
{
  guint best = LIKE - 1;
  int found = US_ALIGNMENT_NONE;

  for (guint i = from > REACH ? from - REACH : 0; i < MIN (from + REACH, old->len); i++)
    {
      const Rest *one = &g_array_index (old, Rest, i);
      guint likeness;

      if (self->to_now[one->index] >= 0)
        continue;
      likeness = measure_likeness (one->words, now->words);
      if (likeness >= LIKE && is_at_home (self, one->index, now->index))
        likeness += HOME;
      if (likeness > best)
        {
          best = likeness;
          found = (int) one->index;
        }
    }
  if (found >= 0)
    join (self, (guint) found, now->index);
}

static void
join_by_likeness (Pair *self)
{
  g_autoptr (GArray) old = find_rest (self->old, self->to_now, self->n_old);
  g_autoptr (GArray) now = find_rest (self->now, self->to_old, self->n_now);
  g_autofree guint *before = g_new0 (guint, self->n_old + 1);

  /* How many of the rest are before each old one. */
  for (guint i = 0, n = 0; i <= self->n_old; i++)
    {
      before[i] = n;
      n += n < old->len && g_array_index (old, Rest, n).index == i;
    }
  for (guint j = 0, k = 0, from = 0; k < now->len; j++)
    {
      const Rest *one = &g_array_index (now, Rest, k);

      if (one->index == j)
        {
          join_like (self, old, from, one);
          k++;
        }
      if (self->to_old[j] >= 0)
        from = before[self->to_old[j] + 1];
    }
}

/**
 * us_alignment_find:
 * @old: (array length=n_old): what was in a list
 * @n_old: how many
 * @now: (array length=n_now): what is in it
 * @n_now: how many
 *
 * Finds what is the same, though it may stand elsewhere or say something else: by the ids, which
 * are other ones in a file that went through another program; by what they say; and of the rest
 * those that have half their words in common and are near each other. Takes a time that grows as
 * the lists do. Any thread.
 *
 * Returns: (transfer full) (array length=n_now): the index of the old one for each of @now, or
 *   %US_ALIGNMENT_NONE for those that are new
 */
int *
us_alignment_find (const UsAlignmentKey *old, guint n_old, const UsAlignmentKey *now, guint n_now)
{
  Pair pair = { old, now, n_old, n_now, NULL, NULL };

  g_return_val_if_fail (old != NULL || n_old == 0, NULL);
  g_return_val_if_fail (now != NULL || n_now == 0, NULL);

  pair.to_now = g_new (int, n_old + 1);
  pair.to_old = g_new (int, n_now + 1);
  for (guint i = 0; i < n_old; i++)
    pair.to_now[i] = US_ALIGNMENT_NONE;
  for (guint j = 0; j < n_now; j++)
    pair.to_old[j] = US_ALIGNMENT_NONE;
  join_by_id (&pair);
  join_by_text (&pair);
  join_by_likeness (&pair);
  g_free (pair.to_now);
  return pair.to_old;
}

/* How many of the ends are smaller than a place in the old list. */
static guint
find_longer (const int *matches, const GArray *ends, int match)
{
  guint low = 0, high = ends->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (matches[g_array_index (ends, guint, middle)] < match)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * us_alignment_find_moved:
 * @matches: (array length=n_matches): as us_alignment_find() gives them
 * @n_matches: how many
 * @ret_moved: (out caller-allocates) (array length=n_matches): 1 for what moved, else 0
 *
 * Finds the fewest that can have been moved: all that are not in the longest run that kept its
 * order. Any thread.
 *
 * Returns: how many
 */
guint
us_alignment_find_moved (const int *matches, guint n_matches, guint8 *ret_moved)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint *before = g_new0 (guint, n_matches + 1);
  guint n_moved = 0;

  g_return_val_if_fail (matches != NULL && ret_moved != NULL, 0);

  for (guint i = 0; i < n_matches; i++)
    {
      guint place;

      ret_moved[i] = matches[i] >= 0;
      n_moved += ret_moved[i];
      if (matches[i] < 0)
        continue;
      place = find_longer (matches, ends, matches[i]);
      before[i] = place > 0 ? g_array_index (ends, guint, place - 1) : i;
      if (place == ends->len)
        g_array_append_val (ends, i);
      else
        g_array_index (ends, guint, place) = i;
    }
  if (ends->len == 0)
    return n_moved;
  for (guint i = g_array_index (ends, guint, ends->len - 1);; i = before[i])
    {
      ret_moved[i] = 0;
      n_moved--;
      if (before[i] == i)
        return n_moved;
    }
}
