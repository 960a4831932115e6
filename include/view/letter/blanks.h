/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The blanks of a template, «Minister» or [name], and what else reads like one. */
gboolean us_blanks_select_next (GtkWidget *root, const char *language, gboolean backward);
void us_blanks_snapshot (GtkTextView *view, const char *language, GtkSnapshot *snapshot);

G_END_DECLS
