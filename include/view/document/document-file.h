/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/document/document.h"

G_BEGIN_DECLS

/* A new document from a file of ours or from a foreign one; what is open is not touched. */
void us_document_load_async (const char *path, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data);
UsDocument *us_document_load_finish (GAsyncResult *result,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

GPtrArray *us_document_get_losses (UsDocument *self);

G_END_DECLS
