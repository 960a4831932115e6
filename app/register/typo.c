/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "register/typo.h"

/* Below this many letters another letter makes another word. */
#define MIN_LETTERS 6
/* Longer words are compared by their start. */
#define MAX_LETTERS 200
/* So many words may share what is left of them; those beyond are not compared with it. */
#define MAX_SHARED 8

typedef struct
{
  guint32 hash; /* never 0 in a slot that is taken */
  guint32 index;
} Slot;

struct _UsTypos
{
  Slot *slots;
  gsize n_slots; /* a power of two */
  gsize n_taken;
};

typedef struct
{
  gunichar letters[MAX_LETTERS];
  guint length;
} Letters;

static void
read_letters (const char *word, Letters *self)
{
  self->length = 0;
  for (const char *p = word; *p != '\0' && self->length < MAX_LETTERS; p = g_utf8_next_char (p))
    self->letters[self->length++] = g_utf8_get_char (p);
}

/* Hashes of the word and of what is left of it without each letter but digits, since "Chapter 1"
 * and "Chapter 2" are two. Polynomials, so that each takes one multiplication. */
static guint
make_hashes (const Letters *word, guint32 hashes[MAX_LETTERS + 1])
{
  const guint64 base = 0x9e3779b97f4a7c15u | 1u;
  guint64 before[MAX_LETTERS + 1];
  guint64 power = 1;
  guint64 behind = 0;
  guint n = 0;

  before[0] = 0;
  for (guint i = 0; i < word->length; i++)
    before[i + 1] = before[i] * base + word->letters[i] * 0xff51afd7ed558ccdu + 1;
  for (guint i = word->length; i > 0; i--)
    {
      guint64 letter = word->letters[i - 1] * 0xff51afd7ed558ccdu + 1;
      guint64 left = before[i - 1] * power + behind;

      if (!g_unichar_isdigit (word->letters[i - 1]) &&
          (i == 1 || word->letters[i - 1] != word->letters[i - 2]))
        hashes[n++] = (guint32) ((left ^ left >> 29) * 0xbf58476d1ce4e5b9u >> 32) | 1u;
      behind += letter * power;
      power *= base;
    }
  hashes[n++] =
      (guint32) ((before[word->length] ^ before[word->length] >> 29) * 0xbf58476d1ce4e5b9u >> 32) |
      1u;
  return n;
}

static void
insert (UsTypos *self, guint32 hash, guint32 index)
{
  gsize place = hash >> 1;
  guint shared = 0;

  for (;; place++)
    {
      Slot *slot = &self->slots[place & (self->n_slots - 1)];

      if (slot->hash == 0)
        {
          slot->hash = hash;
          slot->index = index;
          self->n_taken++;
          return;
        }
      if (slot->hash == hash && ++shared >= MAX_SHARED)
        return;
    }
}

static void
grow (UsTypos *self)
{
  g_autofree Slot *old = self->slots;
  gsize n_old = self->n_slots;

  self->n_slots = n_old > 0 ? n_old * 2 : 4096;
  self->slots = g_new0 (Slot, self->n_slots);
  self->n_taken = 0;
  for (gsize i = 0; i < n_old; i++)
    if (old[i].hash != 0)
      insert (self, old[i].hash, old[i].index);
}

/**
 * us_typos_new:
 *
 * Makes a set without words. Any thread, and then one thread at a time.
 *
 * Returns: (transfer full): the set
 */
UsTypos *
us_typos_new (void)
{
  return g_new0 (UsTypos, 1);
}

/**
 * us_typos_free:
 * @self: (transfer full): a set
 *
 * Frees it. Any thread.
 */
void
us_typos_free (UsTypos *self)
{
  g_return_if_fail (self);

  g_free (self->slots);
  g_free (self);
}

/**
 * us_typos_add:
 * @self: a set
 * @word: a word, valid UTF-8; short ones are left out
 * @index: what us_typos_find() gives for it
 *
 * Puts a word into the set. One thread at a time.
 */
