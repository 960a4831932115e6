/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-model.h"

#include "model/signatory.h"
#include "view/signatories/signatory-glance.h"

/* Over so few places others come to the same rows, which costs less than rows that go and come. */
#define NEAR 64u

struct _UsSignatoryModel
{
  GObject parent_instance;

  UsItemList *list;
  /* While the first half of a move is told: who was moved, and is not there yet. */
  guint hidden;
  guint n_hidden;
};

static void us_signatory_model_list_model_init (GListModelInterface *interface);
static void us_signatory_model_glance_init (UsSignatoryGlanceInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (UsSignatoryModel, us_signatory_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      us_signatory_model_list_model_init)
                                   G_IMPLEMENT_INTERFACE (US_TYPE_SIGNATORY_GLANCE,
                                                          us_signatory_model_glance_init))

static GType
us_signatory_model_get_item_type (GListModel *model)
{
  return US_TYPE_SIGNATORY;
}

static guint
us_signatory_model_get_n_items (GListModel *model)
{
  UsSignatoryModel *self = US_SIGNATORY_MODEL (model);

  return us_item_list_get_length (self->list) - self->n_hidden;
}

static gpointer
us_signatory_model_get_item (GListModel *model, guint position)
{
  UsSignatoryModel *self = US_SIGNATORY_MODEL (model);

  if (position >= self->hidden)
    position += self->n_hidden;
  return g_list_model_get_item (G_LIST_MODEL (self->list), position);
}

static void
us_signatory_model_list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = us_signatory_model_get_item_type;
  interface->get_n_items = us_signatory_model_get_n_items;
  interface->get_item = us_signatory_model_get_item;
}

/* Where the next one goes. */
typedef struct
{
  gpointer *items;
  guint position;
  guint hidden;
  guint n_hidden;
} Glance;

static void
glance_at (gpointer item, gpointer user_data)
{
  Glance *self = user_data;

  if (self->position < self->hidden || self->position >= self->hidden + self->n_hidden)
    *self->items++ = item;
  self->position++;
}

static void
us_signatory_model_glance (UsSignatoryGlance *model, gpointer *items)
{
  UsSignatoryModel *self = US_SIGNATORY_MODEL (model);
  Glance glance = { items, 0, self->hidden, self->n_hidden };

  us_item_list_foreach (self->list, glance_at, &glance);
}

static void
us_signatory_model_glance_init (UsSignatoryGlanceInterface *interface)
{
  interface->glance = us_signatory_model_glance;
}

/* A list that keeps its length was put into another order: the change that says how comes next. */
static void
items_changed_cb (GListModel *list, guint position, guint removed, guint added,
                  UsSignatoryModel *self)
{
  if (removed != added)
    g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
changed_cb (UsStatement *statement, UsChange *change, UsSignatoryModel *self)
{
  const guint first = MIN (change->position, change->to);
  const guint span = MAX (change->position, change->to) + change->count - first;

  if (change->kind == US_CHANGE_SET || change->list != self->list)
    return;
  if (change->kind == US_CHANGE_MOVE && span <= NEAR)
    g_list_model_items_changed (G_LIST_MODEL (self), first, span, span);
  else if (change->kind == US_CHANGE_MOVE)
    {
      self->hidden = change->to;
      self->n_hidden = change->count;
      g_list_model_items_changed (G_LIST_MODEL (self), change->position, change->count, 0);
      self->hidden = self->n_hidden = 0;
      g_list_model_items_changed (G_LIST_MODEL (self), change->to, 0, change->count);
    }
  else if (change->kind == US_CHANGE_REORDER)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, us_item_list_get_length (self->list),
                                us_item_list_get_length (self->list));
}

static void
us_signatory_model_dispose (GObject *object)
{
  g_clear_object (&US_SIGNATORY_MODEL (object)->list);

  G_OBJECT_CLASS (us_signatory_model_parent_class)->dispose (object);
}

static void
us_signatory_model_class_init (UsSignatoryModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = us_signatory_model_dispose;
}

static void
us_signatory_model_init (UsSignatoryModel *self)
{
}

/**
 * us_signatory_model_new:
 * @statement: whose signatories
 *
 * Main thread only.
 *
 * Returns: (transfer full): a new list of them
 */
UsSignatoryModel *
us_signatory_model_new (UsStatement *statement)
{
  UsSignatoryModel *self;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);

  self = g_object_new (US_TYPE_SIGNATORY_MODEL, NULL);
  self->list = g_object_ref (us_statement_get_signatories (statement));
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_DEFAULT);
  g_signal_connect_object (statement, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_DEFAULT);
  return self;
}
