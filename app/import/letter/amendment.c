/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/letter/amendment.h"

#include "import/letter/amendment-match.h"
#include "model/text-edit.h"

/* What one list was. */
typedef struct
{
  GArray *prints; /* of guint64 */
  GPtrArray *ids; /* as the letter has them */
} Items;

struct _UsAmendment
{
  grefcount references;
  Items lists[US_STATEMENT_N_LISTS];
  GArray *fields;      /* of guint64, of the statement's own */
  GHashTable *ids;     /* id as recognised to id in the letter, where these differ */
  GHashTable *origins; /* and back */
};

static GHashTable *
print_notes (UsStatement *statement)
{
  GHashTable *notes = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  UsItemList *list = us_statement_get_notes (statement);

  for (guint i = 0; i < us_item_list_get_length (list); i++)
    {
      UsItem *note = us_item_list_get (list, i);
      guint64 *print = g_new (guint64, 1);

      *print = us_amendment_print (note, NULL);
      g_hash_table_insert (notes, (gpointer) us_item_get_id (note), print);
    }
  return notes;
}

static void
print_list (Items *items, UsItemList *list, GHashTable *notes)
{
  const guint n_items = us_item_list_get_length (list);

  items->prints = g_array_sized_new (FALSE, FALSE, sizeof (guint64), n_items);
  items->ids = g_ptr_array_new_full (n_items, g_free);
  for (guint i = 0; i < n_items; i++)
    {
      UsItem *item = us_item_list_get (list, i);
      const guint64 print = us_amendment_print (item, notes);

      g_array_append_val (items->prints, print);
      g_ptr_array_add (items->ids, g_strdup (us_item_get_id (item)));
    }
}

/**
 * us_amendment_new:
 * @statement: a letter that was just recognised
 *
 * Remembers what it says. Any thread that has the letter for itself.
 *
 * Returns: (transfer full): what it says
 */
