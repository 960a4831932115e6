/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/publication.h"
#include "view/document/document.h"

G_BEGIN_DECLS

/**
 * UsExportPlan:
 * @formats: (array zero-terminated=1): identifiers of exporters; unknown ones are passed over
 * @folder: path of the folder to write into
 * @name: (nullable): what the names of the files begin with; %NULL for the document's name
 * @options: which edition
 * @to_each: whether each addressee gets copies of their own
 * @addressed: whether an e-mail says whom it is for
 * @attached: whether the other files go with an e-mail
 * @progress: (nullable): called in the main thread with @progress_data when files are ready, which
 *   are written when all of them are
 *
 * What is to be exported, and where to.
 */
typedef struct
{
  const char *const *formats;
  const char *folder;
  const char *name;
  UsPublishOptions options;
  gboolean to_each;
  gboolean addressed;
  gboolean attached;
  void (*progress) (guint n_ready, guint n_files, gpointer progress_data);
  gpointer progress_data;
} UsExportPlan;

/* Writes a document in several formats into one folder. */
char *us_export_get_stem (UsDocument *document) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *us_export_get_paths (UsDocument *document,
                                const UsExportPlan *plan) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_export_check_paths (UsDocument *document, GPtrArray *paths, GError **error);
void us_export_async (UsDocument *document, const UsExportPlan *plan, GCancellable *cancellable,
                      GAsyncReadyCallback callback, gpointer user_data);
guint us_export_finish (GAsyncResult *result, GError **error);

G_END_DECLS
