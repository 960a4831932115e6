/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/window.h"

G_BEGIN_DECLS

/* What a window does with files. Every failure is shown in the window and changes nothing. */
void us_window_open (UsWindow *self);
void us_window_open_file (UsWindow *self, GFile *file);
void us_window_import (UsWindow *self);
void us_window_save_async (UsWindow *self, gboolean ask_where, GAsyncReadyCallback callback,
                           gpointer user_data);
gboolean us_window_save_finish (UsWindow *self, GAsyncResult *result);

/* The only way to lose a document: asks when it has unsaved changes that are not
 * saved by themselves. Used by close and quit. */
void us_window_release_async (UsWindow *self, GAsyncReadyCallback callback, gpointer user_data);
gboolean us_window_release_finish (UsWindow *self, GAsyncResult *result);

G_END_DECLS
