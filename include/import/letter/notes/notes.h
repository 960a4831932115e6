/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/letter/draft.h"
#include "import/phrases.h"

G_BEGIN_DECLS

void us_notes_take (GPtrArray *blocks, const UsPhrases *phrases, UsDraft *draft);

G_END_DECLS
