/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The first argument of the program that is a helper; nobody types it. */
#define US_HELPER_COMMAND "read-apart"

/* Longest time that a helper is waited for, in seconds. */
#define US_HELPER_SECONDS 60

typedef void (*UsHelperProgress) (double done, gpointer user_data);

GBytes *us_helper_run (const char *const *arguments, GBytes *bytes, UsHelperProgress progress,
                       gpointer user_data, GCancellable *cancellable,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
