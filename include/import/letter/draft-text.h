/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/letter/draft.h"

G_BEGIN_DECLS

UsText *us_draft_text_make (const UsDraft *draft, GPtrArray *notes, const char *text, gsize length,
                            guint line) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
