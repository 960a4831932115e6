/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/file-actions.h"

#include "model/error.h"
#include "view/body/clipboard-read.h"
#include "view/dialogs.h"
#include "view/document/autosave.h"
#include "view/document/document-file.h"
#include "view/document/document-lock.h"
#include "view/document/document-save.h"
#include "view/document/save-news.h"
#include "view/list-file.h"
#include "view/review/review-actions.h"
#include "view/start/letter-import.h"
#include "view/start/recent.h"

#include <glib/gi18n.h>
#include <sys/stat.h>

/* By whatever name, link or way. */
static gboolean
is_same_file (const char *a, const char *b)
{
  struct stat a_status, b_status;

  if (g_str_equal (a, b))
    return TRUE;
  return stat (a, &a_status) == 0 && stat (b, &b_status) == 0 &&
         a_status.st_dev == b_status.st_dev && a_status.st_ino == b_status.st_ino;
}

/* The window that already has @path open, so that nobody edits two copies of one file. */
static UsWindow *
find_window (UsWindow *self, const char *path)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    {
      UsDocument *document = US_IS_WINDOW (l->data) ? us_window_get_document (l->data) : NULL;

      if (document != NULL && us_document_get_path (document) != NULL &&
          is_same_file (us_document_get_path (document), path))
        return l->data;
    }
  return NULL;
}

static UsWindow *
get_free_window (UsWindow *self)
{
  if (us_window_is_free (self))
    return self;
  return us_window_new (gtk_window_get_application (GTK_WINDOW (self)));
}

/* As many as a dialog has room for. */
#define LOSSES_SHOWN 8

static void
show_losses (UsWindow *self, GPtrArray *losses)
{
  g_autoptr (GString) message = g_string_new (
      _ ("What could be saved is shown as a new letter. The file is as it was."));

  for (guint i = 0; i < MIN (losses->len, LOSSES_SHOWN); i++)
    g_string_append_printf (message, "\n\n%s", (const char *) g_ptr_array_index (losses, i));
  if (losses->len > LOSSES_SHOWN)
    /* translators: %u is how many more places of a file are damaged */
    g_string_append_printf (message,
                            ngettext ("\n\n%u more place is damaged.",
                                      "\n\n%u more places are damaged.",
                                      losses->len - LOSSES_SHOWN),
                            losses->len - LOSSES_SHOWN);
  us_dialog_show_error (GTK_WINDOW (self), _ ("The Letter Is Damaged"), message->str);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (UsWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (UsDocument) document = us_document_load_finish (result, &error);

  if (!us_window_set_loading (self, FALSE))
    return;
  if (document != NULL && !us_document_hold (document, &error))
    g_clear_object (&document);
  if (document == NULL)
    {
      us_window_fill_start (self);
      us_dialog_show_error (GTK_WINDOW (self), _ ("The Letter Cannot Be Opened"), error->message);
      return;
    }

  us_window_set_document (self, document);
  if (us_document_get_path (document) != NULL)
    us_recent_add (us_document_get_path (document));
  else if (us_document_get_losses (document) != NULL)
    show_losses (self, us_document_get_losses (document));
  else
    us_review_actions_offer (self, /* pasted= */ FALSE);
}

static void
open_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GFile) file = us_dialog_file_finish (result, NULL);

  if (file != NULL)
    us_window_open_file (US_WINDOW (source), file);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  UsDocument *document = US_DOCUMENT (source);
  g_autoptr (GTask) task = user_data;
  UsWindow *self = g_task_get_source_object (task);
  g_autofree char *remark = NULL;
  g_autoptr (GError) error = NULL;
  const gboolean saved = us_document_save_finish (document, result, &remark, &error);

  if (saved)
    us_recent_add (us_document_get_path (document));
  us_save_news_show (self, remark, error);
  g_task_return_boolean (task, saved);
}

static void
save_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  UsWindow *self = US_WINDOW (source);
  g_autoptr (GFile) file = us_dialog_file_finish (result, NULL);

  if (file == NULL)
    g_task_return_boolean (task, FALSE);
  else if (g_file_peek_path (file) == NULL)
    {
      g_autoptr (GError) error = g_error_new_literal (
          US_ERROR, US_ERROR_UNWRITABLE, _ ("Letters can only be saved on this computer."));

      us_save_news_show (self, NULL, error);
      g_task_return_boolean (task, FALSE);
    }
  else
    us_document_save_async (us_window_get_document (self), g_file_peek_path (file), FALSE, saved_cb,
                            g_steal_pointer (&task));
}

static void
released_by_save_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;

  g_task_return_boolean (task, us_window_save_finish (US_WINDOW (source), result));
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;

  switch (us_dialog_ask_unsaved_finish (result))
    {
    case US_DIALOG_SAVE:
      us_window_save_async (US_WINDOW (source), FALSE, released_by_save_cb,
                            g_steal_pointer (&task));
      break;
    case US_DIALOG_DISCARD:
      g_task_return_boolean (task, TRUE);
      break;
    case US_DIALOG_CANCEL:
    default:
      g_task_return_boolean (task, FALSE);
    }
}

