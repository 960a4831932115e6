/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Who leaves the menu of a button writes on where they were. */
void us_menu_focus_add (GtkMenuButton *button);

G_END_DECLS
