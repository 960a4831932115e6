/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/statement.h"

G_BEGIN_DECLS

/* Shows what changed from one letter to another in one text that can be read and walked through. */
#define US_TYPE_COMPARE_WINDOW (us_compare_window_get_type ())
G_DECLARE_FINAL_TYPE (UsCompareWindow, us_compare_window, US, COMPARE_WINDOW, AdwWindow)

UsCompareWindow *us_compare_window_new (GtkWindow *letter, UsStatement *now,
                                        const char *since) G_GNUC_WARN_UNUSED_RESULT;
void us_compare_window_read (UsCompareWindow *self, const char *path);
void us_compare_window_set_version (UsCompareWindow *self, UsStatement *version);

G_END_DECLS