static void release (gpointer user_data);

/* What was written meanwhile is saved too, and what cannot be saved is asked about. */
static void
saved_unasked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree char *remark = NULL;

  us_document_save_finish (US_DOCUMENT (source), result, &remark, NULL);
  release (user_data);
}

static void
release (gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  UsWindow *self = g_task_get_source_object (task);
  UsDocument *document = us_window_get_document (self);

  if (document == NULL || !us_document_finish (document))
    g_task_return_boolean (task, TRUE);
  else if (us_autosave_is_wanted (document))
    us_document_save_async (document, us_document_get_path (document), FALSE, saved_unasked_cb,
                            g_steal_pointer (&task));
  else
    us_dialog_ask_unsaved_async (GTK_WINDOW (self), us_document_get_title (document), answered_cb,
                                 g_steal_pointer (&task));
}

/**
 * us_window_open:
 * @self: a window
 *
 * Asks which letter to open. Main thread only.
 */
void
us_window_open (UsWindow *self)
{
  g_return_if_fail (US_IS_WINDOW (self));

  us_dialog_open_async (GTK_WINDOW (self), _ ("Open Letter"), US_DIALOG_STATEMENTS, open_chosen_cb,
                        NULL);
}

/**
 * us_window_open_file:
 * @self: a window
 * @file: a statement, or a letter of a format that can be imported, or a list of signatories
 *
 * Opens it here when nothing would be lost, else in another window; or shows the window that has
 * it. A list begins a new letter. Main thread only.
 */
void
us_window_open_file (UsWindow *self, GFile *file)
{
  const char *path;
  UsWindow *window;

  g_return_if_fail (US_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  path = g_file_peek_path (file);
  if (path == NULL)
    {
      us_dialog_show_error (GTK_WINDOW (self), _ ("The Letter Cannot Be Opened"),
                            _ ("Only files on this computer can be opened. Save a copy here "
                               "first."));
      return;
    }
  window = find_window (self, path);
  if (us_list_file_is (file))
    {
      window = get_free_window (self);
      us_list_file_take (window, file);
    }
  else if (window == NULL)
    {
      window = get_free_window (self);
      us_window_set_loading (window, TRUE);
      us_document_load_async (path, NULL, loaded_cb, g_object_ref (window));
    }
  gtk_window_present (GTK_WINDOW (window));
}

/**
 * us_window_import:
 * @self: a window
 *
 * Asks which letter to import. Main thread only.
 */
void
us_window_import (UsWindow *self)
{
  g_return_if_fail (US_IS_WINDOW (self));

  us_dialog_open_async (GTK_WINDOW (self), _ ("Import Letter"), US_DIALOG_LETTERS, open_chosen_cb,
                        NULL);
}

/**
 * us_window_save_async:
 * @self: a window with a document
 * @ask_where: whether to ask even when the document has a file
 * @callback: (nullable): called in the main thread
 * @user_data: for @callback
 *
 * Saves, and says so when it fails; ends with us_window_save_finish(). Main thread only.
 */
void
us_window_save_async (UsWindow *self, gboolean ask_where, GAsyncReadyCallback callback,
                      gpointer user_data)
{
  GTask *task;
  UsDocument *document;
  const char *path;

  g_return_if_fail (US_IS_WINDOW (self));

  document = us_window_get_document (self);
  g_return_if_fail (document != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  path = us_document_get_path (document);
  if (path == NULL || ask_where)
    {
      g_autofree char *name = us_document_suggest_name (document, "statement");
      g_autofree char *folder = path != NULL ? g_path_get_dirname (path) : NULL;

      us_dialog_save_async (GTK_WINDOW (self), _ ("Save Letter"), folder, name, save_chosen_cb,
                            task);
    }
  else
    us_document_save_async (document, path, FALSE, saved_cb, task);
}

/**
 * us_window_save_finish:
 * @self: a window
 * @result: as given to the callback
 *
 * Main thread only.
 *
 * Returns: whether the document is safely in its file; when not, the person knows
 */
gboolean
us_window_save_finish (UsWindow *self, GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), NULL);
}

/**
 * us_window_release_async:
 * @self: a window
 * @callback: called in the main thread
 * @user_data: for @callback
 *
 * Asks what to do with unsaved changes, when what is being pasted has arrived, and does it; saves
 * them unasked when that is wanted. Main thread only.
 */
void
us_window_release_async (UsWindow *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (US_IS_WINDOW (self));

  us_clipboard_read_when_settled (release, g_task_new (self, NULL, callback, user_data));
}

/**
 * us_window_release_finish:
 * @self: a window
 * @result: as given to the callback
 *
 * Main thread only.
 *
 * Returns: whether the document may go now
 */
gboolean
us_window_release_finish (UsWindow *self, GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), NULL);
}