void
us_typos_add (UsTypos *self, const char *word, guint index)
{
  guint32 hashes[MAX_LETTERS + 1];
  Letters letters;
  guint n;

  g_return_if_fail (self);
  g_return_if_fail (word);

  read_letters (word, &letters);
  if (letters.length < MIN_LETTERS)
    return;
  n = make_hashes (&letters, hashes);
  while ((self->n_taken + n) * 2 > self->n_slots)
    grow (self);
  for (guint i = 0; i < n; i++)
    insert (self, hashes[i], index);
}

static gboolean
find_hash (UsTypos *self, guint32 hash, const char *word, GPtrArray *words, guint *ret_index)
{
  for (gsize place = hash >> 1;; place++)
    {
      const Slot *slot = &self->slots[place & (self->n_slots - 1)];

      if (slot->hash == 0)
        return FALSE;
      if (slot->hash == hash && us_typo_is_one (word, g_ptr_array_index (words, slot->index)))
        {
          *ret_index = slot->index;
          return TRUE;
        }
    }
}

/**
 * us_typos_find:
 * @self: a set
 * @word: a word, valid UTF-8
 * @words: (element-type utf8): the words that were added, by their indices
 * @ret_index: (out): which of them
 *
 * Finds a word of the set that differs in one letter. One thread at a time.
 *
 * Returns: whether there is one
 */
gboolean
us_typos_find (UsTypos *self, const char *word, GPtrArray *words, guint *ret_index)
{
  guint32 hashes[MAX_LETTERS + 1];
  Letters letters;
  guint n;

  g_return_val_if_fail (self, FALSE);
  g_return_val_if_fail (word, FALSE);
  g_return_val_if_fail (words && ret_index, FALSE);

  read_letters (word, &letters);
  if (letters.length < MIN_LETTERS || self->n_slots == 0)
    return FALSE;
  n = make_hashes (&letters, hashes);
  for (guint i = 0; i < n; i++)
    if (find_hash (self, hashes[i], word, words, ret_index))
      return TRUE;
  return FALSE;
}

static gboolean
is_initial (const Letters *word, guint place)
{
  return (place == 0 || word->letters[place - 1] == ' ') &&
         (place + 1 == word->length || word->letters[place + 1] == ' ');
}

static gboolean
ends_alike (const Letters *a, guint from_a, const Letters *b, guint from_b)
{
  if (a->length - from_a != b->length - from_b)
    return FALSE;
  for (; from_a < a->length; from_a++, from_b++)
    if (a->letters[from_a] != b->letters[from_b])
      return FALSE;
  return TRUE;
}

/**
 * us_typo_is_one:
 * @a: a word, valid UTF-8
 * @b: another
 *
 * Tells whether one letter is another, is missing, is too many, or has changed places with the
 * next; digits do not count as letters, nor a word of one letter that is
 * another. Any thread.
 *
 * Returns: whether it is so
 */
gboolean
us_typo_is_one (const char *a, const char *b)
{
  Letters one, other;
  guint i = 0;

  g_return_val_if_fail (a && b, FALSE);

  read_letters (a, &one);
  read_letters (b, &other);
  while (i < one.length && i < other.length && one.letters[i] == other.letters[i])
    i++;
  if (i == one.length && i == other.length)
    return FALSE;
  if ((i < one.length && g_unichar_isdigit (one.letters[i])) ||
      (i < other.length && g_unichar_isdigit (other.letters[i])))
    return FALSE;
  /* "A. Smith" and "O. Smith" are two. */
  if (one.length == other.length && is_initial (&one, i) && is_initial (&other, i))
    return FALSE;
  if (one.length == other.length)
    return ends_alike (&one, i + 1, &other, i + 1) ||
           (i + 1 < one.length && one.letters[i] == other.letters[i + 1] &&
            one.letters[i + 1] == other.letters[i] && ends_alike (&one, i + 2, &other, i + 2));
  if (one.length == other.length + 1)
    return ends_alike (&one, i + 1, &other, i);
  return other.length == one.length + 1 && ends_alike (&one, i, &other, i + 1);
}
