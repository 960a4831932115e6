/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/body/name-paste.h"

#include <string.h>

#include "view/body/clipboard-text.h"

/* Lines, the cells of a row, or a table as browsers copy it, which may be one line. */
static gboolean
is_list (const char *text)
{
  const char *start = text + strspn (text, " ");

  return strpbrk (text, "\n\t") != NULL || (*start == '<' && strstr (start, "</") != NULL);
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkEditable) entry = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = us_clipboard_read_text_finish (result, &error);
  int position;

  if (text == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (entry), "win.show-toast", "s", error->message);
      return;
    }
  g_strchomp (text);
  if (is_list (text))
    {
      gtk_widget_activate_action (GTK_WIDGET (entry), "signatories.add", "s", text);
      return;
    }
  gtk_editable_delete_selection (entry);
  position = gtk_editable_get_position (entry);
  gtk_editable_insert_text (entry, text, -1, &position);
  gtk_editable_set_position (entry, position);
}

/* An entry would join the lines, so it does not get to see them. */
static void
paste_cb (GtkText *text, GtkEditable *entry)
{
  g_signal_stop_emission_by_name (text, "paste-clipboard");
  us_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (text)), pasted_cb,
                                g_object_ref (entry));
}

/**
 * us_name_paste_attach:
 * @entry: an entry inside of the Signatories view
 *
 * Main thread only.
 */
void
us_name_paste_attach (GtkEditable *entry)
{
  g_return_if_fail (GTK_IS_EDITABLE (entry));

  g_signal_connect_object (gtk_editable_get_delegate (entry), "paste-clipboard",
                           G_CALLBACK (paste_cb), entry, G_CONNECT_DEFAULT);
}
