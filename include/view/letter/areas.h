/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean us_areas_next (GtkWidget *const *areas, guint n_areas, gboolean backward);
gboolean us_areas_collect_letter (GtkWidget *widget, GPtrArray *areas);

G_END_DECLS
