/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *us_review_focus_find_row (GtkListView *view, guint index);
void us_review_focus_row (GtkListView *view, guint index);

G_END_DECLS
