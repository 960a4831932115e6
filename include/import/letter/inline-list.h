/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/phrases.h"

G_BEGIN_DECLS

char **us_inline_list_split (const char *text, const UsPhrases *phrases,
                             char **ret_rest) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
