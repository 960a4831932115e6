/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/document/document.h"

G_BEGIN_DECLS

/* A document into its file; one save after the other. */
gboolean us_document_finish (UsDocument *self);
gboolean us_document_is_busy (UsDocument *self);
void us_document_save_async (UsDocument *self, const char *path, gboolean over,
                             GAsyncReadyCallback callback, gpointer user_data);
void us_document_save_unasked_async (UsDocument *self, GAsyncReadyCallback callback,
                                     gpointer user_data);
gboolean us_document_save_finish (UsDocument *self, GAsyncResult *result, char **ret_remark,
                                  GError **error);

G_END_DECLS
