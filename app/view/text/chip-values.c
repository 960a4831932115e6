/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/text/chip-values.h"

#include "model/block.h"
#include "model/signatory.h"

/* What was computed of a statement, until it changes. */
typedef struct
{
  UsLiveValues *values; /* NULL when demands are to be numbered again */
  UsLiveCount count;
  gboolean counted;
} Cache;

static G_DEFINE_QUARK (us - chip - values, cache)

    static void changed_cb (UsStatement *statement, UsChange *change, gpointer user_data)
{
  Cache *self = user_data;
  UsItemList *list = change->kind == US_CHANGE_SET ? us_item_get_list (change->item) : change->list;
  UsItemList *body = us_statement_get_body (statement);
  const gboolean words_only =
      list == body && change->kind == US_CHANGE_SET && change->property == US_BLOCK_TEXT;

  if (list == us_statement_get_signatories (statement))
    self->counted = FALSE;
  else if (words_only || (list != NULL && list != body))
    return;
  g_clear_pointer (&self->values, us_live_values_free);
}

static void
cache_free (gpointer data)
{
  Cache *self = data;

  g_clear_pointer (&self->values, us_live_values_free);
  g_free (self);
}

static Cache *
get_cache (UsStatement *statement)
{
  Cache *self = g_object_get_qdata (G_OBJECT (statement), cache_quark ());

  if (self != NULL)
    return self;
  self = g_new0 (Cache, 1);
  g_object_set_qdata_full (G_OBJECT (statement), cache_quark (), self, cache_free);
  g_signal_connect (statement, "changed", G_CALLBACK (changed_cb), self);
  return self;
}

/**
 * us_chip_values_get:
 * @statement: a statement
 *
 * Gets what references and counts say now: with the signatories who have confirmed, as they are
 * printed unless asked otherwise. Main thread only.
 *
 * Returns: (transfer none): values, until the statement changes
 */
UsLiveValues *
us_chip_values_get (UsStatement *statement)
{
  Cache *self;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);

  self = get_cache (statement);
  if (self->values != NULL)
    return self->values;
  if (!self->counted)
    us_live_count_list (&self->count, us_statement_get_signatories (statement),
                        1u << US_SIGNATORY_CONFIRMED);
  self->counted = TRUE;
  self->values =
      us_live_values_new (us_item_get_string (US_ITEM (statement), US_STATEMENT_LANGUAGE));
  us_live_values_set_counts (self->values, &self->count);
  us_live_values_number (self->values, us_statement_get_body (statement), NULL);
  return self->values;
}
