/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/item.h"

G_BEGIN_DECLS

/* Between the buffer of a field and the property that it edits. */
gboolean us_letter_field_text_is_rich (UsItem *item, guint property);
void us_letter_field_text_show (GtkTextBuffer *buffer, UsItem *item, guint property,
                                gboolean lines);
gboolean us_letter_field_text_store (GtkTextBuffer *buffer, UsItem *item, guint property,
                                     GError **error);
gboolean us_letter_field_text_has_halves (UsItem *item, guint property);

G_END_DECLS
