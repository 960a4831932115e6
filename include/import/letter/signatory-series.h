/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "import/letter/draft.h"
#include "import/phrases.h"
#include "import/source.h"

G_BEGIN_DECLS

gboolean us_signatory_series_is (const char *text);
void us_signatory_series_add (const char *text, guint line, const UsPhrases *phrases,
                              const char *group, UsDraft *draft);
gboolean us_signatory_series_read (GPtrArray *lines, const UsPhrases *phrases, const char *group,
                                   UsDraft *draft);

G_END_DECLS
