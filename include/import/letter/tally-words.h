/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/phrases.h"

G_BEGIN_DECLS

GArray *us_tally_words_find (const UsPhrases *phrases, const char *language, const char *text,
                             guint *left) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
