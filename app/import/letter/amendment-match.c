/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/amendment-match.h"

/* 64 bits of FNV-1a: among a hundred thousand lines no two differ and look the same. */
#define OFFSET G_GUINT64_CONSTANT (0xcbf29ce484222325)
#define PRIME G_GUINT64_CONSTANT (0x100000001b3)

static guint64
add_bytes (guint64 hash, gconstpointer data, gsize size)
{
  const guint8 *bytes = data;

  for (gsize i = 0; i < size; i++)
    hash = (hash ^ bytes[i]) * PRIME;
  return hash;
}

/* With the end of the string, so that "ab", "c" is not "a", "bc". */
static guint64
add_string (guint64 hash, const char *string)
{
  return add_bytes (hash, string, strlen (string) + 1);
}

/* Notes by what they say: their ids differ from one reading to the next. */
static guint64
add_text (guint64 hash, UsText *text, GHashTable *notes)
{
  const UsSpan *spans;
  gsize n_spans;

  hash = add_string (hash, us_text_get_string (text));
  spans = us_text_get_spans (text, &n_spans);
  for (gsize i = 0; i < n_spans; i++)
    {
      const guint places[] = { spans[i].kind, spans[i].start, spans[i].end };
      const guint64 *note = notes != NULL && spans[i].kind == US_SPAN_NOTE
                                ? g_hash_table_lookup (notes, spans[i].target)
                                : NULL;

      hash = add_bytes (hash, places, sizeof places);
      if (note != NULL)
        hash = add_bytes (hash, note, sizeof *note);
      else if (spans[i].target != NULL)
        hash = add_string (hash, spans[i].target);
    }
  return hash;
}

/**
 * us_amendment_print_value:
 * @hash: of what stands before it, or 0
 * @item: an item
 * @property: id of one of its properties
 * @notes: (element-type utf8 guint64) (nullable): the fingerprints of notes by their ids
 *
 * Any thread that has the item for itself.
 *
 * Returns: a fingerprint of the value
 */
guint64
us_amendment_print_value (guint64 hash, UsItem *item, guint property, GHashTable *notes)
{
  g_autofree char *value = NULL;
  guint n_fields;

  g_return_val_if_fail (US_IS_ITEM (item), 0);

  hash = hash == 0 ? OFFSET : hash;
  if (us_item_class_get_fields (US_ITEM_GET_CLASS (item), &n_fields)[property - 1].kind ==
      US_FIELD_TEXT)
    return add_text (hash, us_item_get_text (item, property), notes);
  value = us_item_to_string (item, property);
  return add_string (hash, value);
}

/**
 * us_amendment_print:
 * @item: an item
 * @notes: (element-type utf8 guint64) (nullable): the fingerprints of notes by their ids
 *
 * Any thread that has the item for itself.
 *
 * Returns: a fingerprint of all that it says, which is not its id
 */
guint64
us_amendment_print (UsItem *item, GHashTable *notes)
{
  guint64 hash = 0;
  guint n_fields;

  g_return_val_if_fail (US_IS_ITEM (item), 0);

  us_item_class_get_fields (US_ITEM_GET_CLASS (item), &n_fields);
  for (guint property = 1; property <= n_fields; property++)
    hash = us_amendment_print_value (hash, item, property, notes);
  return hash;
}

/* Pairs the first of those that look alike with the first, the second with the second. */
static void
pair (const guint64 *before, guint n_before, const guint64 *now, guint n_now, guint *pairs)
{
  g_autoptr (GHashTable) heads = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autofree guint *next = g_new (guint, n_before + 1);

  for (guint i = n_before; i-- > 0;)
    {
      next[i] = GPOINTER_TO_UINT (g_hash_table_lookup (heads, &before[i]));
      g_hash_table_insert (heads, (gpointer) &before[i], GUINT_TO_POINTER (i + 1));
    }
  for (guint i = 0; i < n_now; i++)
    {
      const guint head = GPOINTER_TO_UINT (g_hash_table_lookup (heads, &now[i]));

      pairs[i] = head > 0 ? head - 1 : US_AMENDMENT_NONE;
      if (head > 0)
        g_hash_table_insert (heads, (gpointer) &before[head - 1],
                             GUINT_TO_POINTER (next[head - 1]));
    }
}

/* Of all pairs the most that can be kept without any crossing another. */
static void
keep_longest_rise (guint *pairs, guint n_pairs)
{
  g_autofree guint *ends = g_new (guint, n_pairs + 1);     /* index that ends a rise so long */
  g_autofree guint *previous = g_new (guint, n_pairs + 1); /* the one before it in the rise */
  g_autofree gboolean *kept = g_new0 (gboolean, n_pairs + 1);
  guint length = 0;

  for (guint i = 0; i < n_pairs; i++)
    {
      guint from = 0, to = length;

      if (pairs[i] == US_AMENDMENT_NONE)
        continue;
      while (from < to)
        {
          const guint middle = from + (to - from) / 2;

          if (pairs[ends[middle]] < pairs[i])
            from = middle + 1;
          else
            to = middle;
        }
      previous[i] = from > 0 ? ends[from - 1] : US_AMENDMENT_NONE;
      ends[from] = i;
      length = MAX (length, from + 1);
    }
  for (guint i = length > 0 ? ends[length - 1] : US_AMENDMENT_NONE; i != US_AMENDMENT_NONE;
       i = previous[i])
    kept[i] = TRUE;
  for (guint i = 0; i < n_pairs; i++)
    if (!kept[i])
      pairs[i] = US_AMENDMENT_NONE;
}

/**
 * us_amendment_match:
 * @before: (array length=n_before): fingerprints of a list as it was
 * @n_before: how many
 * @now: (array length=n_now): and as it is now
 * @n_now: how many
 *
 * Finds what stayed in a list, in the order in which it stands there. Any thread.
 *
 * Returns: (transfer full) (array length=n_now): for each of @now its place in @before, or
 * %US_AMENDMENT_NONE
 */
guint *
us_amendment_match (const guint64 *before, guint n_before, const guint64 *now, guint n_now)
{
  guint *pairs = g_new (guint, n_now + 1);
  guint prefix = 0, suffix = 0;

  while (prefix < MIN (n_before, n_now) && before[prefix] == now[prefix])
    {
      pairs[prefix] = prefix;
      prefix++;
    }
  while (suffix < MIN (n_before, n_now) - prefix &&
         before[n_before - 1 - suffix] == now[n_now - 1 - suffix])
    {
      pairs[n_now - 1 - suffix] = n_before - 1 - suffix;
      suffix++;
    }
  if (n_now == 0)
    return pairs;
  pair (n_before > 0 ? before + prefix : NULL, n_before - prefix - suffix, now + prefix,
        n_now - prefix - suffix, pairs + prefix);
  keep_longest_rise (pairs + prefix, n_now - prefix - suffix);
  for (guint i = prefix; i < n_now - suffix; i++)
    if (pairs[i] != US_AMENDMENT_NONE)
      pairs[i] += prefix;
  return pairs;
}
