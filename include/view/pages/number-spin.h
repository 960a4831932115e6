/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void us_number_spin_bind (GtkSpinButton *spin, gpointer item, const char *property,
                          double fallback);

G_END_DECLS
