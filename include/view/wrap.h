/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void us_wrap_label (GtkLabel *label);
void us_wrap_within (GtkLabel *label, int width);
void us_wrap_buttons (GtkWidget *within);

G_END_DECLS
