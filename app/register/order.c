/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "register/order.h"

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

/**
 * us_order_append_key:
 * @self: an order
 * @key: what to append to
 * @signatory: a signatory
 *
 * Appends the key of a signatory: bytes that memcmp() brings into this order. Main thread only.
 */
void
us_order_append_key (UsOrder *self, GString *key, UsSignatory *signatory)
{
  UsItem *item = US_ITEM (signatory);
  g_autofree char *name = NULL;

  g_return_if_fail (self);
  g_return_if_fail (key);
  g_return_if_fail (US_IS_SIGNATORY (signatory));

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

      us_order_append_key (self, key, (UsSignatory *) signatory);
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

/**
 * us_order_get_by:
 * @self: an order
 *
 * Main thread only.
 *
 * Returns: what it orders by
 */
UsSignatoryOrder
us_order_get_by (UsOrder *self)
{
  g_return_val_if_fail (self, US_ORDER_MANUAL);

  return self->by;
}
