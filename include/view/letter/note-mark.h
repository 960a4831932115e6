/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A note reference in a text buffer: one character wide for the caret, drawn as a raised number. */
#define US_TYPE_NOTE_MARK (us_note_mark_get_type ())
G_DECLARE_FINAL_TYPE (UsNoteMark, us_note_mark, US, NOTE_MARK, GObject)

UsNoteMark *us_note_mark_new (const char *note_id) G_GNUC_WARN_UNUSED_RESULT;
const char *us_note_mark_get_note_id (UsNoteMark *self);
void us_note_mark_set_number (UsNoteMark *self, guint number);
void us_note_mark_set_look (UsNoteMark *self, PangoContext *context, const GdkRGBA *color);

G_END_DECLS