UsAmendment *
us_amendment_new (UsStatement *statement)
{
  UsAmendment *self = g_new0 (UsAmendment, 1);
  g_autoptr (GHashTable) notes = NULL;
  guint n_fields;

  g_return_val_if_fail (US_IS_STATEMENT (statement), self);

  g_ref_count_init (&self->references);
  notes = print_notes (statement);
  for (guint i = 0; i < US_STATEMENT_N_LISTS; i++)
    print_list (&self->lists[i], us_statement_get_list (statement, i), notes);
  us_item_class_get_fields (US_ITEM_GET_CLASS (statement), &n_fields);
  self->fields = g_array_sized_new (FALSE, FALSE, sizeof (guint64), n_fields);
  for (guint property = 1; property <= n_fields; property++)
    {
      const guint64 print = us_amendment_print_value (0, US_ITEM (statement), property, notes);

      g_array_append_val (self->fields, print);
    }
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->origins = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

/**
 * us_amendment_ref:
 * @self: what a letter said
 *
 * Takes a reference. Main thread only.
 *
 * Returns: (transfer full): @self
 */
UsAmendment *
us_amendment_ref (UsAmendment *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_ref_count_inc (&self->references);
  return self;
}

/**
 * us_amendment_unref:
 * @self: (transfer full): what a letter said
 *
 * Drops a reference. Main thread only.
 */
void
us_amendment_unref (UsAmendment *self)
{
  g_return_if_fail (self != NULL);

  if (!g_ref_count_dec (&self->references))
    return;
  for (guint i = 0; i < US_STATEMENT_N_LISTS; i++)
    {
      g_array_unref (self->lists[i].prints);
      g_ptr_array_unref (self->lists[i].ids);
    }
  g_array_unref (self->fields);
  g_hash_table_unref (self->origins);
  g_hash_table_unref (self->ids);
  g_free (self);
}

/**
 * us_amendment_find:
 * @self: what a letter said
 * @id: of an item as it was recognised
 *
 * An item that stayed as it was keeps the id that it had in the letter. Main thread only.
 *
 * Returns: (transfer none): its id in the letter
 */
const char *
us_amendment_find (UsAmendment *self, const char *id)
{
  const char *known;

  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  known = g_hash_table_lookup (self->ids, id);
  return known != NULL ? known : id;
}

/**
 * us_amendment_find_origin:
 * @self: what a letter said
 * @id: of an item in the letter
 *
 * Main thread only.
 *
 * Returns: (transfer none): its id when it was recognised
 */
const char *
us_amendment_find_origin (UsAmendment *self, const char *id)
{
  const char *known;

  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  known = g_hash_table_lookup (self->origins, id);
  return known != NULL ? known : id;
}

/* What stayed is known by the id that the letter has for it. */
static void
settle_ids (UsAmendment *before, UsAmendment *now, guint list, const guint *pairs)
{
  Items *items = &now->lists[list];

  for (guint i = 0; i < items->ids->len; i++)
    {
      char *id = items->ids->pdata[i];
      char *known;

      if (pairs[i] == US_AMENDMENT_NONE)
        continue;
      known = g_strdup (before->lists[list].ids->pdata[pairs[i]]);
      g_hash_table_insert (now->ids, id, known);
      g_hash_table_insert (now->origins, known, id);
      items->ids->pdata[i] = g_strdup (known);
    }
}

/* Notes that stayed have another id here. */
static UsText *
refer_to_known (UsAmendment *now, UsText *text, GError **error)
{
  gsize n_spans;
  const UsSpan *spans = us_text_get_spans (text, &n_spans);
  g_autofree UsSpan *known = g_memdup2 (spans, n_spans * sizeof *spans);

  for (gsize i = 0; i < n_spans; i++)
    if (known[i].kind == US_SPAN_NOTE)
      known[i].target = us_amendment_find (now, known[i].target);
  return us_text_new_with_spans (us_text_get_string (text), us_text_get_length (text), known,
                                 n_spans, error);
}

static gboolean
settle_item (UsAmendment *now, UsItem *item, GError **error)
{
  guint n_fields;
  const UsField *fields = us_item_class_get_fields (US_ITEM_GET_CLASS (item), &n_fields);

  for (guint property = 1; property <= n_fields; property++)
    if (fields[property - 1].kind == US_FIELD_TEXT)
      {
        g_autoptr (UsText) text = refer_to_known (now, us_item_get_text (item, property), error);

        if (text == NULL || !us_item_set_text (item, property, text, error))
          return FALSE;
      }
  return TRUE;
}

static gboolean
remove_gone (UsAmendment *before, guint index, const guint *pairs, guint n_pairs,
             UsStatement *statement, GError **error)
{
  const Items *items = &before->lists[index];
  UsItemList *list = us_statement_get_list (statement, index);
  g_autofree gboolean *stays = g_new0 (gboolean, items->ids->len + 1);
  g_autoptr (GHashTable) gone = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n_pairs; i++)
    if (pairs[i] != US_AMENDMENT_NONE)
      stays[pairs[i]] = TRUE;
  for (guint i = 0; i < items->ids->len; i++)
    if (!stays[i])
      g_hash_table_add (gone, items->ids->pdata[i]);
  for (guint end = us_item_list_get_length (list); g_hash_table_size (gone) > 0 && end > 0;)
    {
      guint from = end;

      while (from > 0 &&
             g_hash_table_contains (gone, us_item_get_id (us_item_list_get (list, from - 1))))
        from--;
      if (from < end && !us_item_list_remove (list, from, end - from, error))
        return FALSE;
      end = from > 0 ? from - 1 : 0;
    }
  return TRUE;
}

/* After the nearest one above it that is still in the letter. */
static guint
find_place (const Items *now, guint index, UsItemList *list, UsStatement *statement)
{
  guint position;

  for (guint i = index; i-- > 0;)
    {
      UsItem *above = us_statement_find (statement, now->ids->pdata[i]);

      if (above != NULL && us_item_get_list (above) == list &&
          us_item_get_position (above, &position))
        return position + 1;
    }
  return 0;
}

