/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/body-clipboard.h"

/* Text of more lines than this, pasted where nothing is yet, is a whole letter. */
#define LINES_OF_A_LETTER 4

static gboolean
is_whole_letter (UsBodyView *view, const char *text)
{
  UsStatement *statement = us_body_view_get_statement (view);
  int lines = 0;

  if (!us_item_is_blank (US_ITEM (statement)))
    return FALSE;
  for (guint i = 0; i < US_STATEMENT_N_LISTS; i++)
    {
      UsItemList *list = us_statement_get_list (statement, i);

      if (us_item_list_get_length (list) > 1 ||
          (us_item_list_get_length (list) == 1 && !us_item_is_blank (us_item_list_get (list, 0))))
        return FALSE;
    }
  for (const char *at = strchr (text, '\n'); at != NULL; at = strchr (at + 1, '\n'))
    lines++;
  return lines >= LINES_OF_A_LETTER;
}

static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (UsBodyView) view = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  if (text == NULL || us_body_view_get_sync (view) == NULL)
    return;
  if (is_whole_letter (view, text))
    {
      gtk_widget_activate_action (GTK_WIDGET (view), "win.import-text", "s", text);
      return;
    }
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, text, -1, TRUE);
  gtk_text_buffer_end_user_action (buffer);
  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (view), gtk_text_buffer_get_insert (buffer));
}

static void
paste_cb (UsBodyView *view)
{
  g_signal_stop_emission_by_name (view, "paste-clipboard");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (view)), NULL, text_read_cb,
                                 g_object_ref (view));
}

/**
 * us_body_clipboard_add:
 * @view: a body view
 *
 * Lets a whole letter that is pasted into an empty statement be taken apart instead of becoming
 * paragraphs. Main thread only.
 */
void
us_body_clipboard_add (UsBodyView *view)
{
  g_return_if_fail (US_IS_BODY_VIEW (view));

  g_signal_connect (view, "paste-clipboard", G_CALLBACK (paste_cb), NULL);
}
