/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "register/order.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "register/collation.h"
#include "register/country.h"
#include "register/sort-name.h"

/* Comes behind every key of a text, so that what is not said comes last. */
#define LAST "\xff"

struct _UsOrder
{
  char *language;
  UsSignatoryOrder by;
  UsCollation *collation;
  GHashTable *keys;     /* signatory, not owned, to GBytes */
  GHashTable *prefixes; /* a country or a group, to its key */
};

/* Countries and groups are few: their keys are made once. */
static void
append_shared (UsOrder *self, GString *key, const char *text, gboolean country)
{
  GString *prefix;

  if (*text == '\0')
    {
      g_string_append_len (key, LAST, sizeof LAST);
      return;
    }
  prefix = g_hash_table_lookup (self->prefixes, text);
  if (!prefix)
    {
      const char *code = country ? us_country_find (text) : NULL;
      g_autofree char *name = code ? us_country_get_name (code, self->language) : g_strdup (text);

      prefix = g_string_new (NULL);
      us_collation_append_key (self->collation, prefix, name);
      g_hash_table_insert (self->prefixes, g_strdup (text), prefix);
    }
  g_string_append_len (key, prefix->str, (gssize) prefix->len);
}

static void
append_date (GString *key, const char *date)
{
  g_string_append (key, *date != '\0' ? date : LAST);
  g_string_append_c (key, '\0');
}

static void
append_kind (GString *key, UsSignatoryKind kind)
{
  static const char ranks[] = {
    [US_SIGNATORY_IS_ORGANISATION] = 1,
    [US_SIGNATORY_IS_REPRESENTATIVE] = 2,
    [US_SIGNATORY_IS_INDIVIDUAL] = 3,
  };

  g_string_append_c (key, ranks[kind]);
}

static void
append_key (UsOrder *self, GString *key, UsSignatory *signatory)
{
  UsItem *item = US_ITEM (signatory);
  g_autofree char *name = NULL;

  switch (self->by)
    {
    case US_ORDER_MANUAL:
      return;
    case US_ORDER_COUNTRY:
      append_shared (self, key, us_item_get_string (item, US_SIGNATORY_COUNTRY), TRUE);
      break;
    case US_ORDER_GROUP:
      append_shared (self, key, us_item_get_string (item, US_SIGNATORY_GROUP), FALSE);
      break;
    case US_ORDER_DATE:
      append_date (key, us_item_get_string (item, US_SIGNATORY_APPROVED_ON));
      break;
    case US_ORDER_KIND:
      append_kind (key, us_signatory_get_kind (signatory));
      break;
    case US_ORDER_NAME:
    case US_ORDER_FAMILY_NAME:
    default:
      break;
    }
  name = us_sort_name_get (signatory, self->language, self->by == US_ORDER_FAMILY_NAME);
  if (*name == '\0')
    g_string_append_len (key, LAST, sizeof LAST);
  else
    us_collation_append_key (self->collation, key, name);
}

static void
free_prefix (gpointer prefix)
{
  g_string_free (prefix, TRUE);
}

/**
 * us_order_new:
 * @language: the code of the language of the letter, perhaps empty
 * @by: what they are ordered by
 *
 * Makes an order. Main thread only.
 *
 * Returns: (transfer full): the order
 */
UsOrder *
us_order_new (const char *language, UsSignatoryOrder by)
{
  UsOrder *self;

  g_return_val_if_fail (language, NULL);

  self = g_new0 (UsOrder, 1);
  self->language = g_strdup (language);
  self->by = by;
  self->collation = us_collation_new (language);
  self->keys = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_bytes_unref);
  self->prefixes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_prefix);
  return self;
}

/**
 * us_order_new_for:
 * @statement: a statement
 *
 * Makes the order that a statement keeps its signatories in. Main thread only.
 *
 * Returns: (transfer full): the order
 */
UsOrder *
us_order_new_for (UsStatement *statement)
{
  UsItem *item = US_ITEM (statement);

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);

  return us_order_new (us_item_get_string (item, US_STATEMENT_LANGUAGE),
                       us_item_get_choice (item, US_STATEMENT_SIGNATORIES_ORDER));
}

/**
 * us_order_free:
 * @self: (transfer full): an order
 *
 * Frees it. Main thread only.
 */
void
us_order_free (UsOrder *self)
{
  g_return_if_fail (self);

  g_hash_table_unref (self->keys);
  g_hash_table_unref (self->prefixes);
  us_collation_free (self->collation);
  g_free (self->language);
  g_free (self);
}

static GBytes *
get_key (UsOrder *self, gconstpointer signatory)
{
  GBytes *bytes = g_hash_table_lookup (self->keys, signatory);

  if (!bytes)
    {
      GString *key = g_string_new (NULL);

      append_key (self, key, (UsSignatory *) signatory);
      bytes = g_string_free_to_bytes (key);
      g_hash_table_insert (self->keys, (gpointer) signatory, bytes);
    }
  return bytes;
}

