/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/table/table.h"

G_BEGIN_DECLS

/* For those who read tables. */
gboolean us_table_begin_row (UsTable *self, GError **error);
void us_table_go_to (UsTable *self, guint number);
void us_table_add_cell (UsTable *self, const char *text, gssize length);
void us_table_add_problem (UsTable *self, UsTableProblem problem);
void us_table_add_problem_at (UsTable *self, guint row, UsTableProblem problem);
void us_table_end_row (UsTable *self);
void us_table_finish (UsTable *self);

G_END_DECLS
