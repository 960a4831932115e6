/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "item-internal.h"

static void
index_item (gpointer item, gpointer statement)
{
  us_statement_index_item (statement, item);
}

void
us_statement_ensure_index (UsStatement *self)
{
  GHashTable **index = us_statement_peek_index (self);

  if (*index != NULL)
    return;
  *index = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < US_STATEMENT_N_LISTS; i++)
    us_item_list_foreach (us_statement_get_list (self, i), index_item, self);
}

/* An id that is taken is dropped: the item gets a new one when somebody asks for it. */
void
us_statement_index_item (UsStatement *self, UsItem *item)
{
  GHashTable *index = *us_statement_peek_index (self);
  const char *id = index != NULL ? us_item_peek_id (item) : NULL;

  if (!id)
    return;
  if (g_hash_table_contains (index, id))
    us_item_take_id (item, NULL);
  else
    g_hash_table_insert (index, (gpointer) id, item);
}

void
us_statement_forget_item (UsStatement *self, UsItem *item)
{
  GHashTable *index = *us_statement_peek_index (self);
  const char *id = us_item_peek_id (item);

  if (index != NULL && id != NULL)
    g_hash_table_remove (index, id);
}

/**
 * us_statement_take_index:
 * @self: a statement that was not asked for an id yet
 * @index: (transfer full) (element-type utf8 UsItem): the ids of all items, which own them, and the
 *   items
 *
 * Gives a statement what it would work out when it is asked first, which with many items takes its
 * time. Main thread only.
 */
void
us_statement_take_index (UsStatement *self, GHashTable *index)
{
  g_return_if_fail (US_IS_STATEMENT (self) && *us_statement_peek_index (self) == NULL);
  g_return_if_fail (index);

  *us_statement_peek_index (self) = index;
}

/**
 * us_statement_find:
 * @self: a statement
 * @id: an id
 *
 * Finds an item of any list. Main thread only.
 *
 * Returns: (transfer none) (nullable): the item; %NULL when there is none with that id
 */
UsItem *
us_statement_find (UsStatement *self, const char *id)
{
  g_return_val_if_fail (US_IS_STATEMENT (self), NULL);
  g_return_val_if_fail (id, NULL);

  us_statement_ensure_index (self);
  return g_hash_table_lookup (*us_statement_peek_index (self), id);
}
