/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/history.h"

#include "history/step.h"
#include "history/summary.h"

#include <glib/gi18n-lib.h>

static GParamSpec *properties[PROP_REDO_LABEL + 1];

struct _UsHistory
{
  GObject parent_instance;
  UsStatement *statement;
  GPtrArray *steps; /* the first n_done are done, the others undone */
  guint n_done;
  UsStep *group; /* grows between the begin and the end of a group */
  gboolean is_applying;
  gboolean is_sealed;
  guint64 first_position; /* before the first step */
  guint64 last_position;  /* the greatest that was ever given */
  guint64 saved_position;
  UsSummary summary; /* what the properties said when listeners were last told */
};

G_DEFINE_FINAL_TYPE (UsHistory, us_history, G_TYPE_OBJECT)

static guint64
get_position (UsHistory *self)
{
  return self->n_done > 0 ? us_step_get_position (self->steps->pdata[self->n_done - 1])
                          : self->first_position;
}

static char *
make_label (UsHistory *self, const char *format, guint step)
{
  if (step >= self->steps->len)
    return NULL;
  return g_strdup_printf (format, us_step_get_label (self->steps->pdata[step]));
}

/* Tells listeners of each property that is another now, when all of them are right. */
static void
update (UsHistory *self)
{
  UsSummary now = { self->n_done > 0, self->n_done < self->steps->len,
                    get_position (self) != self->saved_position, NULL, NULL };
  guint changed;

  /* translators: %s is what the step does, such as "Change Title" */
  now.undo_label = make_label (self, _ ("Undo %s"), self->n_done - 1);
  /* translators: %s is what the step does, such as "Change Title" */
  now.redo_label = make_label (self, _ ("Redo %s"), self->n_done);
  changed = us_summary_replace (&self->summary, now);
  for (guint i = PROP_CAN_UNDO; i <= PROP_REDO_LABEL; i++)
    {
      if (changed & 1u << i)
        g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
    }
}

/* Undone steps can never come back once something else is done. */
static void
push (UsHistory *self, UsStep *step)
{
  g_ptr_array_set_size (self->steps, self->n_done);
  g_ptr_array_add (self->steps, step);
  self->n_done++;
  self->is_sealed = FALSE;
  us_step_set_position (step, ++self->last_position);
  update (self);
}

static void
changed_cb (UsStatement *statement, UsChange *change, UsHistory *self)
{
  if (self->is_applying)
    return;
  if (self->group)
    {
      us_step_add (self->group, change);
      return;
    }
  if (!self->is_sealed && self->n_done > 0 && self->n_done == self->steps->len &&
      us_step_continue_typing (self->steps->pdata[self->n_done - 1], change))
    {
      us_step_set_position (self->steps->pdata[self->n_done - 1], ++self->last_position);
      update (self);
      return;
    }
  push (self, us_step_new_of (change));
}

static void
group_begun_cb (UsStatement *statement, const char *label, UsHistory *self)
{
  if (!self->is_applying)
    self->group = us_step_new (label);
}

static void
group_ended_cb (UsStatement *statement, UsHistory *self)
{
  g_autoptr (UsStep) group = g_steal_pointer (&self->group);

  if (!group)
    return;
  us_step_close (group);
  if (!us_step_is_nothing (group))
    push (self, g_steal_pointer (&group));
}

static void
us_history_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  UsHistory *self = US_HISTORY (object);

  switch ((UsSummaryProperty) id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->summary.can_undo);
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, self->summary.can_redo);
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, self->summary.modified);
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->summary.undo_label);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->summary.redo_label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_history_finalize (GObject *object)
{
  UsHistory *self = US_HISTORY (object);

  g_clear_pointer (&self->group, us_step_free);
  g_ptr_array_unref (self->steps);
  g_clear_object (&self->statement);
  us_summary_clear (&self->summary);
  G_OBJECT_CLASS (us_history_parent_class)->finalize (object);
}

static void
us_history_class_init (UsHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = us_history_get_property;
  object_class->finalize = us_history_finalize;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
us_history_init (UsHistory *self)
{
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) us_step_free);
}

/* Something went past the history: nothing in it fits, and the statement counts as modified. */
static void
forget (UsHistory *self, const GError *error)
{
  g_warning ("The history does not fit the statement: %s", error->message);
  g_ptr_array_set_size (self->steps, 0);
  self->n_done = 0;
  self->first_position = ++self->last_position;
  update (self);
}

/* Undoes or redoes one step as a group, so that other listeners see it as one too. */
static gboolean
travel (UsHistory *self, guint step, gboolean backwards)
{
  g_autoptr (GError) error = NULL;
  UsStep *target = self->steps->pdata[step];
  gboolean done;

  self->is_applying = TRUE;
  us_statement_begin_group (self->statement, us_step_get_label (target));
  done = backwards ? us_step_undo (target, self->statement, &error)
                   : us_step_redo (target, self->statement, &error);
  us_statement_end_group (self->statement);
  self->is_applying = FALSE;
  self->is_sealed = TRUE;
  if (!done)
    {
      forget (self, error);
      return FALSE;
    }
  self->n_done = backwards ? step : step + 1;
  update (self);
  return TRUE;
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
 * Takes the last step back. Main thread only.
 *
 * Returns: %FALSE when there is none, or a group has begun and not ended
 */
gboolean
us_history_undo (UsHistory *self)
{
  g_return_val_if_fail (US_IS_HISTORY (self), FALSE);

  if (self->n_done == 0 || self->group || self->is_applying)
    return FALSE;
  return travel (self, self->n_done - 1, TRUE);
}

/**
 * us_history_redo:
 * @self: a history
 *
 * Does the step again that was undone last. Main thread only.
 *
 * Returns: %FALSE when there is none, or a group has begun and not ended
 */
gboolean
us_history_redo (UsHistory *self)
{
  g_return_val_if_fail (US_IS_HISTORY (self), FALSE);

  if (self->n_done == self->steps->len || self->group || self->is_applying)
    return FALSE;
  return travel (self, self->n_done, FALSE);
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
 * us_history_seal:
 * @self: a history
 *
 * Ends the merging of typing: what comes now is a step of its own. Main thread only.
 */
void
us_history_seal (UsHistory *self)
{
  g_return_if_fail (US_IS_HISTORY (self));

  self->is_sealed = TRUE;
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
  return get_position (self);
}

/**
 * us_history_mark_saved:
 * @self: a history
 * @position: what us_history_get_position() gave when the snapshot was taken, or
 *   %US_HISTORY_NEVER_SAVED
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