/**
 * us_order_compare:
 * @a: a #UsSignatory
 * @b: another
 * @order: a #UsOrder
 *
 * Compares two signatories; those that the order does not part compare as the same, so that sorting
 * has to be stable. Their keys are remembered until us_order_forget(). Main thread only.
 *
 * Returns: below 0, 0 or above 0
 */
int
us_order_compare (gconstpointer a, gconstpointer b, gpointer order)
{
  g_return_val_if_fail (order, 0);

  return g_bytes_compare (get_key (order, a), get_key (order, b));
}

/**
 * us_order_forget:
 * @self: an order
 * @signatory: (nullable): a signatory that has changed or is gone; %NULL for all of them
 *
 * Forgets what us_order_compare() remembers of a signatory. Main thread only.
 */
void
us_order_forget (UsOrder *self, UsSignatory *signatory)
{
  g_return_if_fail (self);

  if (signatory)
    g_hash_table_remove (self->keys, signatory);
  else
    g_hash_table_remove_all (self->keys);
}

typedef struct
{
  guint64 start; /* the first bytes of the key, as a number: most comparisons end here */
  gsize offset;
  gsize length;
  guint index;
} Key;

static int
compare_keys (gconstpointer a, gconstpointer b, gpointer bytes)
{
  const Key *one = a;
  const Key *other = b;
  int difference;

  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;
  difference = memcmp ((char *) bytes + one->offset, (char *) bytes + other->offset,
                       MIN (one->length, other->length));
  if (difference != 0)
    return difference;
  if (one->length != other->length)
    return one->length < other->length ? -1 : 1;
  return one->index < other->index ? -1 : one->index > other->index;
}

/**
 * us_order_find:
 * @self: an order
 * @signatories: (array length=n_signatories): signatories
 * @n_signatories: how many
 *
 * Finds the order of signatories; those that it does not part stay as they are to each other. Main
 * thread only.
 *
 * Returns: (transfer full) (element-type guint): at each place the index of who comes there
 */
GArray *
us_order_find (UsOrder *self, UsSignatory *const *signatories, guint n_signatories)
{
  g_autofree Key *keys = NULL;
  g_autoptr (GString) bytes = NULL;
  GArray *order;

  g_return_val_if_fail (self, NULL);
  g_return_val_if_fail (signatories || n_signatories == 0, NULL);

  keys = g_new (Key, n_signatories + 1);
  bytes = g_string_sized_new ((gsize) n_signatories * 48 + 16);
  for (guint i = 0; i < n_signatories; i++)
    {
      guint64 start = 0;

      keys[i].offset = bytes->len;
      append_key (self, bytes, signatories[i]);
      keys[i].length = bytes->len - keys[i].offset;
      memcpy (&start, bytes->str + keys[i].offset, MIN (sizeof start, keys[i].length));
      keys[i].start = GUINT64_FROM_BE (start);
      keys[i].index = i;
    }
  if (self->by != US_ORDER_MANUAL && n_signatories > 1)
    g_qsort_with_data (keys, (int) n_signatories, sizeof *keys, compare_keys, bytes->str);
  order = g_array_sized_new (FALSE, FALSE, sizeof (guint), n_signatories);
  for (guint i = 0; i < n_signatories; i++)
    g_array_append_val (order, keys[i].index);
  return order;
}

static void
add_signatory (gpointer item, gpointer signatories)
{
  g_ptr_array_add (signatories, item);
}

/**
 * us_order_sort:
 * @statement: a statement
 * @by: what to sort by
 * @error: %US_ERROR_REFUSED
 *
 * Sorts the list of signatories once, as one step that can be undone. Main thread only.
 *
 * Returns: whether it could be done; otherwise nothing is changed
 */
gboolean
us_order_sort (UsStatement *statement, UsSignatoryOrder by, GError **error)
{
  UsItemList *list;
  g_autoptr (UsOrder) self = NULL;
  g_autoptr (GPtrArray) signatories = g_ptr_array_new ();
  g_autoptr (GArray) order = NULL;
  gboolean done;

  g_return_val_if_fail (US_IS_STATEMENT (statement), FALSE);

  list = us_statement_get_signatories (statement);
  self = us_order_new (us_item_get_string (US_ITEM (statement), US_STATEMENT_LANGUAGE), by);
  us_item_list_foreach (list, add_signatory, signatories);
  order = us_order_find (self, (UsSignatory *const *) signatories->pdata, signatories->len);
  us_statement_begin_group (statement, _ ("Sort Signatories"));
  done = us_item_list_reorder (list, (const guint *) (gpointer) order->data, order->len, error);
  us_statement_end_group (statement);
  return done;
}
