/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/letter/draft.h"
#include "import/phrases.h"

G_BEGIN_DECLS

void us_notes_take (GPtrArray *blocks, const UsPhrases *phrases, UsDraft *draft);
gsize us_notes_match_reference (const char *text, const char *start, gunichar style,
                                guint *ret_number);

G_END_DECLS
