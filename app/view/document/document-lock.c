/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/document/document-lock.h"

#include "model/error.h"
#include "store/lock.h"
#include "view/window.h"

#include <glib/gi18n.h>

#define LOCK "us-document-lock"

/* Somebody has asked for this letter elsewhere: here it is. */
static void
asked_cb (gpointer user_data)
{
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());
  GList *windows = application != NULL ? gtk_application_get_windows (application) : NULL;

  for (GList *l = windows; l != NULL; l = l->next)
    if (US_IS_WINDOW (l->data) && us_window_get_document (l->data) == user_data)
      {
        gtk_window_present (l->data);
        return;
      }
}

/**
 * us_document_hold:
 * @self: a document
 * @error: %US_ERROR_CONFLICT when another process has the file; its window is shown then
 *
 * Keeps the document's file for this process until the document is closed, wherever it is saved.
 * Main thread only.
 *
 * Returns: whether nobody else has it
 */
gboolean
us_document_hold (UsDocument *self, GError **error)
{
  const char *path;
  gboolean is_busy = FALSE;
  UsLock *lock = NULL;

  g_return_val_if_fail (US_IS_DOCUMENT (self), FALSE);

  path = us_document_get_path (self);
  if (path != NULL)
    lock = us_lock_take (path, &is_busy);
  if (is_busy)
    {
      g_autofree char *name = g_filename_display_basename (path);

      g_set_error (error, US_ERROR, US_ERROR_CONFLICT,
                   /* translators: %s is the name of a file */
                   _ ("“%s” is open in another session of Undersigned. Close it there first: two "
                      "people at one letter would not see what the other does."),
                   name);
      return FALSE;
    }
  if (lock != NULL)
    {
      us_lock_watch (lock, asked_cb, self);
      g_object_set_data_full (G_OBJECT (self), LOCK, lock, (GDestroyNotify) us_lock_free);
    }
  return TRUE;
}

/**
 * us_document_follow:
 * @self: a document that was just saved
 *
 * Keeps the file where it is now: a save makes another file on the disk of it, or it has another
 * name. Main thread only.
 */
void
us_document_follow (UsDocument *self)
{
  UsLock *lock;

  g_return_if_fail (US_IS_DOCUMENT (self));

  lock = g_object_get_data (G_OBJECT (self), LOCK);
  if (lock != NULL)
    us_lock_follow (lock, us_document_get_path (self));
  else
    us_document_hold (self, NULL);
}
