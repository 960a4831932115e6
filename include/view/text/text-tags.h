/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/text.h"

G_BEGIN_DECLS

/* The tags of a GtkTextBuffer that stand for the spans of a UsText. */
GtkTextTagTable *us_text_tags_new (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_text_tags_is_inline (GtkTextTag *tag);
GtkTextTag *us_text_tags_get (GtkTextBuffer *buffer, UsSpanKind kind, const char *target);
gboolean us_text_tags_find (const GtkTextIter *at, UsSpanKind kind, const char **ret_target);
gboolean us_text_tags_forward (GtkTextIter *at, const GtkTextIter *end);
int us_text_tags_get_span (GtkTextTag *tag, const char **ret_target);

G_END_DECLS
