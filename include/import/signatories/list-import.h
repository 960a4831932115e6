/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/table/table.h"
#include "model/statement.h"
#include "register/likeness.h"

G_BEGIN_DECLS

/**
 * UsRowKind:
 * @US_ROW_NEW: a signatory that is not in the list
 * @US_ROW_LISTED: one that is, and of whom the row says nothing new
 * @US_ROW_UPDATE: one that is, and of whom the row says more, or what the answer was
 * @US_ROW_UNCLEAR: one that may be another, or a row that cannot be used as it is
 * @US_ROW_EMPTY: nothing, or the header
 *
 * What a row of a list is.
 */
typedef enum
{
  US_ROW_NEW,
  US_ROW_LISTED,
  US_ROW_UPDATE,
  US_ROW_UNCLEAR,
  US_ROW_EMPTY,
} UsRowKind;

#define US_ROW_N_KINDS (US_ROW_EMPTY + 1)

/* A list that is about to become signatories of a statement: what each row is and will do.
 * us_list_import_classify() may run in another thread while nobody else touches it. */
typedef struct _UsListImport UsListImport;

UsListImport *us_list_import_new (UsStatement *statement, UsTable *table) G_GNUC_WARN_UNUSED_RESULT;
void us_list_import_free (UsListImport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsListImport, us_list_import_free)

gboolean us_list_import_classify (UsListImport *self, GCancellable *cancellable, GError **error);

UsTable *us_list_import_get_table (UsListImport *self);
UsRowKind us_list_import_get_kind (UsListImport *self, guint row);
guint us_list_import_count (UsListImport *self, UsRowKind kind);
char *us_list_import_describe (UsListImport *self, guint row) G_GNUC_WARN_UNUSED_RESULT;
const char *us_list_import_get_value (UsListImport *self, guint row, guint property);
UsSignatory *us_list_import_get_match (UsListImport *self, guint row);

/* Whether the row will be done: New and Update at first, the others when the person says so. */
gboolean us_list_import_get_accepted (UsListImport *self, guint row);
void us_list_import_set_accepted (UsListImport *self, guint row, gboolean accepted);
guint us_list_import_count_accepted (UsListImport *self);

/* Of those who are new and whose rows do not say it; confirmed at first. */
void us_list_import_set_status (UsListImport *self, UsSignatoryStatus status);

G_END_DECLS
