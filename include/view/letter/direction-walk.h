/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/statement.h"

G_BEGIN_DECLS

GtkTextDirection us_direction_walk_choose (UsStatement *statement);
void us_direction_walk (GtkWidget *widget, GtkTextDirection direction);
void us_direction_walk_follow (GtkWidget *widget, UsStatement *statement);

G_END_DECLS
