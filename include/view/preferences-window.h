/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What a person may choose about the program itself. */
#define US_TYPE_PREFERENCES_WINDOW (us_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (UsPreferencesWindow, us_preferences_window, US, PREFERENCES_WINDOW,
                      AdwPreferencesWindow)

UsPreferencesWindow *us_preferences_window_new (void) G_GNUC_WARN_UNUSED_RESULT;
void us_preferences_apply (void);

G_END_DECLS
