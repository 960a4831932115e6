/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/letter/draft.h"

G_BEGIN_DECLS

void us_note_signs_take (GPtrArray *blocks, UsDraft *draft);
guint us_note_signs_find (GPtrArray *blocks, guint from);
gboolean us_note_signs_explain (guint named, const UsSourceBlock *block);
gsize us_note_signs_match_reference (const char *text, const char *start, guint *ret_sign);

G_END_DECLS
