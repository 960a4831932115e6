/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/phrases.h"
#include "import/source.h"

G_BEGIN_DECLS

/* What a line says of whether it goes on with the line before, by itself. */
gboolean us_reflow_line_is_lower (const char *text);
gboolean us_reflow_line_is_alone (const UsSourceBlock *block, const UsPhrases *phrases);
gboolean us_reflow_line_is_labelled (const UsSourceBlock *block, const UsPhrases *phrases);
gboolean us_reflow_line_are_notes (const char *text, const char *next);
guint us_reflow_line_count_dash (const char *text);

G_END_DECLS
