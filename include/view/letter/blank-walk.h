/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* From one blank of a letter to the next, as F8 does. */
gboolean us_blank_walk_next (GtkWidget *root, const char *language, gboolean backward);

G_END_DECLS
