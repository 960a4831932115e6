/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "view/body/body-tags.h"

G_BEGIN_DECLS

/* How large letters are shown, in all windows. The setting keeps it. */
void us_zoom_install (GApplication *application);
void us_zoom_add_wheel (GtkWidget *widget);
double us_zoom_get (void);
int us_zoom_step (int percent, int direction);
UsBodyMargins us_zoom_get_margins (gboolean compact);

G_END_DECLS
