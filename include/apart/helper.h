/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The first argument of the program that is a helper; nobody types it. */
#define US_HELPER_COMMAND "read-apart"

/* Longest time that a helper is waited for, in seconds. */
#define US_HELPER_SECONDS 60

/* Called with the part that is done, 0 to 1. */
typedef void (*UsHelperProgress) (double done, gpointer user_data);

/**
 * UsHelperTask:
 * @arguments: (array zero-terminated=1): what is to be read, for us_serve()
 * @type: of what is read
 * @seconds: how long it may take
 * @progress: (nullable): called now and then, in the thread that waits
 * @user_data: for @progress
 *
 * What a helper is to do.
 */
typedef struct
{
  const char *const *arguments;
  const GVariantType *type;
  guint seconds;
  UsHelperProgress progress;
  gpointer user_data;
} UsHelperTask;

GVariant *us_helper_run (const UsHelperTask *task, GBytes *bytes, GCancellable *cancellable,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
