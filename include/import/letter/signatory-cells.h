/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/letter/draft.h"
#include "import/phrases.h"
#include "import/source.h"

G_BEGIN_DECLS

void us_signatory_cells_read (GPtrArray *lines, guint from, guint to, const UsPhrases *phrases,
                              const char *group, UsDraft *draft);

G_END_DECLS
