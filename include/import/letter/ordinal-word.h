/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/letter/list-marker.h"

G_BEGIN_DECLS

guint us_ordinal_word_read_roman (const char *text, gsize length);
gboolean us_ordinal_word_parse (const char *text, UsListMarker *marker);
gboolean us_ordinal_word_is_marker (const UsListMarker *marker);
void us_ordinal_word_mark (GPtrArray *blocks, guint from, guint to);

G_END_DECLS
