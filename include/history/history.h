/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/trail.h"
#include "model/statement.h"

G_BEGIN_DECLS

#define US_TYPE_HISTORY (us_history_get_type ())
G_DECLARE_FINAL_TYPE (UsHistory, us_history, US, HISTORY, GObject)

/* Listens to the gate of one statement. Properties: can-undo, can-redo, modified, undo-label,
 * redo-label (nullable, translated: "Undo Change Title"), position (as us_history_get_position(),
 * but typing goes on). Signal: travelled, with the position that undo or redo came to. */
UsHistory *us_history_new (UsStatement *statement) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_history_undo (UsHistory *self);
gboolean us_history_redo (UsHistory *self);
gboolean us_history_get_can_undo (UsHistory *self);
gboolean us_history_get_can_redo (UsHistory *self);
gboolean us_history_get_modified (UsHistory *self);
const char *us_history_get_undo_label (UsHistory *self);
const char *us_history_get_redo_label (UsHistory *self);

/* Ends the merging of typing: a pause, a focus change, a save. */
void us_history_seal (UsHistory *self);

/* Lets what is kept beside the statement be undone among its changes. */
void us_history_add_mark (UsHistory *self, const char *label);

/* Undo brings the caret back, too. */
void us_history_set_guide (UsHistory *self, const UsHistoryGuide *guide, gpointer data);

/* A save takes the position when it takes its snapshot, and marks that one when it is done. */
#define US_HISTORY_NEVER_SAVED G_MAXUINT64
guint64 us_history_get_position (UsHistory *self);
void us_history_mark_saved (UsHistory *self, guint64 position);

G_END_DECLS
