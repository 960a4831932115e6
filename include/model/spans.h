/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/text.h"

G_BEGIN_DECLS

/* The one canonical form of the spans of a text, so that equal texts have equal spans. */
gboolean us_spans_canonicalise (GArray *spans, const char *string, gsize length, GError **error);
guint us_spans_clip (const char *string, gsize length, guint offset);

G_END_DECLS
