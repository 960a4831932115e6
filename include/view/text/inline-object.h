/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/text.h"

G_BEGIN_DECLS

/* A note reference, a reference to a demand or a count in a text buffer: one character wide for the
 * caret, drawn as what it says now. The number of a note is raised, the others are chips. */
#define US_TYPE_INLINE_OBJECT (us_inline_object_get_type ())
G_DECLARE_FINAL_TYPE (UsInlineObject, us_inline_object, US, INLINE_OBJECT, GObject)

UsInlineObject *us_inline_object_new (UsSpanKind kind,
                                      const char *target) G_GNUC_WARN_UNUSED_RESULT;
UsInlineObject *us_inline_object_find (const GtkTextIter *at);
UsSpanKind us_inline_object_get_kind (UsInlineObject *self);
const char *us_inline_object_get_target (UsInlineObject *self);
const char *us_inline_object_get_text (UsInlineObject *self);
gboolean us_inline_object_is_broken (UsInlineObject *self);
void us_inline_object_set_text (UsInlineObject *self, const char *text, gboolean broken);
void us_inline_object_set_look (UsInlineObject *self, PangoContext *context,
                                PangoAttrList *attributes, const GdkRGBA *color,
                                const GdkRGBA *broken_color);

G_END_DECLS
