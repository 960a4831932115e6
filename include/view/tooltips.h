/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void us_tooltips_watch (void);
gboolean us_tooltips_are_quiet (GtkWidget *widget);

G_END_DECLS
