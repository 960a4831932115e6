/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/start/letter-import.h"

#include <glib/gi18n.h>
#include <string.h>

#include "apart/letter.h"
#include "model/error.h"
#include "model/long-edit.h"
#include "model/task.h"
#include "view/body/body-clipboard.h"
#include "view/body/clipboard-read.h"
#include "view/body/clipboard-text.h"
#include "view/body/clipboard-write.h"
#include "view/body/fragment-insert.h"
#include "view/body/whole-letter.h"
#include "view/dialogs.h"
#include "view/document/document-content.h"
#include "view/review/review-actions.h"
#include "view/review/review.h"
#include "view/settings.h"
#include "view/sheet/sheet.h"
#include "view/start/templates.h"

/* The raw text is a step of its own, so that one undo leaves it. */
static gboolean
keep_plain (UsStatement *statement, const char *text, GError **error)
{
  g_autoptr (UsStatement) fragment = us_fragment_new_from_text (text, NULL, error);
  guint position = 0, place = 0;

  return fragment != NULL && us_fragment_insert (fragment, statement, &position, &place, error);
}

/* Any name with the suffix of pages: what is copied of one may begin with anything. */
#define PAGE_NAME "page.html"

typedef struct
{
  GBytes *bytes;
  const char *name; /* static: what tells the format, or NULL */
  char *text;       /* what the bytes say, without its looks */
  UsStatement *statement;
  UsReport *report;
  UsAmendment *amendment;
  gboolean kept; /* the text itself, for whoever undoes it */
} Import;

static void
import_free (gpointer data)
{
  Import *self = data;

  g_bytes_unref (self->bytes);
  g_free (self->text);
  g_clear_object (&self->statement);
  g_clear_pointer (&self->report, us_report_unref);
  g_clear_pointer (&self->amendment, us_amendment_unref);
  g_free (self);
}

/* What was copied comes from anywhere, and may be long: a process of its own reads it, and the
 * window does not wait. */
static void
read_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Import *self = task_data;
  const UsImportHint hint = { .name = self->name };
  GError *error = NULL;

  self->statement = us_apart_import (self->bytes, &hint, NULL, &self->report, cancellable, &error);
  if (self->statement == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  self->amendment = us_amendment_new (self->statement);
  g_task_return_boolean (task, TRUE);
}

static void
fail (GTask *task, GError *error)
{
  us_dialog_show_error (g_task_get_source_object (task), _ ("The Letter Cannot Be Imported"),
                        error->message);
  g_task_return_error (task, error);
}

typedef void (*Continue) (UsStatement *statement, GTask *task);

/* Goes on when all of a long edit is done. */
static void
go_on (UsStatement *statement, Continue next, GTask *task)
{
  if (us_long_edit_is_pending (statement))
    g_signal_connect (statement, "group-ended", G_CALLBACK (next), task);
  else
    next (statement, task);
}

/* Returns: whether the letter is still there. */
static gboolean
has_come_to (UsStatement *statement, GTask *task)
{
  UsDocument *document = us_window_get_document (g_task_get_source_object (task));

  g_signal_handlers_disconnect_by_data (statement, task);
  return document != NULL && us_document_get_statement (document) == statement;
}

/* The caret was behind the text, which has become a letter that begins above it: what it followed
 * is let go for the head of the sheet. */
static void
show_head (UsWindow *self)
{
  GtkWidget *sheet = us_letter_page_get_sheet (us_window_show_letter (self));

  us_sheet_show (US_SHEET (sheet), sheet);
}

static void
review (UsStatement *statement, GTask *taken)
{
  g_autoptr (GTask) task = taken;
  UsWindow *self = g_task_get_source_object (task);
  const Import *import = g_task_get_task_data (task);

  if (!has_come_to (statement, task))
    {
      g_task_return_boolean (task, FALSE);
      return;
    }
  us_review_begin (us_window_get_document (self), import->bytes, import->name, import->report,
                   import->amendment);
  us_review_actions_offer (self, import->kept);
  show_head (self);
  g_task_return_boolean (task, TRUE);
}

static void
take (UsStatement *statement, GTask *kept)
{
  g_autoptr (GTask) task = kept;
  const Import *import = g_task_get_task_data (task);
  GError *error = NULL;

  if (!has_come_to (statement, task))
    g_task_return_boolean (task, FALSE);
  else if (us_document_take_content (us_window_get_document (g_task_get_source_object (task)),
                                     import->statement, _ ("Recognise Letter"), FALSE, &error))
    go_on (statement, review, g_steal_pointer (&task));
  else
    fail (task, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  UsWindow *self = US_WINDOW (source);
  Import *import = g_task_get_task_data (task);
  UsStatement *statement;
  GError *error = NULL;

  if (!us_window_set_loading (self, FALSE))
    {
      g_task_return_boolean (task, FALSE);
      return;
    }
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      fail (task, error);
      return;
    }
  if (us_window_get_document (self) == NULL)
    {
      g_autoptr (UsStatement) blank = us_statement_new ();
      g_autoptr (UsDocument) new_document = us_document_new (blank);

      us_window_set_document (self, new_document);
    }
  statement = us_document_get_statement (us_window_get_document (self));
  import->kept = us_whole_letter_is_awaited (statement);
  if (import->kept && !keep_plain (statement, import->text, &error))
    fail (task, error);
  else
    go_on (statement, take, g_steal_pointer (&task));
}

