/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-index.h"

/* How many at once: well within a frame. */
#define PORTION 1000u

/* Freed with the filter. */
typedef struct
{
  UsSignatoryFilter *filter;
  UsItemList *list;
  guint next;
  guint idle;
} Index;

static void
free_index (Index *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  g_object_unref (self->list);
  g_free (self);
}

static gboolean
learn_cb (gpointer user_data)
{
  Index *self = user_data;
  const guint end = MIN (self->next + PORTION, us_item_list_get_length (self->list));

  for (; self->next < end; self->next++)
    us_signatory_filter_learn (self->filter, us_item_list_get (self->list, self->next));
  if (self->next < us_item_list_get_length (self->list))
    return G_SOURCE_CONTINUE;
  self->idle = 0;
  return G_SOURCE_REMOVE;
}

static void
learn_later (Index *self)
{
  self->next = 0;
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, learn_cb, self, NULL);
}

static void
changed_cb (UsStatement *statement, UsChange *change, UsSignatoryFilter *filter)
{
  Index *self = g_object_get_data (G_OBJECT (filter), "us-signatory-index");

  if (change->kind == US_CHANGE_SET)
    {
      if (US_IS_SIGNATORY (change->item))
        us_signatory_filter_forget (filter, US_SIGNATORY (change->item));
      return;
    }
  if (change->list != self->list)
    return;
  for (guint i = 0; change->kind == US_CHANGE_REMOVE && i < change->items->len; i++)
    us_signatory_filter_forget (filter, change->items->pdata[i]);
  if (change->kind == US_CHANGE_INSERT)
    learn_later (self);
}

/**
 * us_signatory_index_watch:
 * @filter: a filter
 * @statement: whose signatories it filters
 *
 * Main thread only.
 */
void
us_signatory_index_watch (UsSignatoryFilter *filter, UsStatement *statement)
{
  Index *self;

  g_return_if_fail (US_IS_SIGNATORY_FILTER (filter));
  g_return_if_fail (US_IS_STATEMENT (statement));

  self = g_new0 (Index, 1);
  self->filter = filter;
  self->list = g_object_ref (us_statement_get_signatories (statement));
  g_object_set_data_full (G_OBJECT (filter), "us-signatory-index", self,
                          (GDestroyNotify) free_index);
  g_signal_connect_object (statement, "changed", G_CALLBACK (changed_cb), filter,
                           G_CONNECT_DEFAULT);
  learn_later (self);
}
