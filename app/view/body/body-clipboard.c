/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/body/body-clipboard.h"

#include <glib/gi18n.h>

#include "apart/page.h"
#include "model/error.h"
#include "model/task.h"
#include "publish/link.h"
#include "store/reader/reader.h"
#include "view/body/body-caret.h"
#include "view/body/body-lines.h"
#include "view/body/clipboard-read.h"
#include "view/body/clipboard-text.h"
#include "view/body/clipboard-write.h"
#include "view/body/fragment-insert.h"
#include "view/body/whole-letter.h"
#include "view/text/text-format.h"

static void
say (UsBodyView *view, const char *message)
{
  gtk_widget_activate_action (GTK_WIDGET (view), "win.show-toast", "s", message);
}

/* Where what is pasted ends. */
typedef struct
{
  UsBodyView *view;
  guint position;
  guint place;
  gboolean done;
  gulong ended_id;
} Pasting;

static void
ended_cb (UsStatement *statement, Pasting *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->view);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;

  if (self->done && us_body_view_get_statement (self->view) == statement)
    {
      us_body_lines_get_range (buffer, (int) self->position, &start, &end);
      gtk_text_iter_set_line_index (&start, (int) self->place);
      gtk_text_buffer_place_cursor (buffer, &start);
      gtk_text_view_scroll_mark_onscreen (view, gtk_text_buffer_get_insert (buffer));
    }
  g_signal_handler_disconnect (statement, self->ended_id);
  g_object_unref (self->view);
  g_free (self);
}

/**
 * us_body_clipboard_insert_fragment:
 * @view: a body view with a statement
 * @fragment: a part of a letter
 *
 * Puts it in the place of the selection. Main thread only.
 */
void
us_body_clipboard_insert_fragment (UsBodyView *view, UsStatement *fragment)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  UsStatement *statement = us_body_view_get_statement (view);
  Pasting *self = g_new0 (Pasting, 1);
  g_autoptr (GError) error = NULL;
  GtkTextIter caret;

  us_statement_begin_group (statement, _ ("Paste"));
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_end_user_action (buffer);
  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  self->view = g_object_ref (view);
  self->position = (guint) gtk_text_iter_get_line (&caret);
  self->place = (guint) gtk_text_iter_get_line_index (&caret);
  self->ended_id = g_signal_connect (statement, "group-ended", G_CALLBACK (ended_cb), self);
  self->done = us_fragment_insert (fragment, statement, &self->position, &self->place, &error);
  if (!self->done)
    say (view, error->message);
  us_statement_end_group (statement);
}

static void
paste_text (UsBodyView *view, const char *text)
{
  g_autoptr (GError) error = NULL;
  UsBlock *like =
      us_body_sync_get_block (us_body_view_get_sync (view), us_body_caret_get_line (view));
  g_autoptr (UsStatement) fragment = us_fragment_new_from_text (text, like, &error);

  if (fragment != NULL)
    us_body_clipboard_insert_fragment (view, fragment);
  else
    say (view, error->message);
}

/* There may be a picture in the clipboard, or what is no text at all. */
static char *
take_text (UsBodyView *view, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  char *text = us_clipboard_read_text_finish (result, &error);

  if (text == NULL && us_body_view_get_sync (view) != NULL)
    say (view, error->message);
  return text;
}

/* An address over words makes a link of them. */
static gboolean
paste_address (UsBodyView *view, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_autofree char *line = g_strstrip (g_strdup (text));
  g_autofree char *address = strpbrk (line, " \t\n") == NULL ? us_link_clean (line) : NULL;
  GtkTextIter start, end;

  if (address == NULL || !gtk_text_buffer_get_selection_bounds (buffer, &start, &end) ||
      gtk_text_iter_get_line (&start) != gtk_text_iter_get_line (&end))
    return FALSE;
  us_text_format_set_link (buffer, address);
  return TRUE;
}

static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (UsBodyView) view = user_data;
  g_autofree char *text = take_text (view, result);

  if (us_body_view_get_sync (view) == NULL || text == NULL || paste_address (view, text))
    return;
  if (us_whole_letter_is_pasted (us_body_view_get_statement (view), text))
    gtk_widget_activate_action (GTK_WIDGET (view), "win.import-text", "s", text);
  else
    paste_text (view, text);
}

static void
read_text (UsBodyView *view)
{
  us_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (view)), text_read_cb,
                                g_object_ref (view));
}

typedef struct
{
  GBytes *bytes;
  char *lines; /* of the page, once it is read */
  guint n_blocks;
} Page;

static void
page_free (gpointer data)
{
  Page *self = data;

  g_bytes_unref (self->bytes);
  g_free (self->lines);
  g_free (self);
}

/* Pages come from anywhere, and may be whole books. */
static void
read_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Page *page = task_data;
  GError *error = NULL;
  UsStatement *fragment = us_apart_read_page (page->bytes, &page->lines, cancellable, &error);

  if (fragment == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  page->n_blocks = us_item_list_get_length (us_statement_get_body (fragment));
  /* Nobody takes so many, and to let go of them is no work for the main thread. */
  if (!us_fragment_check_count (page->n_blocks, NULL))
    g_clear_object (&fragment);
  g_task_return_pointer (task, fragment, g_object_unref);
}

static void
paste_page (UsBodyView *view, UsStatement *fragment, const Page *page)
{
  g_autoptr (GError) error = NULL;

  /* A page of pictures may have words all the same, in its plain form. */
  if (page->n_blocks == 0)
    read_text (view);
  else if (page->n_blocks > US_WHOLE_LETTER_LINES &&
           us_whole_letter_is_awaited (us_body_view_get_statement (view)))
    gtk_widget_activate_action (
        GTK_WIDGET (view), "win.import-page", "(@ays)",
        g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, page->bytes, TRUE), page->lines);
  else if (!us_fragment_check_count (page->n_blocks, &error))
    say (view, error->message);
  else if (page->n_blocks > 1 ||
           !paste_address (view, us_text_get_string (us_block_get_text (
                                     us_item_list_get (us_statement_get_body (fragment), 0)))))
    us_body_clipboard_insert_fragment (view, fragment);
}

