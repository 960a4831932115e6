/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/letter/anatomy.h"
#include "import/letter/draft.h"
#include "import/phrases.h"

G_BEGIN_DECLS

void us_forced_read (GPtrArray *blocks, guint i, const UsPhrases *phrases, UsDraft *draft);
void us_forced_find_signatories (GPtrArray *blocks, UsAnatomy *anatomy);
UsPart us_forced_part_of_block (UsBlockKind kind);

G_END_DECLS
