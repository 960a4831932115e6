/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/signatories/list-import.h"
#include "import/table/table-read.h"

G_BEGIN_DECLS

/* What takes long about the import of a list, in a thread. */
void us_signatory_import_job_read_async (GBytes *bytes, const UsTableHint *hint, int *ret_done,
                                         GObject *source, GCancellable *cancellable,
                                         GAsyncReadyCallback callback);
UsTable *us_signatory_import_job_read_finish (GAsyncResult *result,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
void us_signatory_import_job_classify_async (UsListImport *import, GObject *source,
                                             GCancellable *cancellable,
                                             GAsyncReadyCallback callback);
gboolean us_signatory_import_job_classify_finish (GAsyncResult *result, GError **error);

G_END_DECLS
