/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Held by the process that has a file open, so that another one knows, whatever name or link leads
 * it there. It ends with the process, however that ends. It is in a folder of the session, not
 * beside the file, and says nothing of the file or of the process. */
typedef struct _UsLock UsLock;

/* In the main thread: somebody else wanted the file, and would like to see where it is. */
typedef void (*UsLockAsked) (gpointer user_data);

UsLock *us_lock_take (const char *path, gboolean *ret_is_busy) G_GNUC_WARN_UNUSED_RESULT;
void us_lock_free (UsLock *self);
void us_lock_follow (UsLock *self, const char *path);
void us_lock_watch (UsLock *self, UsLockAsked asked, gpointer user_data);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsLock, us_lock_free)

G_END_DECLS
