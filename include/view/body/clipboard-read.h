/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void us_clipboard_read_async (GdkClipboard *clipboard, const char **mime_types,
                              GAsyncReadyCallback callback, gpointer user_data);
void us_clipboard_read_drop_async (GdkDrop *drop, const char **mime_types,
                                   GAsyncReadyCallback callback, gpointer user_data);
GBytes *us_clipboard_read_finish (GAsyncResult *result, const char **ret_mime_type,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
void us_clipboard_read_when_settled (GSourceOnceFunc function, gpointer data);

G_END_DECLS
