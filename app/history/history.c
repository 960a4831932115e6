/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "history/history.h"

#include "history/record.h"
#include "history/summary.h"
#include "history/travel.h"
#include "model/long-edit.h"

static GParamSpec *properties[PROP_POSITION + 1];
static guint travelled_signal;

struct _UsHistory
{
  GObject parent_instance;
  UsStatement *statement;
  UsRecord *record;
  UsStep *group;    /* grows between the begin and the end of a group */
  UsTravel *travel; /* while a step is undone or redone */
  UsTrail trail;
  guint64 saved_position;
  UsSummary summary; /* what the properties said when listeners were last told */
};

G_DEFINE_FINAL_TYPE (UsHistory, us_history, G_TYPE_OBJECT)

/* Tells listeners of each property that is another now, when all of them are right. */
static void
update (UsHistory *self)
{
  const guint changed =
      us_summary_replace (&self->summary, us_summary_make (self->record, self->saved_position));

  for (guint i = PROP_CAN_UNDO; i <= PROP_POSITION; i++)
    if (changed & 1u << i)
      g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

static void
changed_cb (UsStatement *statement, UsChange *change, UsHistory *self)
{
  UsStep *step;

  if (self->group)
    us_step_add (self->group, change);
  if (self->group || self->travel != NULL)
    return;
  step = us_record_continue (self->record, change, self->trail.landing != NULL);
  if (!step)
    {
      step = us_step_new_of (change);
      us_trail_take_off (&self->trail, step);
      step = us_record_push (self->record, step);
    }
  us_trail_land_soon (&self->trail, step);
  update (self);
}

static void
group_begun_cb (UsStatement *statement, const char *label, UsHistory *self)
{
  if (self->travel != NULL)
    return;
  self->group = us_step_new (label);
  us_trail_take_off (&self->trail, self->group);
}

static void
group_ended_cb (UsStatement *statement, UsHistory *self)
{
  g_autoptr (UsStep) group = g_steal_pointer (&self->group);

  if (!group)
    return;
  us_step_close (group);
  if (us_step_is_nothing (group))
    return;
  us_trail_land_soon (&self->trail, us_record_push (self->record, g_steal_pointer (&group)));
  update (self);
}

static void
us_history_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (!us_summary_get (&US_HISTORY (object)->summary, id, value))
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
us_history_finalize (GObject *object)
{
  UsHistory *self = US_HISTORY (object);

  g_clear_pointer (&self->group, us_step_free);
  us_trail_clear (&self->trail);
  us_record_free (self->record);
  g_clear_object (&self->statement);
  us_summary_clear (&self->summary);
  G_OBJECT_CLASS (us_history_parent_class)->finalize (object);
}

static void
us_history_class_init (UsHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = us_history_get_property;
  object_class->finalize = us_history_finalize;

  us_summary_install (object_class, properties);
  /* To another position, by undo or redo; one step may follow the other at once. */
  travelled_signal = g_signal_new ("travelled", US_TYPE_HISTORY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_UINT64);
}

static void
us_history_init (UsHistory *self)
{
  self->record = us_record_new ();
}

/* Something went past the history: nothing in it fits, and the statement counts as modified. */
static void
forget (UsHistory *self, const GError *error)
{
  us_trail_clear (&self->trail);
  g_warning ("The history does not fit the statement: %s", error->message);
  us_record_forget (self->record);
  update (self);
}

static gboolean
travel_cb (gpointer data)
{
  UsHistory *self = data;
  g_autoptr (GError) error = NULL;
  gboolean arrived;

  if (us_travel_go (self->travel, US_LONG_EDIT_PIECE, &arrived, &error))
    return !arrived;
  g_clear_pointer (&self->travel, us_travel_free);
  forget (self, error);
  return FALSE;
}

static void
arrived_cb (gpointer data)
{
  g_autoptr (UsHistory) self = data;
  g_autoptr (UsTravel) travel = g_steal_pointer (&self->travel);
  gboolean backwards;

  if (travel == NULL)
    return;
  backwards = us_travel_is_backwards (travel);
  us_record_travel (self->record, backwards);
  update (self);
  us_trail_show (&self->trail, us_travel_get_step (travel),
                 backwards ? US_STEP_BEFORE : US_STEP_AFTER);
  g_signal_emit (self, travelled_signal, 0, us_record_get_position (self->record));
}

/* Undoes or redoes one step as a group, so that other listeners see it as one too. */
static gboolean
travel (UsHistory *self, UsStep *step, gboolean backwards)
{
  static const UsLongEdit edit = { travel_cb, arrived_cb };

  if (step == NULL || self->group != NULL || self->travel != NULL)
    return FALSE;
  us_trail_land (&self->trail);
  self->travel = us_travel_new (step, self->statement, backwards);
  us_long_edit_begin (self->statement, us_step_get_label (step), &edit, g_object_ref (self));
  return us_record_get_done (self->record) != NULL || us_record_get_undone (self->record) != NULL;
}

/**
 * us_history_new:
 * @statement: a statement, as it is saved or new
 *
 * Makes a history that records every change of a statement from now on. Main thread only.
 *
 * Returns: (transfer full): the history
 */
UsHistory *
us_history_new (UsStatement *statement)
{
  UsHistory *self;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);

  self = g_object_new (US_TYPE_HISTORY, NULL);
  self->statement = g_object_ref (statement);
  g_signal_connect_object (statement, "changed", G_CALLBACK (changed_cb), self, 0);
  g_signal_connect_object (statement, "group-begun", G_CALLBACK (group_begun_cb), self, 0);
  g_signal_connect_object (statement, "group-ended", G_CALLBACK (group_ended_cb), self, 0);
  return self;
}

