/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "history/travel.h"

/* So many signatories are as little work as one paragraph. */
#define ROWS_FOR_ONE 8

struct _UsTravel
{
  UsStep *step;
  UsStatement *statement;
  gboolean backwards;
  guint n_done;   /* changes of the step that are made */
  UsChange *half; /* the one that comes next, when it is made in pieces */
  guint n_items;  /* of it that have come or gone */
};

/**
 * us_travel_new:
 * @step: a step, which must not go before the travel does
 * @statement: the statement, as it was after the step, or before it
 * @backwards: whether the changes are taken back, the last first, or made again
 *
 * Gets ready to undo or redo a step. Main thread only.
 *
 * Returns: (transfer full): the travel, which has not begun
 */
UsTravel *
us_travel_new (UsStep *step, UsStatement *statement, gboolean backwards)
{
  UsTravel *self;

  g_return_val_if_fail (step != NULL, NULL);
  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);

  self = g_new0 (UsTravel, 1);
  self->step = step;
  self->statement = statement;
  self->backwards = backwards;
  return self;
}

/**
 * us_travel_free:
 * @self: (transfer full): a travel
 *
 * Ends it, wherever it is. Main thread only.
 */
void
us_travel_free (UsTravel *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->half, us_change_unref);
  g_free (self);
}

/* Each block becomes a line of the window's text, which takes its time. Signatories take it when
 * they come, to be written into the journal; to take one away is as much work as all. */
static gboolean
is_made_in_pieces (UsTravel *self, const UsChange *change)
{
  if (change->kind == US_CHANGE_INSERT &&
      change->list == us_statement_get_signatories (self->statement))
    return TRUE;
  return (change->kind == US_CHANGE_INSERT || change->kind == US_CHANGE_REMOVE) &&
         change->list == us_statement_get_body (self->statement);
}

/* Rows that come where others are seen cost as much as those of all of them: there are fewer and
 * larger pieces. */
static guint
get_piece (UsTravel *self, guint most)
{
  return self->half->list == us_statement_get_body (self->statement) ? most : most * ROWS_FOR_ONE;
}

/* Removes from the end and inserts from the beginning, so that all that is there stands as it does
 * before or after the whole. */
static UsChange *
cut_piece (UsTravel *self, guint n_items)
{
  const UsChange *whole = self->half;
  g_autoptr (GPtrArray) items = NULL;

  if (whole->kind == US_CHANGE_REMOVE)
    return us_change_new_remove (whole->list,
                                 whole->position + whole->count - self->n_items - n_items, n_items);
  items = g_ptr_array_new_full (n_items, g_object_unref);
  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (items, g_object_ref (whole->items->pdata[self->n_items + i]));
  return us_change_new_insert (whole->list, whole->position + self->n_items, items);
}

/* Returns: how many changes it counts for; 0 when it was refused. */
static guint
go_piece (UsTravel *self, guint most, GError **error)
{
  const guint n_items = MIN (get_piece (self, most), self->half->count - self->n_items);
  g_autoptr (UsChange) piece = cut_piece (self, n_items);

  if (!us_statement_apply (self->statement, piece, error))
    return 0;
  self->n_items += n_items;
  if (self->n_items == self->half->count)
    {
      g_clear_pointer (&self->half, us_change_unref);
      self->n_items = 0;
      self->n_done++;
    }
  return MIN (most, n_items);
}

static guint
go_one (UsTravel *self, guint most, GError **error)
{
  const guint n = us_step_get_n_changes (self->step);
  UsChange *change =
      us_step_get_change (self->step, self->backwards ? n - 1 - self->n_done : self->n_done);
  g_autoptr (UsChange) next = self->backwards ? us_change_invert (change) : us_change_ref (change);

  if (is_made_in_pieces (self, next))
    {
      self->half = g_steal_pointer (&next);
      return go_piece (self, most, error);
    }
  if (!us_statement_apply (self->statement, next, error))
    return 0;
  self->n_done++;
  return 1;
}

/**
 * us_travel_go:
 * @self: a travel
 * @n_changes: how far it goes at most now: changes, or paragraphs that come or go
 * @ret_arrived: (out): whether it is over
 * @error: %US_ERROR_REFUSED
 *
 * Goes on for a while. Main thread only.
 *
 * Returns: %FALSE when the statement is another by now, and a part may have been done
 */
gboolean
us_travel_go (UsTravel *self, guint n_changes, gboolean *ret_arrived, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (n_changes > 0 && ret_arrived != NULL, FALSE);

  while (n_changes > 0 && (self->half != NULL || self->n_done < us_step_get_n_changes (self->step)))
    {
      const guint made =
          self->half != NULL ? go_piece (self, n_changes, error) : go_one (self, n_changes, error);

      if (made == 0)
        return FALSE;
      n_changes -= made;
    }
  *ret_arrived = self->half == NULL && self->n_done == us_step_get_n_changes (self->step);
  return TRUE;
}

/**
 * us_travel_get_step:
 * @self: a travel
 *
 * Main thread only.
 *
 * Returns: (transfer none): what is undone or redone
 */
UsStep *
us_travel_get_step (UsTravel *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->step;
}

/**
 * us_travel_is_backwards:
 * @self: a travel
 *
 * Main thread only.
 *
 * Returns: whether the step is undone, or else redone
 */
gboolean
us_travel_is_backwards (UsTravel *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->backwards;
}
