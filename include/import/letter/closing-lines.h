/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/letter/draft.h"
#include "import/phrases.h"

G_BEGIN_DECLS

gboolean us_closing_lines_are_two (const char *first, const char *above, const char *next,
                                   const UsPhrases *phrases);
guint us_closing_lines_find_copies (GPtrArray *blocks, guint i, const UsPhrases *phrases);
void us_closing_lines_read_copies (GPtrArray *blocks, guint from, guint to,
                                   const UsPhrases *phrases, UsDraft *draft);
guint us_closing_lines_find_contacts (GPtrArray *blocks, guint i, const UsPhrases *phrases);
void us_closing_lines_read_contacts (GPtrArray *blocks, guint from, guint to, UsDraft *draft);

G_END_DECLS
