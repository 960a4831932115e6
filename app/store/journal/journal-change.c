/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/journal/journal-change.h"

#include <glib/gi18n-lib.h>

#include "model/error.h"
#include "model/settings.h"
#include "store/journal/journal-value.h"

/* What a record says beside the items. */
typedef struct
{
  guchar kind;
  guchar list;
  guint position;
  guint count;
  guint to;
  const char *property;
  GVariant *value;
  GVariant *items;
} Record;

static guchar
find_list (UsStatement *statement, UsItemList *list)
{
  for (guint i = 0; i < US_STATEMENT_N_LISTS; i++)
    if (us_statement_get_list (statement, i) == list)
      return (guchar) i;
  return US_JOURNAL_NO_LIST;
}

static GVariant *
encode_item (UsItem *item)
{
  gconstpointer values[US_VALUE_SET_MAX];
  guint n_fields;
  const UsField *fields = us_item_class_get_fields (US_ITEM_GET_CLASS (item), &n_fields);
  const char *attributes = us_item_get_unknown_attributes (item);
  const char *elements = us_item_get_unknown_elements (item);
  GVariantBuilder builder;

  us_item_get_values (item, values);
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sv)"));
  for (guint i = 0; i < n_fields; i++)
    if (values[i] != NULL)
      g_variant_builder_add (&builder, "(sv)", fields[i].name,
                             us_journal_value_encode (fields[i].kind, NULL, values[i]));
  return g_variant_new ("(sssa(sv))", us_item_get_id (item), attributes != NULL ? attributes : "",
                        elements != NULL ? elements : "", &builder);
}

static GVariant *
encode_items (const UsChange *change)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sssa(sv))"));
  for (guint i = 0; change->kind == US_CHANGE_INSERT && i < change->items->len; i++)
    g_variant_builder_add_value (&builder, encode_item (g_ptr_array_index (change->items, i)));
  return g_variant_builder_end (&builder);
}

/* Where an item is: in a list, or one of those that there is one of. */
static gboolean
find_owner (UsStatement *statement, UsItem *item, guchar *ret_list, guint *ret_position)
{
  UsItemList *list = us_item_get_list (item);

  *ret_position = 0;
  *ret_list = US_JOURNAL_NO_LIST;
  if (list != NULL)
    {
      *ret_list = find_list (statement, list);
      return us_item_get_position (item, ret_position);
    }
  if (item == US_ITEM (us_statement_get_settings (statement)))
    *ret_list = US_JOURNAL_SETTINGS;
  return item == US_ITEM (statement) || *ret_list == US_JOURNAL_SETTINGS;
}

static GVariant *
encode_order (const UsChange *change)
{
  if (change->kind != US_CHANGE_REORDER)
    return g_variant_new_byte (0);
  return g_variant_new_fixed_array (G_VARIANT_TYPE_UINT32, change->order->data, change->order->len,
                                    sizeof (guint32));
}

static GVariant *
encode_set (UsStatement *statement, const UsChange *change)
{
  guint n_fields;
  const UsField *field =
      &us_item_class_get_fields (US_ITEM_GET_CLASS (change->item), &n_fields)[change->property - 1];
  guint position;
  guchar list;

  if (!find_owner (statement, change->item, &list, &position))
    return NULL;
  return g_variant_new ("(yyuuusv@a(sssa(sv)))", (guchar) change->kind, list, position, 0, 0,
                        field->name,
                        us_journal_value_encode (field->kind, change->old_value, change->new_value),
                        encode_items (change));
}

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, US_ERROR, US_ERROR_DAMAGED,
                       _ ("The recovery data does not fit the letter."));
  return FALSE;
}

static UsItem *
decode_item (GType type, GVariant *record, GError **error)
{
  g_autoptr (UsItem) item = g_object_new (type, NULL);
  g_autoptr (GVariantIter) fields = NULL;
  const char *id, *attributes, *elements, *name;
  GVariant *value;

  g_variant_get (record, "(&s&s&sa(sv))", &id, &attributes, &elements, &fields);
  us_item_set_id (item, id, -1);
  if (*attributes != '\0' || *elements != '\0')
    us_item_set_unknown (item, attributes, elements);
  while (g_variant_iter_next (fields, "(&sv)", &name, &value))
    {
      const gboolean applied = us_journal_value_apply (item, name, value, error);

      g_variant_unref (value);
      if (!applied)
        return NULL;
    }
  return g_steal_pointer (&item);
}

