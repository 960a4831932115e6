/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Finds and replaces in the whole letter. It adds its own actions to the window that it is in:
 * find, replace, find-next, find-previous. Property: statement. */
#define US_TYPE_FIND_BAR (us_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (UsFindBar, us_find_bar, US, FIND_BAR, GtkWidget)

void us_find_bar_close (UsFindBar *self);

G_END_DECLS
