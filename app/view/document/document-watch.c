/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/document/document-watch.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>

#include "model/task.h"
#include "store/safe-file/safe-file-mount.h"

#define MONITOR "us-document-monitor"

/* What a worker compares. */
typedef struct
{
  char *path;
  UsFileIdentity identity;
} Look;

static void
look_free (Look *self)
{
  g_free (self->path);
  g_free (self);
}

static void
look_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Look *look = task_data;
  struct stat status;
  UsDocumentOutside outside = US_DOCUMENT_AS_KNOWN;

  if (stat (look->path, &status) != 0 || us_file_is_orphan (AT_FDCWD, look->path))
    outside = US_DOCUMENT_GONE;
  else if (!S_ISREG (status.st_mode))
    outside = US_DOCUMENT_BLOCKED;
  else if (!us_file_identity_is_untouched (&look->identity, look->path))
    outside = US_DOCUMENT_CHANGED;
  g_task_return_int (task, outside);
}

/* What was saved meanwhile has made the answer an old one. */
static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  UsDocument *self = US_DOCUMENT (source);
  const Look *look = g_task_get_task_data (G_TASK (result));
  const gssize outside = g_task_propagate_int (G_TASK (result), NULL);

  if (outside >= 0 && g_strcmp0 (us_document_get_path (self), look->path) == 0 &&
      memcmp (us_document_get_identity (self), &look->identity, sizeof look->identity) == 0)
    us_document_set_outside (self, (UsDocumentOutside) outside);
}

static void
path_changed_cb (UsDocument *self)
{
  const char *path = us_document_get_path (self);
  g_autoptr (GFile) file = NULL;
  GFileMonitor *monitor = NULL;

  if (path != NULL)
    {
      file = g_file_new_for_path (path);
      monitor = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, NULL);
    }
  if (monitor != NULL)
    g_signal_connect_object (monitor, "changed", G_CALLBACK (us_document_look), self,
                             G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (self), MONITOR, monitor, g_object_unref);
}

/**
 * us_document_watch:
 * @self: a document
 *
 * Begins to watch its file, wherever it will be. File systems do not always tell: look also when
 * the window gets the focus. Main thread only.
 */
void
us_document_watch (UsDocument *self)
{
  g_return_if_fail (US_IS_DOCUMENT (self));

  if (g_object_get_data (G_OBJECT (self), MONITOR) != NULL)
    return;
  g_signal_connect (self, "notify::path", G_CALLBACK (path_changed_cb), NULL);
  path_changed_cb (self);
}

/**
 * us_document_look:
 * @self: a document
 *
 * Looks in a worker whether its file is as it was read or saved last, and sets the property
 * "outside". Main thread only.
 */
void
us_document_look (UsDocument *self)
{
  g_autoptr (GTask) task = NULL;
  Look *look;

  g_return_if_fail (US_IS_DOCUMENT (self));

  if (us_document_get_path (self) == NULL || !us_document_get_identity (self)->known)
    return;
  look = g_new0 (Look, 1);
  look->path = g_strdup (us_document_get_path (self));
  look->identity = *us_document_get_identity (self);
  task = g_task_new (self, NULL, looked_cb, NULL);
  g_task_set_task_data (task, look, (GDestroyNotify) look_free);
  us_task_run_in_thread (task, look_in_thread);
}
