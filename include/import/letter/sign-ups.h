/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/letter/draft.h"
#include "import/phrases.h"

G_BEGIN_DECLS

gboolean us_sign_ups_is (const UsSourceBlock *block, const UsPhrases *phrases);
void us_sign_ups_take (GPtrArray *blocks, const UsPhrases *phrases, UsDraft *draft);

G_END_DECLS
