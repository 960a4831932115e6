/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/table/table.h"

G_BEGIN_DECLS

/* What people write above columns, and into them as answers, in any of the languages. */
guint us_column_find_role (const char *header);
gboolean us_column_is_label (const char *cell);
gunichar us_column_guess_separator (const char *text);
char *us_column_read_choice (guint property, const char *cell) G_GNUC_WARN_UNUSED_RESULT;
char *us_column_read_date (const char *cell) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
