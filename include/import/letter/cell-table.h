/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/table/table.h"

G_BEGIN_DECLS

UsTable *us_cell_table_new (GPtrArray *rows) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_cell_table_has_records (GPtrArray *rows, UsTable *table, gboolean of_table);
gboolean us_cell_table_is_clear (GPtrArray *rows, UsTable *table);

G_END_DECLS
