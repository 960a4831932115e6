/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/text.h"

G_BEGIN_DECLS

/* What stands in a text buffer for the one character of a reference or count: a UsNoteMark or a
 * UsChip. */
GdkPaintable *us_text_objects_new (UsSpanKind kind, const char *target) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_text_objects_get (const GtkTextIter *at, UsSpan *ret_span);

G_END_DECLS
