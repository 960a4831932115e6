/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/table/table.h"

G_BEGIN_DECLS

#define US_LIST_ROW_N_VALUES US_SIGNATORY_N_PROPERTIES

/**
 * UsListRow:
 * @values: (element-type utf8): by property, as us_item_set_from_string() takes them; %NULL where
 *   the row says nothing
 * @id: (nullable): of a register that was exported
 * @problem: (nullable): a translated sentence: why the row cannot be used as it is
 *
 * What a row of a table says of a signatory.
 */
typedef struct
{
  char *values[US_LIST_ROW_N_VALUES];
  char *id;
  char *problem;
} UsListRow;

void us_list_row_read (UsTable *table, guint row, UsListRow *ret_row);
void us_list_row_clear (UsListRow *self);
UsSignatoryKind us_list_row_get_kind (const UsListRow *row);

G_END_DECLS
