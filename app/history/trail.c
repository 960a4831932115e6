/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "history/trail.h"

static gboolean
land_cb (gpointer user_data)
{
  UsTrail *self = user_data;

  self->landing_id = 0;
  us_trail_land (self);
  return G_SOURCE_REMOVE;
}

/**
 * us_trail_clear:
 * @self: a trail, at first all zero
 *
 * Lets go of what it waits for. Main thread only.
 */
void
us_trail_clear (UsTrail *self)
{
  g_return_if_fail (self);

  g_clear_handle_id (&self->landing_id, g_source_remove);
  self->landing = NULL;
}

/**
 * us_trail_set_guide:
 * @self: a trail
 * @guide: (nullable): who knows where the person is; %NULL for nobody
 * @data: for the functions of @guide
 *
 * Says who is asked. Main thread only.
 */
void
us_trail_set_guide (UsTrail *self, const UsHistoryGuide *guide, gpointer data)
{
  g_return_if_fail (self);

  us_trail_clear (self);
  self->guide = guide != NULL ? *guide : (UsHistoryGuide){ 0 };
  self->data = data;
}

/**
 * us_trail_take_off:
 * @self: a trail
 * @step: a step whose first change comes now or has just been made
 *
 * Remembers where it begins, and where the one before has ended. Main thread only.
 */
void
us_trail_take_off (UsTrail *self, UsStep *step)
{
  g_return_if_fail (self);
  g_return_if_fail (step);

  us_trail_land (self);
  if (self->guide.find != NULL)
    *us_step_get_place (step, US_STEP_BEFORE) = self->guide.find (self->data);
}

/**
 * us_trail_land_soon:
 * @self: a trail
 * @step: (nullable): the last step, which must not go before another one is; %NULL when it has gone
 *
 * Remembers where the step ends when all who show the statement have shown it: they hear of a
 * change after the history, and put the caret last. Main thread only.
 */
void
us_trail_land_soon (UsTrail *self, UsStep *step)
{
  g_return_if_fail (self);

  if (self->guide.find == NULL || step == NULL)
    return;
  self->landing = step;
  if (self->landing_id == 0)
    self->landing_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, land_cb, self, NULL);
}

/**
 * us_trail_land:
 * @self: a trail
 *
 * Remembers where the last step has ended, now if nobody has before. Main thread only.
 */
void
us_trail_land (UsTrail *self)
{
  g_return_if_fail (self);

  if (self->landing != NULL)
    *us_step_get_place (self->landing, US_STEP_AFTER) = self->guide.find (self->data);
  us_trail_clear (self);
}

/**
 * us_trail_show:
 * @self: a trail
 * @step: what was undone or redone
 * @side: where the statement is now
 *
 * Brings the person back to where that was. Main thread only.
 */
void
us_trail_show (UsTrail *self, UsStep *step, UsStepSide side)
{
  const UsHistoryPlace *place;

  g_return_if_fail (self);
  g_return_if_fail (step);

  place = us_step_get_place (step, side);
  if (place->known && self->guide.show != NULL)
    self->guide.show (place, self->data);
}
