/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/letter/draft.h"
#include "import/phrases.h"

G_BEGIN_DECLS

guint us_asking_weigh (const char *text, const UsPhrases *phrases);
void us_asking_mark (GPtrArray *blocks, guint from, guint to, const UsPhrases *phrases,
                     UsDraft *draft, guint first);

G_END_DECLS
