/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void us_relayout_queue (GtkWidget *widget);
void us_relayout_allocate (GtkWidget *widget, int x, double y, int width, int height);

G_END_DECLS