static gboolean
insert_new (UsAmendment *now, guint index, const guint *pairs, UsStatement *from, UsStatement *to,
            GError **error)
{
  const Items *items = &now->lists[index];
  UsItemList *source = us_statement_get_list (from, index);
  UsItemList *list = us_statement_get_list (to, index);
  const guint n_items = us_item_list_get_length (source);
  g_autoptr (GPtrArray) taken = g_ptr_array_new_full (n_items, g_object_unref);

  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (taken, g_object_ref (us_item_list_get (source, i)));
  if (n_items > 0 && !us_item_list_remove (source, 0, n_items, error))
    return FALSE;
  for (guint i = 0, end; i < n_items; i = end)
    {
      end = i + 1;
      if (pairs[i] != US_AMENDMENT_NONE)
        continue;
      while (end < n_items && pairs[end] == US_AMENDMENT_NONE)
        end++;
      for (guint j = i; j < end; j++)
        if (!settle_item (now, taken->pdata[j], error))
          return FALSE;
      if (!us_item_list_splice (list, find_place (items, i, list, to), 0, taken->pdata + i, end - i,
                                error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
set_fields (UsAmendment *before, UsAmendment *now, UsStatement *from, UsStatement *to,
            GError **error)
{
  guint n_fields;
  const UsField *fields = us_item_class_get_fields (US_ITEM_GET_CLASS (from), &n_fields);

  for (guint property = 1; property <= n_fields; property++)
    {
      if (g_array_index (before->fields, guint64, property - 1) ==
          g_array_index (now->fields, guint64, property - 1))
        continue;
      if (fields[property - 1].kind == US_FIELD_TEXT)
        {
          g_autoptr (UsText) text =
                         refer_to_known (now, us_item_get_text (US_ITEM (from), property), error);

          if (text == NULL || !us_item_set_text (US_ITEM (to), property, text, error))
            return FALSE;
        }
      else
        {
          g_autofree char *value = us_item_to_string (US_ITEM (from), property);

          if (!us_item_set_from_string (US_ITEM (to), property, value, error))
            return FALSE;
        }
    }
  return TRUE;
}

/* New notes come before the texts that refer to them; old ones go when nothing does any more. */
static gboolean
amend (UsAmendment *before, UsAmendment *now, UsStatement *from, UsStatement *to, guint **pairs,
       GError **error)
{
  guint notes = 0;

  for (guint i = 0; i < US_STATEMENT_N_LISTS; i++)
    if (us_statement_get_list (to, i) == us_statement_get_notes (to))
      notes = i;
  for (guint i = 0; i < US_STATEMENT_N_LISTS; i++)
    if (i != notes && !remove_gone (before, i, pairs[i], now->lists[i].ids->len, to, error))
      return FALSE;
  if (!insert_new (now, notes, pairs[notes], from, to, error))
    return FALSE;
  for (guint i = 0; i < US_STATEMENT_N_LISTS; i++)
    if (i != notes && !insert_new (now, i, pairs[i], from, to, error))
      return FALSE;
  return set_fields (before, now, from, to, error) &&
         remove_gone (before, notes, pairs[notes], now->lists[notes].ids->len, to, error);
}

/**
 * us_amendment_apply:
 * @before: what the letter was when it was recognised last
 * @now: (inout): what @from says; gets the ids of what stayed
 * @from: the letter as it is recognised now; it is empty afterwards
 * @to: the letter, with what somebody has written since
 * @label: translated name of the step
 * @error: %US_ERROR_REFUSED
 *
 * Changes in the letter what is recognised in another way now, as one step. What is as it was
 * stays, with all that was written into it. Main thread only.
 *
 * Returns: whether all of it could be done; on failure some of it may be
 */
gboolean
us_amendment_apply (UsAmendment *before, UsAmendment *now, UsStatement *from, UsStatement *to,
                    const char *label, GError **error)
{
  guint *pairs[US_STATEMENT_N_LISTS];
  gboolean done;

  g_return_val_if_fail (before != NULL && now != NULL, FALSE);
  g_return_val_if_fail (US_IS_STATEMENT (from) && US_IS_STATEMENT (to), FALSE);
  g_return_val_if_fail (label != NULL, FALSE);

  for (guint i = 0; i < US_STATEMENT_N_LISTS; i++)
    {
      const Items *old = &before->lists[i];
      const Items *new = &now->lists[i];

      pairs[i] = us_amendment_match ((const guint64 *) (void *) old->prints->data, old->ids->len,
                                     (const guint64 *) (void *) new->prints->data, new->ids->len);
      settle_ids (before, now, i, pairs[i]);
    }
  us_statement_begin_group (to, label);
  done = amend (before, now, from, to, pairs, error);
  us_statement_end_group (to);
  for (guint i = 0; i < US_STATEMENT_N_LISTS; i++)
    g_free (pairs[i]);
  return done;
}
