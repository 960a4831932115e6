/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/letter/letter-paste.h"

#include <glib/gi18n.h>
#include <string.h>

#include "view/body/clipboard-text.h"
#include "view/body/fragment.h"
#include "view/body/whole-letter.h"

typedef struct
{
  GtkTextView *field;
  UsStatement *statement;
  gboolean lines;
} Paste;

static void
say (GtkTextView *field, const char *message)
{
  gtk_widget_activate_action (GTK_WIDGET (field), "win.show-toast", "s", message);
}

/* What a field of one line takes of a text: a few lines are one that was broken, but of more only
 * the first belongs here. */
static char *
take_first (GtkTextView *field, const char *text)
{
  const gsize length = strcspn (text + strspn (text, "\r\n"), "\r\n");
  g_autofree char *first = g_strndup (text + strspn (text, "\r\n"), length);

  if (!us_whole_letter_is_long (text))
    return g_strdup (text);
  say (field, _ ("Only the first line was pasted, because there is room for one here."));
  return g_steal_pointer (&first);
}

static void
paste_text (const Paste *self, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->field);
  g_autofree char *fit = self->lines ? g_strdup (text) : take_first (self->field, text);
  g_autoptr (GError) error = NULL;

  if (!us_fragment_check_length ((guint) MIN (strlen (fit), G_MAXUINT), &error))
    {
      say (self->field, error->message);
      return;
    }
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, fit, -1, TRUE);
  gtk_text_buffer_end_user_action (buffer);
  gtk_text_view_scroll_mark_onscreen (self->field, gtk_text_buffer_get_insert (buffer));
}

static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Paste *paste = user_data;
  g_autoptr (GtkTextView) field = paste->field;
  g_autoptr (UsStatement) statement = paste->statement;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = us_clipboard_read_text_finish (result, &error);

  if (text == NULL)
    say (field, error->message);
  else if (us_whole_letter_is_pasted (statement, text))
    gtk_widget_activate_action (GTK_WIDGET (field), "win.import-text", "s", text);
  else
    paste_text (paste, text);
}

/* Words of this program, not only what GTK could make such words of. */
static gboolean
is_text_with_look (GdkClipboard *clipboard)
{
  GdkContentProvider *content = gdk_clipboard_get_content (clipboard);
  g_autoptr (GdkContentFormats) formats =
                 content != NULL ? gdk_content_provider_ref_formats (content) : NULL;

  return formats != NULL && gdk_content_formats_contain_gtype (formats, GTK_TYPE_TEXT_BUFFER);
}

/**
 * us_letter_paste_into_field:
 * @field: a field of the letter
 * @statement: the letter
 * @lines: whether the field has several lines
 *
 * Pastes into a field: a whole letter is taken apart when the letter has no word yet, wherever the
 * caret happens to be in it; else a field of one line takes the first. Main thread only.
 *
 * Returns: %FALSE when there are words with their look, which the field pastes better, and nothing
 * is done
 */
gboolean
us_letter_paste_into_field (GtkTextView *field, UsStatement *statement, gboolean lines)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (field));
  Paste *paste;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (field), FALSE);
  g_return_val_if_fail (US_IS_STATEMENT (statement), FALSE);

  if (is_text_with_look (clipboard))
    return FALSE;
  paste = g_new (Paste, 1);
  paste->field = g_object_ref (field);
  paste->statement = g_object_ref (statement);
  paste->lines = lines;
  us_clipboard_read_text_async (clipboard, text_read_cb, paste);
  return TRUE;
}
