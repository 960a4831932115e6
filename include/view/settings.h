/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the program remembers of itself, and nothing of any letter. */
GSettings *us_settings_get (void);
void us_settings_bind_window (GtkWindow *window);

G_END_DECLS
