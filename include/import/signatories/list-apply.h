/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/signatories/list-import.h"

G_BEGIN_DECLS

/**
 * UsListApplied:
 * @error: (nullable): why nothing is changed
 * @user_data: as given
 *
 * Called when all rows of a list are done.
 */
typedef void (*UsListApplied) (const GError *error, gpointer user_data);

/* One step to undo; all of it or nothing. */
gboolean us_list_import_apply (UsListImport *self, GError **error);

/* The same, without making people wait. */
void us_list_import_apply_long (UsListImport *self, UsListApplied applied, gpointer user_data);
void us_list_import_stop (UsListImport *self);
double us_list_import_get_progress (UsListImport *self);

G_END_DECLS
