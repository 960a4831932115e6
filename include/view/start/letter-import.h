/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/window.h"

G_BEGIN_DECLS

void us_window_import_clipboard (UsWindow *self);
void us_window_import_text_async (UsWindow *self, const char *text, GAsyncReadyCallback callback,
                                  gpointer user_data);
void us_window_import_page (UsWindow *self, GBytes *page, const char *text);
gboolean us_window_import_text_finish (UsWindow *self, GAsyncResult *result);

G_END_DECLS
