/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "store/safe-file/safe-file-save.h"

G_BEGIN_DECLS

/* The only way in which Undersigned reads and writes files. Blocking; _async runs them in a worker.
 */

/* Largest native file and largest file to import, in bytes. */
#define US_SAFE_FILE_NATIVE_MAX (512 * 1024 * 1024)
#define US_SAFE_FILE_IMPORT_MAX (64 * 1024 * 1024)

/* @path "-" is standard input. */
GBytes *us_safe_file_load (const char *path, gsize limit, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *us_safe_file_load_known (const char *path, gsize limit, UsFileIdentity *identity,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_safe_file_save (const char *path, GBytes *bytes, GError **error);
gboolean us_safe_file_save_known (const char *path, GBytes *bytes, const UsFileIdentity *expected,
                                  UsFileOutcome *outcome, GError **error);
gboolean us_safe_file_save_over (const char *path, GBytes *bytes, const UsFileIdentity *expected,
                                 UsFileOutcome *outcome, GError **error);
void us_safe_file_load_async (const char *path, gsize limit, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data);
GBytes *us_safe_file_load_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void us_safe_file_save_async (const char *path, GBytes *bytes, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data);
gboolean us_safe_file_save_finish (GAsyncResult *result, GError **error);

G_END_DECLS
