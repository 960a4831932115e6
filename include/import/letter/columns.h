/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/phrases.h"

G_BEGIN_DECLS

gboolean us_columns_split (char *const *lines, guint n_lines, GPtrArray *text,
                           const UsPhrases *phrases, char **ret_left, char **ret_right);

G_END_DECLS
