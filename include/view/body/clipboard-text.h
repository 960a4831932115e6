/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean us_clipboard_has_text (GdkClipboard *clipboard);
void us_clipboard_read_text_async (GdkClipboard *clipboard, GAsyncReadyCallback callback,
                                   gpointer user_data);
void us_clipboard_read_list_async (GdkClipboard *clipboard, GAsyncReadyCallback callback,
                                   gpointer user_data);
char *us_clipboard_read_text_finish (GAsyncResult *result,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
