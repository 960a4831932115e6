/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/statement.h"

G_BEGIN_DECLS

void us_review_mark_set (GtkWidget *root, UsItem *item, const char *property);

G_END_DECLS
