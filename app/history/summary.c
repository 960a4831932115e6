/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "history/summary.h"

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
  us_summary_clear (self);
  *self = now;
  return changed;
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
