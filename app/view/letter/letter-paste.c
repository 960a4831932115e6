/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/letter/letter-paste.h"

/**
 * us_letter_paste_is_blank:
 * @statement: a statement
 *
 * Tells whether nobody has written anything yet. Main thread only.
 *
 * Returns: whether it is a letter without a word
 */
gboolean
us_letter_paste_is_blank (UsStatement *statement)
{
  g_return_val_if_fail (US_IS_STATEMENT (statement), FALSE);

  if (!us_item_is_blank (US_ITEM (statement)))
    return FALSE;
  for (guint i = 0; i < US_STATEMENT_N_LISTS; i++)
    {
      UsItemList *list = us_statement_get_list (statement, i);

      if (us_item_list_get_length (list) > 1 ||
          (us_item_list_get_length (list) == 1 && !us_item_is_blank (us_item_list_get (list, 0))))
        return FALSE;
    }
  return TRUE;
}

/**
 * us_letter_paste_is_letter:
 * @statement: the statement that @text is pasted into
 * @text: plain text
 *
 * Tells whether it is to be taken apart instead of becoming paragraphs. Main thread only.
 *
 * Returns: whether it is a whole letter, and the statement is none yet
 */
gboolean
us_letter_paste_is_letter (UsStatement *statement, const char *text)
{
  int lines = 0;

  g_return_val_if_fail (text != NULL, FALSE);

  if (!us_letter_paste_is_blank (statement))
    return FALSE;
  for (const char *at = strchr (text, '\n'); at != NULL; at = strchr (at + 1, '\n'))
    lines++;
  return lines >= US_LETTER_PASTE_LINES;
}

typedef struct
{
  GtkTextView *field;
  UsStatement *statement;
} Paste;

static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Paste *paste = user_data;
  g_autoptr (GtkTextView) field = paste->field;
  g_autoptr (UsStatement) statement = paste->statement;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (field);

  if (text == NULL)
    return;
  if (us_letter_paste_is_letter (statement, text))
    {
      gtk_widget_activate_action (GTK_WIDGET (field), "win.import-text", "s", text);
      return;
    }
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, text, -1, TRUE);
  gtk_text_buffer_end_user_action (buffer);
}

/**
 * us_letter_paste_into_field:
 * @field: a field of the letter
 * @statement: the letter
 *
 * Pastes into a field of a letter without a word, wherever the caret happens to be in it: a whole
 * letter is taken apart. Main thread only.
 *
 * Returns: %FALSE when the letter has words, and nothing is done
 */
gboolean
us_letter_paste_into_field (GtkTextView *field, UsStatement *statement)
{
  Paste *paste;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (field), FALSE);
  g_return_val_if_fail (US_IS_STATEMENT (statement), FALSE);

  if (!us_letter_paste_is_blank (statement))
    return FALSE;
  paste = g_new (Paste, 1);
  paste->field = g_object_ref (field);
  paste->statement = g_object_ref (statement);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (field)), NULL, text_read_cb,
                                 paste);
  return TRUE;
}
