/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Commands for characters, wherever the caret is: bold, italic, link, clear. */
#define US_TYPE_TEXT_ACTIONS (us_text_actions_get_type ())
G_DECLARE_FINAL_TYPE (UsTextActions, us_text_actions, US, TEXT_ACTIONS, GObject)

UsTextActions *us_text_actions_new (void) G_GNUC_WARN_UNUSED_RESULT;
GActionGroup *us_text_actions_get_group (UsTextActions *self);
void us_text_actions_set_target (UsTextActions *self, GtkTextView *target);

G_END_DECLS
