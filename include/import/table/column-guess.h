/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/table/table.h"

G_BEGIN_DECLS

void us_column_guess (UsTable *table);
guint us_column_find_role (const char *header);
char *us_column_read_choice (guint property, const char *cell) G_GNUC_WARN_UNUSED_RESULT;
char *us_column_read_date (const char *cell) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
