/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-sort.h"

#include "register/order.h"
#include "view/signatories/signatory-fields.h"

/* How a sorted list follows its statement; freed with the list. */
typedef struct
{
  UsStatement *statement; /* weak */
  GtkSortListModel *sorted;
  UsOrder *order;
  guint idle;
} Sort;

static UsSignatoryOrder
get_order (UsStatement *statement)
{
  return (UsSignatoryOrder) us_item_get_choice (US_ITEM (statement),
                                                US_STATEMENT_SIGNATORIES_ORDER);
}

static void
free_sort (Sort *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->order, us_order_free);
  g_free (self);
}

static void
renew (Sort *self)
{
  g_autoptr (GtkSorter) sorter = NULL;
  UsOrder *before = g_steal_pointer (&self->order);

  if (get_order (self->statement) != US_ORDER_MANUAL)
    {
      self->order = us_order_new_for (self->statement);
      sorter = GTK_SORTER (gtk_custom_sorter_new (us_order_compare, self->order, NULL));
    }
  gtk_sort_list_model_set_sorter (self->sorted, sorter);
  g_clear_pointer (&before, us_order_free);
}

static gboolean
sort_cb (gpointer user_data)
{
  Sort *self = user_data;
  GtkSorter *sorter = gtk_sort_list_model_get_sorter (self->sorted);

  self->idle = 0;
  if (sorter != NULL)
    gtk_sorter_changed (sorter, GTK_SORTER_CHANGE_DIFFERENT);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (UsStatement *statement, UsChange *change, GtkSortListModel *sorted)
{
  Sort *self = g_object_get_data (G_OBJECT (sorted), "us-signatory-sort");

  if (change->kind == US_CHANGE_REMOVE && self->order != NULL && change->items != NULL)
    for (guint i = 0; i < change->items->len; i++)
      if (US_IS_SIGNATORY (change->items->pdata[i]))
        us_order_forget (self->order, change->items->pdata[i]);
  if (change->kind != US_CHANGE_SET)
    return;
  if (change->item == US_ITEM (statement))
    {
      if (change->property == US_STATEMENT_SIGNATORIES_ORDER ||
          change->property == US_STATEMENT_LANGUAGE)
        renew (self);
    }
  else if (self->order != NULL && US_IS_SIGNATORY (change->item))
    {
      us_order_forget (self->order, US_SIGNATORY (change->item));
      if (self->idle == 0)
        self->idle = g_idle_add (sort_cb, self);
    }
}

/**
 * us_signatory_sort_new:
 * @model: (transfer full): signatories, as they stand in the list
 * @statement: their statement, which says in which order they are kept
 *
 * Main thread only.
 *
 * Returns: (transfer full): the same signatories in that order; it follows the statement
 */
GListModel *
us_signatory_sort_new (GListModel *model, UsStatement *statement)
{
  Sort *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (model), NULL);
  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);

  self = g_new0 (Sort, 1);
  self->statement = statement;
  self->sorted = gtk_sort_list_model_new (model, NULL);
  gtk_sort_list_model_set_incremental (self->sorted, TRUE);
  g_object_set_data_full (G_OBJECT (self->sorted), "us-signatory-sort", self,
                          (GDestroyNotify) free_sort);
  g_signal_connect_object (statement, "changed", G_CALLBACK (changed_cb), self->sorted,
                           G_CONNECT_DEFAULT);
  renew (self);
  return G_LIST_MODEL (self->sorted);
}

/**
 * us_signatory_sort_is_manual:
 * @statement: a statement
 *
 * Main thread only.
 *
 * Returns: whether its signatories are in the order that people gave them, and can be moved
 */
gboolean
us_signatory_sort_is_manual (UsStatement *statement)
{
  g_return_val_if_fail (US_IS_STATEMENT (statement), TRUE);

  return get_order (statement) == US_ORDER_MANUAL;
}

/**
 * us_signatory_sort_get_heading:
 * @signatory: a signatory
 *
 * Main thread only.
 *
 * Returns: (transfer full) (nullable): what stands above those who are kept together with it;
 *   %NULL when the order is not one of groups
 */
char *
us_signatory_sort_get_heading (UsSignatory *signatory)
{
  UsStatement *statement;
  guint property;

  g_return_val_if_fail (US_IS_SIGNATORY (signatory), NULL);

  statement = us_item_get_statement (US_ITEM (signatory));
  if (statement == NULL)
    return NULL;
  switch (get_order (statement))
    {
    case US_ORDER_GROUP:
      property = US_SIGNATORY_GROUP;
      break;
    case US_ORDER_COUNTRY:
      property = US_SIGNATORY_COUNTRY;
      break;
    case US_ORDER_KIND:
      property = US_SIGNATORY_KIND;
      break;
    case US_ORDER_MANUAL:
    case US_ORDER_NAME:
    case US_ORDER_FAMILY_NAME:
    case US_ORDER_DATE:
    default:
      return NULL;
    }
  return g_strdup (
      us_signatory_fields_value_title (property, us_signatory_fields_value (signatory, property)));
}