/* Reads @bytes, which say @text; takes @task. */
static void
begin (UsWindow *self, GBytes *bytes, const char *name, const char *text, GTask *task)
{
  g_autoptr (GTask) reading = NULL;
  g_autoptr (GError) error = NULL;
  Import *import;

  if (!us_fragment_check_bytes (strlen (text), &error))
    {
      us_dialog_show_error (GTK_WINDOW (self), _ ("The Letter Cannot Be Imported"), error->message);
      g_task_return_error (task, g_steal_pointer (&error));
      g_object_unref (task);
      return;
    }
  import = g_new0 (Import, 1);
  import->bytes = g_bytes_ref (bytes);
  import->name = name;
  import->text = g_strdup (text);
  reading = g_task_new (self, NULL, read_cb, task);
  g_task_set_task_data (task, import, import_free);
  g_task_set_task_data (reading, import, NULL);
  us_window_set_loading (self, TRUE);
  us_task_run_in_thread (reading, read_thread);
}

/**
 * us_window_import_text_async:
 * @self: a window
 * @text: a whole letter
 * @callback: (nullable): called in the main thread
 * @user_data: for @callback
 *
 * Puts the letter in place of what is open, as one step that can be undone and leaves the text as
 * it was; without a document it begins one. What goes wrong is said; ends with
 * us_window_import_text_finish(). Main thread only.
 */
void
us_window_import_text_async (UsWindow *self, const char *text, GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_if_fail (US_IS_WINDOW (self));
  g_return_if_fail (text != NULL);

  bytes = g_bytes_new (text, strlen (text));
  begin (self, bytes, NULL, text, g_task_new (self, NULL, callback, user_data));
}

/**
 * us_window_import_page:
 * @self: a window
 * @page: a page with a whole letter
 * @text: what it says
 *
 * Does with a page what us_window_import_text_async() does with a text: its headings, lists, notes
 * and emphasis are those of the letter. Main thread only.
 */
void
us_window_import_page (UsWindow *self, GBytes *page, const char *text)
{
  g_return_if_fail (US_IS_WINDOW (self));
  g_return_if_fail (page != NULL && text != NULL);

  begin (self, page, PAGE_NAME, text, g_task_new (self, NULL, NULL, NULL));
}

/**
 * us_window_import_text_finish:
 * @self: a window
 * @result: as given to the callback
 *
 * Main thread only.
 *
 * Returns: whether the letter is open; when not, the person knows
 */
gboolean
us_window_import_text_finish (UsWindow *self, GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), NULL);
}

static void
refuse (UsWindow *self, const char *sentence)
{
  us_dialog_show_error (GTK_WINDOW (self), _ ("The Letter Cannot Be Imported"), sentence);
}

static void
text_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (UsWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = us_clipboard_read_text_finish (result, &error);

  if (text == NULL)
    refuse (self, error->message);
  else
    us_window_import_text_async (self, text, NULL, NULL);
}

static void
read_text (UsWindow *self)
{
  us_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), text_cb,
                                g_object_ref (self));
}

/* Begins a letter, when there is none. */
static UsBodyView *
show_body (UsWindow *self)
{
  GtkWidget *child;

  if (us_window_get_document (self) == NULL)
    {
      g_autofree char *language = g_settings_get_string (us_settings_get (), "letter-language");
      g_autoptr (UsStatement) blank = us_templates_new_blank (language);
      g_autoptr (UsDocument) document = us_document_new (blank);

      us_window_set_document (self, document);
    }
  child = gtk_widget_get_first_child (us_letter_page_get_sheet (us_window_show_letter (self)));
  while (!US_IS_BODY_VIEW (child))
    child = gtk_widget_get_next_sibling (child);
  return US_BODY_VIEW (child);
}

static void
rich_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (UsWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  const char *mime_type;
  g_autoptr (GBytes) bytes = us_clipboard_read_finish (result, &mime_type, &error);

  if (g_error_matches (error, US_ERROR, US_ERROR_TOO_BIG))
    refuse (self, error->message);
  else if (bytes == NULL || !us_body_clipboard_insert (show_body (self), bytes, mime_type))
    read_text (self);
}

/**
 * us_window_import_clipboard:
 * @self: a window without a document, or with an empty one
 *
 * Begins a letter with what was copied: paragraphs of another letter of ours as they are, a page
 * with its headings, lists and emphasis, and else a text. Main thread only.
 */
void
us_window_import_clipboard (UsWindow *self)
{
  static const char *mime_types[] = { US_CLIPBOARD_FRAGMENT, US_CLIPBOARD_HTML, NULL };
  GdkClipboard *clipboard;
  GdkContentFormats *formats;

  g_return_if_fail (US_IS_WINDOW (self));

  clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  formats = gdk_clipboard_get_formats (clipboard);
  if (gdk_content_formats_contain_mime_type (formats, US_CLIPBOARD_FRAGMENT) ||
      gdk_content_formats_contain_mime_type (formats, US_CLIPBOARD_HTML))
    us_clipboard_read_async (clipboard, mime_types, rich_cb, g_object_ref (self));
  else
    read_text (self);
}
