/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/review/review-states.h"

/* So many lines are kept of all readings: two hundred corrections of a letter of 5,000 lines. */
#define MAX_LINES 1000000

typedef struct
{
  guint64 position;
  UsReviewState *state; /* (nullable): the source was not read yet */
} Place;

struct _UsReviewStates
{
  GArray *places; /* in the order in which they came */
  UsReviewState *now;
};

/**
 * us_review_state_new:
 * @corrections: (element-type UsCorrection): what was said of the lines
 * @report: what was recognised, with its reading
 * @amendment: what the letter was then
 *
 * Main thread only.
 *
 * Returns: (transfer full): a state
 */
UsReviewState *
us_review_state_new (GArray *corrections, UsReport *report, UsAmendment *amendment)
{
  UsReviewState *self = g_rc_box_new0 (UsReviewState);

  self->corrections = g_array_ref (corrections);
  self->report = us_report_ref (report);
  self->amendment = us_amendment_ref (amendment);
  return self;
}

/**
 * us_review_state_ref:
 * @self: a state
 *
 * Takes a reference. Main thread only.
 *
 * Returns: (transfer full): @self
 */
UsReviewState *
us_review_state_ref (UsReviewState *self)
{
  return g_rc_box_acquire (self);
}

static void
clear_state (gpointer data)
{
  UsReviewState *self = data;

  g_array_unref (self->corrections);
  us_report_unref (self->report);
  us_amendment_unref (self->amendment);
}

/**
 * us_review_state_unref:
 * @self: (transfer full): a state
 *
 * Drops a reference. Main thread only.
 */
void
us_review_state_unref (UsReviewState *self)
{
  g_rc_box_release_full (self, clear_state);
}

/**
 * us_review_state_make_report:
 * @self: a state
 * @statement: the letter
 *
 * Main thread only.
 *
 * Returns: (transfer full): what is unsure, of the letter as it is now
 */
UsReport *
us_review_state_make_report (UsReviewState *self, UsStatement *statement)
{
  UsReport *report = us_report_new ();

  g_return_val_if_fail (self != NULL && US_IS_STATEMENT (statement), report);

  for (guint i = 0; i < us_report_get_n_doubts (self->report); i++)
    {
      const UsDoubt *doubt = us_report_get_doubt (self->report, i);
      UsItem *item =
          doubt->id != NULL
              ? us_statement_find (statement, us_amendment_find (self->amendment, doubt->id))
              : NULL;

      if (item != NULL || doubt->id == NULL)
        us_report_add_doubt (report, item, doubt->property, doubt->line, doubt->reason);
    }
  return report;
}

/**
 * us_review_state_find_item:
 * @self: a state
 * @statement: the letter
 * @line: a line of the state's reading
 *
 * Main thread only.
 *
 * Returns: (transfer none) (nullable): what it became
 */
UsItem *
us_review_state_find_item (UsReviewState *self, UsStatement *statement, const UsReadingLine *line)
{
  g_return_val_if_fail (self != NULL && US_IS_STATEMENT (statement), NULL);
  g_return_val_if_fail (line != NULL, NULL);

  if (line->id != NULL)
    return us_statement_find (statement, us_amendment_find (self->amendment, line->id));
  return line->property != NULL ? US_ITEM (statement) : NULL;
}

/**
 * us_review_state_find_line:
 * @self: a state
 * @item: an item of the letter, or the letter itself
 * @property: (nullable): name of a property of the letter
 * @ret_index: (out): index of the line
 *
 * Main thread only.
 *
 * Returns: whether it came from a line
 */
gboolean
us_review_state_find_line (UsReviewState *self, UsItem *item, const char *property,
                           guint *ret_index)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (US_IS_ITEM (item), FALSE);

  return us_reading_find_item (
      us_report_get_reading (self->report),
      US_IS_STATEMENT (item) ? NULL
                             : us_amendment_find_origin (self->amendment, us_item_get_id (item)),
      property, ret_index);
}

static void
clear_place (gpointer data)
{
  g_clear_pointer (&((Place *) data)->state, us_review_state_unref);
}

/**
 * us_review_states_new:
 *
 * Main thread only.
 *
 * Returns: (transfer full): no states yet
 */
UsReviewStates *
us_review_states_new (void)
{
  UsReviewStates *self = g_new0 (UsReviewStates, 1);

  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_array_set_clear_func (self->places, clear_place);
  return self;
}

/**
 * us_review_states_free:
 * @self: (transfer full): states
 *
 * Main thread only.
 */
void
us_review_states_free (UsReviewStates *self)
{
  g_clear_pointer (&self->now, us_review_state_unref);
  g_array_unref (self->places);
  g_free (self);
}

static Place *
find (UsReviewStates *self, guint64 position)
{
  for (guint i = self->places->len; i-- > 0;)
    {
      Place *place = &g_array_index (self->places, Place, i);

      if (place->position == position)
        return place;
    }
  return NULL;
}

static void
set_now (UsReviewStates *self, UsReviewState *state)
{
  UsReviewState *before = self->now;

  self->now = state != NULL ? us_review_state_ref (state) : NULL;
  g_clear_pointer (&before, us_review_state_unref);
}

/* Who undoes as far as this sees the letter as it was, and no more which line it came from. */
static void
forget_oldest (UsReviewStates *self)
{
  guint n_lines = 0;

  for (guint i = self->places->len; i-- > 0;)
    {
      Place *place = &g_array_index (self->places, Place, i);

      if (place->state == NULL || place->state == self->now)
        continue;
      n_lines += us_reading_get_n_lines (us_report_get_reading (place->state->report));
      if (n_lines > MAX_LINES)
        g_clear_pointer (&place->state, us_review_state_unref);
    }
}

/**
 * us_review_states_set:
 * @self: states
 * @position: of the history, which is there now
 * @state: (nullable): how the source is read there; %NULL when it is not
 *
 * Main thread only.
 */
void
us_review_states_set (UsReviewStates *self, guint64 position, UsReviewState *state)
{
  Place *place;

  g_return_if_fail (self != NULL);

  place = find (self, position);
  if (place == NULL)
    {
      const Place added = { position, NULL };

      g_array_append_val (self->places, added);
      place = &g_array_index (self->places, Place, self->places->len - 1);
    }
  g_clear_pointer (&place->state, us_review_state_unref);
  place->state = state != NULL ? us_review_state_ref (state) : NULL;
  set_now (self, state);
  forget_oldest (self);
}

/**
 * us_review_states_follow:
 * @self: states
 * @position: of the history, where it is now
 *
 * Finds how the source is read where an undo or a redo has gone. Between two corrections, what is
 * written into the letter changes nothing of it. Main thread only.
 *
 * Returns: (transfer none) (nullable): the state
 */
UsReviewState *
us_review_states_follow (UsReviewStates *self, guint64 position)
{
  const Place *place;

  g_return_val_if_fail (self != NULL, NULL);

  place = find (self, position);
  if (place != NULL)
    set_now (self, place->state);
  /* Positions grow: this one was left before the source was read. */
  else if (self->places->len > 0 && position < g_array_index (self->places, Place, 0).position)
    set_now (self, NULL);
  return self->now;
}

/**
 * us_review_states_get:
 * @self: states
 *
 * Main thread only.
 *
 * Returns: (transfer none) (nullable): the state that was followed to last
 */
UsReviewState *
us_review_states_get (UsReviewStates *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->now;
}
