/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "history/record.h"

struct _UsRecord
{
  GPtrArray *steps; /* the first n_done are done, the others undone */
  guint n_done;
  gboolean is_sealed;
  guint64 first_position; /* before the first step */
  guint64 last_position;  /* the greatest that was ever given */
};

/**
 * us_record_new:
 *
 * Makes an empty record. Main thread only.
 *
 * Returns: (transfer full): the record
 */
UsRecord *
us_record_new (void)
{
  UsRecord *self = g_new0 (UsRecord, 1);

  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) us_step_free);
  return self;
}

/**
 * us_record_free:
 * @self: (transfer full): a record
 *
 * Frees a record with its steps. Main thread only.
 */
void
us_record_free (UsRecord *self)
{
  g_return_if_fail (self);

  g_ptr_array_unref (self->steps);
  g_free (self);
}

/**
 * us_record_continue:
 * @self: a record
 * @change: a change that has just been made
 * @at_once: whether it came with the last step, by the same key
 *
 * Makes a change part of the last step, when it goes on with the same typing. Main thread only.
 *
 * Returns: (transfer none) (nullable): the step; %NULL when the change begins one of its own
 */
UsStep *
us_record_continue (UsRecord *self, UsChange *change, gboolean at_once)
{
  UsStep *last;

  g_return_val_if_fail (self, NULL);

  if (self->is_sealed || self->n_done == 0 || self->n_done < self->steps->len)
    return NULL;
  last = self->steps->pdata[self->n_done - 1];
  if (!us_step_continue_typing (last, change) && !(at_once && us_step_type_over (last, change)))
    return NULL;
  us_step_set_position (last, ++self->last_position);
  return last;
}

/* Whether the second only removes what the first has added, and nobody has written anything in
 * it. */
static gboolean
come_to_nothing (const UsStep *first, const UsStep *second)
{
  const UsChange *added, *removed;

  if (us_step_get_n_changes (first) != 1 || us_step_get_n_changes (second) != 1)
    return FALSE;
  added = us_step_get_change (first, 0);
  removed = us_step_get_change (second, 0);
  return added->kind == US_CHANGE_INSERT && removed->kind == US_CHANGE_REMOVE &&
         added->list == removed->list && added->count == 1 && removed->count == 1 &&
         added->items->pdata[0] == removed->items->pdata[0] &&
         us_item_is_blank (added->items->pdata[0]);
}

/**
 * us_record_push:
 * @self: a record
 * @step: (transfer full): what has just been done
 *
 * Adds a step, or drops it together with the last one, when both come to nothing. Those that were
 * taken back can never come back then. Main thread only.
 *
 * Returns: (transfer none) (nullable): the step, or %NULL when it is gone
 */
UsStep *
us_record_push (UsRecord *self, UsStep *step)
{
  g_return_val_if_fail (self, NULL);
  g_return_val_if_fail (step, NULL);

  g_ptr_array_set_size (self->steps, self->n_done);
  if (self->n_done > 0 && come_to_nothing (self->steps->pdata[self->n_done - 1], step))
    {
      us_step_free (step);
      g_ptr_array_set_size (self->steps, --self->n_done);
      self->is_sealed = TRUE;
      return NULL;
    }
  g_ptr_array_add (self->steps, step);
  self->n_done++;
  self->is_sealed = FALSE;
  us_step_set_position (step, ++self->last_position);
  return step;
}

/**
 * us_record_seal:
 * @self: a record
 *
 * Lets no change become part of the last step any more. Main thread only.
 */
void
us_record_seal (UsRecord *self)
{
  g_return_if_fail (self);

  self->is_sealed = TRUE;
}

/**
 * us_record_get_done:
 * @self: a record
 *
 * Main thread only.
 *
 * Returns: (transfer none) (nullable): the step that would be taken back
 */
UsStep *
us_record_get_done (UsRecord *self)
{
  g_return_val_if_fail (self, NULL);

  return self->n_done > 0 ? self->steps->pdata[self->n_done - 1] : NULL;
}

/**
 * us_record_get_undone:
 * @self: a record
 *
 * Main thread only.
 *
 * Returns: (transfer none) (nullable): the step that would be done again
 */
UsStep *
us_record_get_undone (UsRecord *self)
{
  g_return_val_if_fail (self, NULL);

  return self->n_done < self->steps->len ? self->steps->pdata[self->n_done] : NULL;
}

/**
 * us_record_travel:
 * @self: a record
 * @backwards: whether the last step has been taken back, or else the next one done again
 *
 * Remembers what was undone or redone. Main thread only.
 */
void
us_record_travel (UsRecord *self, gboolean backwards)
{
  g_return_if_fail (self);
  g_return_if_fail (backwards ? self->n_done > 0 : self->n_done < self->steps->len);

  self->n_done = backwards ? self->n_done - 1 : self->n_done + 1;
  self->is_sealed = TRUE;
}

/**
 * us_record_forget:
 * @self: a record
 *
 * Drops all steps, since they do not fit what is there now; which is at a position that was never
 * there before. Main thread only.
 */
void
us_record_forget (UsRecord *self)
{
  g_return_if_fail (self);

  g_ptr_array_set_size (self->steps, 0);
  self->n_done = 0;
  self->is_sealed = TRUE;
  self->first_position = ++self->last_position;
}

/**
 * us_record_get_position:
 * @self: a record
 *
 * Main thread only.
 *
 * Returns: what tells the present state from all others that there have been
 */
guint64
us_record_get_position (UsRecord *self)
{
  UsStep *last = us_record_get_done (self);

  return last != NULL ? us_step_get_position (last) : self->first_position;
}
