/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/letter/draft.h"
#include "import/phrases.h"
#include "import/source.h"

G_BEGIN_DECLS

gboolean us_signatory_lines_continue (GPtrArray *lines, const UsSourceBlock *line);
void us_signatory_lines_read (GPtrArray *lines, GPtrArray *text, const UsPhrases *phrases,
                              const char *group, UsDraft *draft);

G_END_DECLS