static gboolean
apply_insert (UsItemList *list, const Record *record, GError **error)
{
  const GType type = g_list_model_get_item_type (G_LIST_MODEL (list));
  const gsize n_items = g_variant_n_children (record->items);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  if (record->position > us_item_list_get_length (list))
    return refuse (error);
  for (gsize i = 0; i < n_items; i++)
    {
      g_autoptr (GVariant) child = g_variant_get_child_value (record->items, i);
      UsItem *item = decode_item (type, child, error);

      if (item == NULL)
        return FALSE;
      g_ptr_array_add (items, item);
    }
  return us_item_list_insert_all (list, record->position, items, error);
}

static gboolean
is_run (UsItemList *list, const Record *record)
{
  const guint length = us_item_list_get_length (list);

  return record->count <= length && record->position <= length - record->count;
}

static gboolean
apply_set (UsStatement *statement, UsItemList *list, const Record *record, GError **error)
{
  UsItem *item = US_ITEM (statement);

  if (record->list == US_JOURNAL_SETTINGS)
    item = US_ITEM (us_statement_get_settings (statement));
  else if (list != NULL)
    item = record->position < us_item_list_get_length (list)
               ? us_item_list_get (list, record->position)
               : NULL;
  return item != NULL ? us_journal_value_apply (item, record->property, record->value, error)
                      : refuse (error);
}

static gboolean
apply_reorder (UsItemList *list, const Record *record, GError **error)
{
  const guint *order;
  gsize n_items;

  if (!g_variant_is_of_type (record->value, G_VARIANT_TYPE ("au")))
    return refuse (error);
  order = g_variant_get_fixed_array (record->value, &n_items, sizeof *order);
  return n_items == us_item_list_get_length (list)
             ? us_item_list_reorder (list, order, (guint) n_items, error)
             : refuse (error);
}

static gboolean
apply (UsStatement *statement, const Record *record, GError **error)
{
  UsItemList *list =
      record->list < US_STATEMENT_N_LISTS ? us_statement_get_list (statement, record->list) : NULL;

  if (list == NULL && (record->kind != US_CHANGE_SET || record->list < US_JOURNAL_SETTINGS))
    return refuse (error);
  switch ((UsChangeKind) record->kind)
    {
    case US_CHANGE_SET:
      return apply_set (statement, list, record, error);
    case US_CHANGE_INSERT:
      return apply_insert (list, record, error);
    case US_CHANGE_REMOVE:
      return is_run (list, record)
                 ? us_item_list_remove (list, record->position, record->count, error)
                 : refuse (error);
    case US_CHANGE_MOVE:
      return is_run (list, record) && record->to <= us_item_list_get_length (list) - record->count
                 ? us_item_list_move (list, record->position, record->count, record->to, error)
                 : refuse (error);
    case US_CHANGE_REORDER:
      return apply_reorder (list, record, error);
    default:
      return refuse (error);
    }
}

/**
 * us_journal_change_encode:
 * @statement: that has just been changed
 * @change: the change
 *
 * Writes a change down so that it can be made again. Main thread only.
 *
 * Returns: (transfer none) (nullable): a floating variant of %US_JOURNAL_CHANGE_TYPE; %NULL when it
 * cannot be written down, and the whole statement has to be
 */
GVariant *
us_journal_change_encode (UsStatement *statement, const UsChange *change)
{
  g_return_val_if_fail (US_IS_STATEMENT (statement) && change != NULL, NULL);

  switch (change->kind)
    {
    case US_CHANGE_SET:
      return encode_set (statement, change);
    case US_CHANGE_INSERT:
    case US_CHANGE_REMOVE:
    case US_CHANGE_MOVE:
    case US_CHANGE_REORDER:
      return g_variant_new ("(yyuuusv@a(sssa(sv)))", (guchar) change->kind,
                            find_list (statement, change->list), change->position, change->count,
                            change->to, "", encode_order (change), encode_items (change));
    default:
      return NULL;
    }
}

/**
 * us_journal_change_apply:
 * @statement: as it was when the change was made
 * @record: of %US_JOURNAL_CHANGE_TYPE, with anything at all in it
 * @error: return location
 *
 * Makes a change again. Main thread only.
 *
 * Returns: %FALSE with %US_ERROR_DAMAGED or %US_ERROR_REFUSED when it does not fit
 */
gboolean
us_journal_change_apply (UsStatement *statement, GVariant *record, GError **error)
{
  Record parts;
  gboolean applied;

  g_return_val_if_fail (US_IS_STATEMENT (statement) && record != NULL, FALSE);

  g_variant_get (record, "(yyuuu&sv@a(sssa(sv)))", &parts.kind, &parts.list, &parts.position,
                 &parts.count, &parts.to, &parts.property, &parts.value, &parts.items);
  applied = apply (statement, &parts, error);
  g_variant_unref (parts.value);
  g_variant_unref (parts.items);
  return applied;
}
