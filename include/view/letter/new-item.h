/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/item.h"

G_BEGIN_DECLS

void us_new_item_watch (GtkWidget *row, UsItem *item);

G_END_DECLS
