/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *us_test_find (GtkWidget *within, GType type, const char *property, const char *value);
AdwMessageDialog *us_test_find_dialog (GtkWidget *parent);

G_END_DECLS
