/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/item-list.h"

G_BEGIN_DECLS

/* What is typed into a block whose direction was chosen keeps that direction. */
gboolean us_body_directions_lack (UsItemList *body, int line, GPtrArray *texts);
void us_body_directions_mark (UsItemList *body, GtkTextBuffer *buffer, int line, int count);

G_END_DECLS
