/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/letter/draft.h"

G_BEGIN_DECLS

void us_note_signs_take (GPtrArray *blocks, UsDraft *draft);
gsize us_note_signs_match_reference (const char *text, const char *start, guint *ret_sign);

G_END_DECLS
