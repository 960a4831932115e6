/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/text.h"

G_BEGIN_DECLS

/* Bold, italic, links: the look of characters, and of those to be typed next. */
void us_text_format_watch (GtkTextBuffer *buffer);
void us_text_format_toggle (GtkTextBuffer *buffer, UsSpanKind kind);
gboolean us_text_format_is_on (GtkTextBuffer *buffer, UsSpanKind kind);
void us_text_format_clear (GtkTextBuffer *buffer);
gboolean us_text_format_get_link (GtkTextBuffer *buffer, GtkTextIter *ret_start,
                                  GtkTextIter *ret_end, const char **ret_address);
void us_text_format_set_link (GtkTextBuffer *buffer, const char *address);

G_END_DECLS
