/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/letter/draft.h"
#include "import/phrases.h"
#include "import/source.h"

G_BEGIN_DECLS

gboolean us_organisation_lines_are (char *const *lines, guint n, gboolean apart,
                                    gboolean *ret_sure);
gboolean us_organisation_lines_read (GPtrArray *lines, const UsPhrases *phrases, const char *group,
                                     UsDraft *draft);

G_END_DECLS
