/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/phrases.h"

G_BEGIN_DECLS

gboolean us_columns_split (char *const *lines, guint n_lines, GPtrArray *text,
                           const UsPhrases *phrases, char **ret_left, char **ret_right);
char *us_columns_join_cells (char **cells) G_GNUC_WARN_UNUSED_RESULT;
void us_columns_join_wrapped (char **above, char **row);
GPtrArray *us_columns_part_lines (GPtrArray *lines) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
