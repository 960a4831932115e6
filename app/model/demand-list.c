/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/demand-list.h"

#include "model/demand.h"
#include "model/item-list.h"

struct _UsDemandList
{
  GObject parent_instance;
  UsItemList *body;
  GPtrArray *demands;
};

static void us_demand_list_init_model (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (UsDemandList, us_demand_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, us_demand_list_init_model))

static void
add_demand (gpointer block, gpointer demands)
{
  if (us_block_is_demand (block))
    g_ptr_array_add (demands, g_object_ref (block));
}

/* A body has few enough blocks to be walked through for each change; only what is different at the
 * end is told. */
static void
update (UsDemandList *self)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->demands);
  guint before = 0;
  guint after = 0;

  self->demands = g_ptr_array_new_with_free_func (g_object_unref);
  us_item_list_foreach (self->body, add_demand, self->demands);
  while (before < MIN (old->len, self->demands->len) &&
         old->pdata[before] == self->demands->pdata[before])
    before++;
  while (after < MIN (old->len, self->demands->len) - before &&
         old->pdata[old->len - 1 - after] == self->demands->pdata[self->demands->len - 1 - after])
    after++;
  if (before < old->len || before < self->demands->len)
    g_list_model_items_changed (G_LIST_MODEL (self), before, old->len - before - after,
                                self->demands->len - before - after);
}

static void
items_changed_cb (UsItemList *body, guint position, guint removed, guint added, UsDemandList *self)
{
  update (self);
}

static void
item_changed_cb (UsItemList *body, UsItem *item, guint property, UsDemandList *self)
{
  if (property == US_BLOCK_KIND)
    update (self);
}

static GType
us_demand_list_get_item_type (GListModel *model)
{
  return US_TYPE_BLOCK;
}

static guint
us_demand_list_get_n_items (GListModel *model)
{
  return US_DEMAND_LIST (model)->demands->len;
}

static gpointer
us_demand_list_get_item (GListModel *model, guint position)
{
  GPtrArray *demands = US_DEMAND_LIST (model)->demands;

  return position < demands->len ? g_object_ref (demands->pdata[position]) : NULL;
}

static void
us_demand_list_init_model (GListModelInterface *interface)
{
  interface->get_item_type = us_demand_list_get_item_type;
  interface->get_n_items = us_demand_list_get_n_items;
  interface->get_item = us_demand_list_get_item;
}

static void
us_demand_list_finalize (GObject *object)
{
  UsDemandList *self = US_DEMAND_LIST (object);

  g_ptr_array_unref (self->demands);
  g_object_unref (self->body);
  G_OBJECT_CLASS (us_demand_list_parent_class)->finalize (object);
}

static void
us_demand_list_class_init (UsDemandListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = us_demand_list_finalize;
}

static void
us_demand_list_init (UsDemandList *self)
{
  self->demands = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * us_demand_list_new:
 * @body: a list of #UsBlock
 *
 * Makes a list of those blocks that are demands, which follows every change of @body. Main thread
 * only.
 *
 * Returns: (transfer full): the list
 */
UsDemandList *
us_demand_list_new (UsItemList *body)
{
  UsDemandList *self;

  g_return_val_if_fail (US_IS_ITEM_LIST (body), NULL);

  self = g_object_new (US_TYPE_DEMAND_LIST, NULL);
  self->body = g_object_ref (body);
  g_signal_connect_object (body, "items-changed", G_CALLBACK (items_changed_cb), self, 0);
  g_signal_connect_object (body, "item-changed", G_CALLBACK (item_changed_cb), self, 0);
  update (self);
  return self;
}
