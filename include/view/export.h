/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/document.h"

G_BEGIN_DECLS

/* Writes a document in several formats into one folder. */
char *us_export_get_path (UsDocument *document, const char *folder,
                          const char *suffix) G_GNUC_WARN_UNUSED_RESULT;
void us_export_async (UsDocument *document, const char *const *formats, const char *folder,
                      guint statuses, GAsyncReadyCallback callback, gpointer user_data);
guint us_export_finish (GAsyncResult *result, GError **error);

G_END_DECLS
