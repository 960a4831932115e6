/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/document/document.h"

G_BEGIN_DECLS

/* A new document from a file of ours or from a foreign one; what is open is not touched. */
void us_document_load_async (const char *path, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data);
UsDocument *us_document_load_finish (GAsyncResult *result,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean us_document_finish (UsDocument *self);
GPtrArray *us_document_get_losses (UsDocument *self);
void us_document_save_async (UsDocument *self, const char *path, gboolean over,
                             GAsyncReadyCallback callback, gpointer user_data);
gboolean us_document_save_finish (UsDocument *self, GAsyncResult *result, char **ret_remark,
                                  GError **error);

G_END_DECLS
