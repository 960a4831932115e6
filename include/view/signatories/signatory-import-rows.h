/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "import/signatories/list-import.h"

G_BEGIN_DECLS

/* One row of a list that is about to be imported: only its place, so that a million are cheap.
 * Property: accepted. */
#define US_TYPE_SIGNATORY_IMPORT_ROW (us_signatory_import_row_get_type ())
G_DECLARE_FINAL_TYPE (UsSignatoryImportRow, us_signatory_import_row, US, SIGNATORY_IMPORT_ROW,
                      GObject)
guint us_signatory_import_row_get_row (UsSignatoryImportRow *self);
char *us_signatory_import_row_describe (UsSignatoryImportRow *self) G_GNUC_WARN_UNUSED_RESULT;
const char *us_signatory_import_row_get_cell (UsSignatoryImportRow *self, guint column);

/* All rows of an import, or those of one kind; made when they are looked at. Signal:
 * accepted-changed. */
#define US_TYPE_SIGNATORY_IMPORT_ROWS (us_signatory_import_rows_get_type ())
G_DECLARE_FINAL_TYPE (UsSignatoryImportRows, us_signatory_import_rows, US, SIGNATORY_IMPORT_ROWS,
                      GObject)
#define US_IMPORT_ALL_KINDS -1
UsSignatoryImportRows *us_signatory_import_rows_new (UsListImport *import,
                                                     int kind) G_GNUC_WARN_UNUSED_RESULT;
GListModel *us_signatory_import_rows_count_kinds (UsListImport *import,
                                                  char **ret_title) G_GNUC_WARN_UNUSED_RESULT;
char *us_signatory_import_rows_describe (UsListImport *import) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
