/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "layout/page.h"
#include "model/statement.h"

G_BEGIN_DECLS

UsItem *us_pages_place_find (UsStatement *statement, const UsPublication *publication,
                             const UsPageLine *line, guint *ret_property);
void us_pages_place_go (GtkWidget *widget, UsStatement *statement, const UsPublication *publication,
                        const UsPageLine *line);

G_END_DECLS
