/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Brings back what was open and not saved when the program ended, and sees to it that there is
 * nothing to lose when it ends again. */
gboolean us_recover_windows (GtkApplication *application, guint *ret_n_aside);
void us_recover_show_aside (GtkApplication *application, guint n_aside);
gboolean us_recover_again (GtkApplication *application);
guint us_recover_erase (void);
gboolean us_recover_flush (GtkApplication *application);
void us_recover_leave (GtkApplication *application);
void us_recover_watch_signals (GtkApplication *application);

G_END_DECLS