static void
page_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  UsBodyView *view = US_BODY_VIEW (source);
  const Page *page = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (UsStatement) fragment = g_task_propagate_pointer (G_TASK (result), &error);

  if (us_body_view_get_sync (view) == NULL)
    return;
  if (error == NULL)
    paste_page (view, fragment, page);
  else if (g_error_matches (error, US_ERROR, US_ERROR_UNKNOWN_FORMAT))
    read_text (view);
  else
    say (view, error->message);
}

static void
paste_html (UsBodyView *view, GBytes *html)
{
  g_autoptr (GTask) task = g_task_new (view, NULL, page_read_cb, NULL);
  Page *page = g_new0 (Page, 1);

  page->bytes = g_bytes_ref (html);
  g_task_set_task_data (task, page, page_free);
  us_task_run_in_thread (task, read_thread);
}

/**
 * us_body_clipboard_insert:
 * @view: a body view
 * @bytes: what was copied or dragged
 * @mime_type: %US_CLIPBOARD_FRAGMENT or %US_CLIPBOARD_HTML
 *
 * Puts paragraphs with their kinds, emphasis and links in the place of the selection. Main thread
 * only.
 *
 * Returns: %FALSE when nothing could be read
 */
gboolean
us_body_clipboard_insert (UsBodyView *view, GBytes *bytes, const char *mime_type)
{
  g_autoptr (UsStatement) fragment = NULL;
  UsReaderNotice notice;

  g_return_val_if_fail (US_IS_BODY_VIEW (view), FALSE);
  g_return_val_if_fail (bytes != NULL && mime_type != NULL, FALSE);

  if (us_body_view_get_sync (view) == NULL)
    return FALSE;
  if (!g_str_equal (mime_type, US_CLIPBOARD_FRAGMENT))
    {
      paste_html (view, bytes);
      return TRUE;
    }
  fragment = us_reader_read (bytes, &notice, NULL);
  if (fragment != NULL)
    us_body_clipboard_insert_fragment (view, fragment);
  return fragment != NULL;
}

static void
rich_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (UsBodyView) view = user_data;
  g_autoptr (GError) error = NULL;
  const char *mime_type;
  g_autoptr (GBytes) bytes = us_clipboard_read_finish (result, &mime_type, &error);

  if (us_body_view_get_sync (view) == NULL)
    return;
  if (bytes != NULL && us_body_clipboard_insert (view, bytes, mime_type))
    return;
  if (g_error_matches (error, US_ERROR, US_ERROR_TOO_BIG))
    say (view, error->message);
  else
    read_text (view);
}

static void
paste_cb (UsBodyView *view)
{
  static const char *mime_types[] = { US_CLIPBOARD_FRAGMENT, US_CLIPBOARD_HTML, NULL };
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (view));
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);

  g_signal_stop_emission_by_name (view, "paste-clipboard");
  if (gdk_content_formats_contain_mime_type (formats, US_CLIPBOARD_FRAGMENT) ||
      gdk_content_formats_contain_mime_type (formats, US_CLIPBOARD_HTML))
    us_clipboard_read_async (clipboard, mime_types, rich_read_cb, g_object_ref (view));
  else
    read_text (view);
}

static gboolean
copy_selection (UsBodyView *view)
{
  g_autoptr (UsStatement) fragment = us_body_caret_new_fragment (view);

  if (fragment != NULL)
    us_clipboard_write_fragment (gtk_widget_get_clipboard (GTK_WIDGET (view)), fragment,
                                 us_body_view_get_statement (view));
  return fragment != NULL;
}

static void
copy_cb (UsBodyView *view)
{
  g_signal_stop_emission_by_name (view, "copy-clipboard");
  copy_selection (view);
}

static void
cut_cb (UsBodyView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  g_signal_stop_emission_by_name (view, "cut-clipboard");
  if (!copy_selection (view))
    return;
  us_statement_begin_group (us_body_view_get_statement (view), _ ("Cut"));
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_end_user_action (buffer);
  us_statement_end_group (us_body_view_get_statement (view));
}

/**
 * us_body_clipboard_add:
 * @view: a body view
 *
 * Lets kinds, levels, emphasis, links and notes be copied and pasted, and a whole letter that is
 * pasted into an empty statement be taken apart instead of becoming paragraphs. Main thread only.
 */
void
us_body_clipboard_add (UsBodyView *view)
{
  g_return_if_fail (US_IS_BODY_VIEW (view));

  g_signal_connect (view, "copy-clipboard", G_CALLBACK (copy_cb), NULL);
  g_signal_connect (view, "cut-clipboard", G_CALLBACK (cut_cb), NULL);
  g_signal_connect (view, "paste-clipboard", G_CALLBACK (paste_cb), NULL);
}

static void
plain_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (UsBodyView) view = user_data;
  g_autofree char *text = take_text (view, result);

  if (us_body_view_get_sync (view) != NULL && text != NULL)
    paste_text (view, text);
}

/**
 * us_body_clipboard_paste_plain:
 * @view: a body view
 *
 * Pastes only the words, even of a whole letter. Main thread only.
 */
void
us_body_clipboard_paste_plain (UsBodyView *view)
{
  g_return_if_fail (US_IS_BODY_VIEW (view));

  us_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (view)), plain_read_cb,
                                g_object_ref (view));
}
