/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/summary.h"

#include <glib/gi18n-lib.h>

/**
 * us_summary_install:
 * @klass: the class of histories
 * @properties: (out caller-allocates): by #UsSummaryProperty
 *
 * Gives a class the properties. Any thread.
 */
void
us_summary_install (GObjectClass *klass, GParamSpec **properties)
{
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  g_return_if_fail (G_IS_OBJECT_CLASS (klass) && properties != NULL);

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_POSITION] =
      g_param_spec_uint64 ("position", NULL, NULL, 0, G_MAXUINT64, 0, flags);
  g_object_class_install_properties (klass, PROP_POSITION + 1, properties);
}

static char *
make_label (const char *format, const UsStep *step)
{
  return step != NULL ? g_strdup_printf (format, us_step_get_label (step)) : NULL;
}

/**
 * us_summary_make:
 * @record: what was done and undone
 * @saved_position: where in it the file is
 *
 * Says what the properties of a history are. Main thread only.
 *
 * Returns: the summary, to be cleared with us_summary_clear()
 */
UsSummary
us_summary_make (UsRecord *record, guint64 saved_position)
{
  UsSummary self = { FALSE, FALSE, FALSE, NULL, NULL, 0 };

  g_return_val_if_fail (record, self);

  self.can_undo = us_record_get_done (record) != NULL;
  self.can_redo = us_record_get_undone (record) != NULL;
  self.position = us_record_get_position (record);
  self.modified = self.position != saved_position;
  /* translators: %s is what the step does, such as "Change Title" */
  self.undo_label = make_label (_ ("Undo %s"), us_record_get_done (record));
  /* translators: %s is what the step does, such as "Change Title" */
  self.redo_label = make_label (_ ("Redo %s"), us_record_get_undone (record));
  return self;
}

/**
 * us_summary_replace:
 * @self: what the properties said
 * @now: what they say now, whose labels are taken over
 *
 * Replaces a summary and tells what is different. Any thread.
 *
 * Returns: the bits 1 << #UsSummaryProperty of what is
 */
guint
us_summary_replace (UsSummary *self, UsSummary now)
{
  guint changed = 0;

  g_return_val_if_fail (self, 0);

  changed |= (self->can_undo != now.can_undo) << PROP_CAN_UNDO;
  changed |= (self->can_redo != now.can_redo) << PROP_CAN_REDO;
  changed |= (self->modified != now.modified) << PROP_MODIFIED;
  changed |= (g_strcmp0 (self->undo_label, now.undo_label) != 0) << PROP_UNDO_LABEL;
  changed |= (g_strcmp0 (self->redo_label, now.redo_label) != 0) << PROP_REDO_LABEL;
  changed |= (self->position != now.position) << PROP_POSITION;
  us_summary_clear (self);
  *self = now;
  return changed;
}

/**
 * us_summary_get:
 * @self: what the properties say
 * @property: one of them, or any other number
 * @value: (out): what it says
 *
 * Any thread.
 *
 * Returns: whether there is such a property
 */
gboolean
us_summary_get (const UsSummary *self, guint property, GValue *value)
{
  g_return_val_if_fail (self != NULL && value != NULL, FALSE);

  switch ((UsSummaryProperty) property)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->can_undo);
      return TRUE;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, self->can_redo);
      return TRUE;
    case PROP_MODIFIED:
      g_value_set_boolean (value, self->modified);
      return TRUE;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->undo_label);
      return TRUE;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->redo_label);
      return TRUE;
    case PROP_POSITION:
      g_value_set_uint64 (value, self->position);
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * us_summary_clear:
 * @self: a summary
 *
 * Frees what is in it. Any thread.
 */
void
us_summary_clear (UsSummary *self)
{
  g_return_if_fail (self);

  g_clear_pointer (&self->undo_label, g_free);
  g_clear_pointer (&self->redo_label, g_free);
}
