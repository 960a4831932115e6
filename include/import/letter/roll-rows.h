/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/source.h"

G_BEGIN_DECLS

/* Rows of a table of those who sign, which often begin with a number. */
void us_roll_rows_settle (GPtrArray *lines);
gboolean us_roll_rows_is_numbered (const UsSourceBlock *row);
char *us_roll_rows_get_name (const UsSourceBlock *block);
void us_roll_rows_drop_number (UsSourceBlock *row);

G_END_DECLS
