/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/statement.h"

G_BEGIN_DECLS

GHashTable *us_note_marks_count (UsStatement *statement) G_GNUC_WARN_UNUSED_RESULT;
char *us_note_marks_format (UsStatement *statement, guint number) G_GNUC_WARN_UNUSED_RESULT;
void us_note_marks_update (UsStatement *statement, GtkTextView *view);
gboolean us_note_marks_add (UsStatement *statement, GtkTextView *view, guint *ret_position);
void us_note_marks_go_to_reference (GtkTextView *view, UsStatement *statement, const char *note_id);
gboolean us_note_marks_find_at_caret (GtkTextView *view, UsStatement *statement,
                                      guint *ret_position);
gboolean us_note_marks_concern (const UsChange *change);

G_END_DECLS