/**
 * us_history_undo:
 * @self: a history
 *
 * Takes the last step back, a long one between the next frames; what still goes on is done first,
 * and may be that step, see us_long_edit_begin(). Main thread only.
 *
 * Returns: %FALSE when there is none, or a group has begun and not ended
 */
gboolean
us_history_undo (UsHistory *self)
{
  g_return_val_if_fail (US_IS_HISTORY (self), FALSE);

  us_long_edit_finish (self->statement);
  return travel (self, us_record_get_done (self->record), TRUE);
}

/**
 * us_history_redo:
 * @self: a history
 *
 * Does the step again that was undone last, in the same way. Main thread only.
 *
 * Returns: %FALSE when there is none, or a group has begun and not ended
 */
gboolean
us_history_redo (UsHistory *self)
{
  g_return_val_if_fail (US_IS_HISTORY (self), FALSE);

  us_long_edit_finish (self->statement);
  return travel (self, us_record_get_undone (self->record), FALSE);
}

/**
 * us_history_get_can_undo:
 * @self: a history
 *
 * Tells whether there is a step to take back. Main thread only.
 *
 * Returns: %TRUE when there is
 */
gboolean
us_history_get_can_undo (UsHistory *self)
{
  g_return_val_if_fail (US_IS_HISTORY (self), FALSE);

  return self->summary.can_undo;
}

/**
 * us_history_get_can_redo:
 * @self: a history
 *
 * Tells whether there is an undone step. Main thread only.
 *
 * Returns: %TRUE when there is
 */
gboolean
us_history_get_can_redo (UsHistory *self)
{
  g_return_val_if_fail (US_IS_HISTORY (self), FALSE);

  return self->summary.can_redo;
}

/**
 * us_history_get_modified:
 * @self: a history
 *
 * Tells whether the statement is another than the one that was saved last. Main thread only.
 *
 * Returns: %TRUE when it is
 */
gboolean
us_history_get_modified (UsHistory *self)
{
  g_return_val_if_fail (US_IS_HISTORY (self), FALSE);

  return self->summary.modified;
}

/**
 * us_history_get_undo_label:
 * @self: a history
 *
 * Says what Undo would do: "Undo Change Title". Main thread only.
 *
 * Returns: (transfer none) (nullable): the words, translated; %NULL when there is nothing to undo
 */
const char *
us_history_get_undo_label (UsHistory *self)
{
  g_return_val_if_fail (US_IS_HISTORY (self), NULL);

  return self->summary.undo_label;
}

/**
 * us_history_get_redo_label:
 * @self: a history
 *
 * Says what Redo would do: "Redo Change Title". Main thread only.
 *
 * Returns: (transfer none) (nullable): the words, translated; %NULL when there is nothing to redo
 */
const char *
us_history_get_redo_label (UsHistory *self)
{
  g_return_val_if_fail (US_IS_HISTORY (self), NULL);

  return self->summary.redo_label;
}

/**
 * us_history_add_mark:
 * @self: a history, while no group has begun
 * @label: what was done, translated and imperative
 *
 * Adds a step that changes nothing in the statement: something that is kept beside it and goes by
 * us_history_get_position() is another now. Main thread only.
 */
void
us_history_add_mark (UsHistory *self, const char *label)
{
  g_return_if_fail (US_IS_HISTORY (self) && label != NULL);
  g_return_if_fail (self->group == NULL && self->travel == NULL);

  us_history_seal (self);
  us_record_push (self->record, us_step_new (label));
  update (self);
}

/**
 * us_history_seal:
 * @self: a history
 *
 * Ends long edits and the merging of typing: what comes now is a step of its own. Main thread only.
 */
void
us_history_seal (UsHistory *self)
{
  g_return_if_fail (US_IS_HISTORY (self));

  us_long_edit_finish (self->statement);
  us_record_seal (self->record);
  us_trail_land (&self->trail);
}

/**
 * us_history_get_position:
 * @self: a history
 *
 * Gives what tells this state of the statement from all others that it has had, for
 * us_history_mark_saved(). Ends the merging of typing. Main thread only.
 *
 * Returns: the position
 */
guint64
us_history_get_position (UsHistory *self)
{
  g_return_val_if_fail (US_IS_HISTORY (self), 0);

  us_history_seal (self);
  return us_record_get_position (self->record);
}

/**
 * us_history_mark_saved:
 * @self: a history
 * @position: what us_history_get_position() gave for the snapshot, or %US_HISTORY_NEVER_SAVED
 *
 * Says which state of the statement is in the file. Main thread only.
 */
void
us_history_mark_saved (UsHistory *self, guint64 position)
{
  g_return_if_fail (US_IS_HISTORY (self));

  self->saved_position = position;
  update (self);
}

/**
 * us_history_set_guide:
 * @self: a history
 * @guide: (nullable): who knows where the person is; %NULL for nobody
 * @data: for the functions of @guide
 *
 * Lets undo bring the caret back to where it was before a step, and redo to where it was after it.
 * Main thread only.
 */
void
us_history_set_guide (UsHistory *self, const UsHistoryGuide *guide, gpointer data)
{
  g_return_if_fail (US_IS_HISTORY (self));

  us_trail_set_guide (&self->trail, guide, data);
}
