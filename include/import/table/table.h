/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/signatory.h"

G_BEGIN_DECLS

/* What a column means: a property of UsSignatory, or one of these. */
#define US_COLUMN_NONE 0
#define US_COLUMN_FIRST_NAME 101
#define US_COLUMN_FAMILY_NAME 102
#define US_COLUMN_LINE 103 /* "Name, Role, Organisation (Country) <mail>", taken apart */
#define US_COLUMN_ID 104

/* Limits, beyond which a table is refused in one sentence. */
#define US_TABLE_ROWS_MAX 1000000
#define US_TABLE_COLUMNS_MAX 256

/**
 * UsTableProblem:
 * @US_TABLE_RAGGED: fewer or more cells than the others
 * @US_TABLE_UNCLOSED: a quotation mark that opens and never closes
 * @US_TABLE_TOO_LONG: a cell that no field can hold
 * @US_TABLE_MERGED: cells that were one
 * @US_TABLE_UNCALCULATED: a formula of which the file does not say what it gives
 *
 * What is wrong with a row; bits.
 */
typedef enum
{
  US_TABLE_RAGGED = 1 << 0,
  US_TABLE_UNCLOSED = 1 << 1,
  US_TABLE_TOO_LONG = 1 << 2,
  US_TABLE_MERGED = 1 << 3,
  US_TABLE_UNCALCULATED = 1 << 4,
} UsTableProblem;

/* Rows and columns of texts, from whatever program, and what the columns mean. One thread at a
 * time. */
typedef struct _UsTable UsTable;

UsTable *us_table_new (void) G_GNUC_WARN_UNUSED_RESULT;
UsTable *us_table_ref (UsTable *self);
void us_table_unref (UsTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsTable, us_table_unref)

guint us_table_get_n_rows (UsTable *self);
guint us_table_get_n_columns (UsTable *self);
const char *us_table_get_cell (UsTable *self, guint row, guint column);
UsTableProblem us_table_get_problems (UsTable *self, guint row);
guint us_table_get_number (UsTable *self, guint row);

/* Whether the first row says what the columns are; it is no signatory then. */
gboolean us_table_get_has_header (UsTable *self);
void us_table_set_has_header (UsTable *self, gboolean has_header);
guint us_table_get_role (UsTable *self, guint column);
void us_table_set_role (UsTable *self, guint column, guint role);

/* How it was read: "CSV, parted by semicolons, windows-1252", translated. */
const char *us_table_get_description (UsTable *self);
void us_table_take_description (UsTable *self, char *description);
const char *us_table_get_format (UsTable *self);
void us_table_set_format (UsTable *self, const char *format);

G_END_DECLS
