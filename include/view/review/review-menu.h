/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *us_review_menu_new (GtkWidget *source) G_GNUC_WARN_UNUSED_RESULT;
void us_review_menu_popup (GtkWidget *menu, GtkWidget *row);

G_END_DECLS
