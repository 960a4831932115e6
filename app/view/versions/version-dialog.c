/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/versions/version-dialog.h"

#include "register/agreement.h"
#include "versions/versions.h"
#include "view/accessible.h"
#include "view/dialogs.h"
#include "view/undo-toast.h"

#include <glib/gi18n.h>

static void
save (UsWindow *window, GtkWindow *above, const char *name)
{
  UsStatement *statement = us_document_get_statement (us_window_get_document (window));
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;
  UsVersion *version = us_versions_save (statement, name, today, &error);

  if (version == NULL)
    {
      us_dialog_show_error (above, _ ("The Version Is Not Saved"), error->message);
      return;
    }
  /* translators: %s is the number of a version of the letter */
  title = g_strdup_printf (_ ("Version %s saved"), us_version_get_number (version));
  us_window_show_undo_toast (window, title);
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, GtkEditable *entry)
{
  GtkWindow *above = gtk_window_get_transient_for (GTK_WINDOW (dialog));
  UsWindow *window = g_object_get_data (G_OBJECT (entry), "us-window");
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  if (g_str_equal (response, "save") && us_window_get_document (window) != NULL)
    save (window, above, name);
}

/* There is no second version of the same letter: whoever agreed to the one has agreed to it. */
static void
say_unchanged (UsWindow *window, UsStatement *statement)
{
  /* translators: %s is the number of a version of the letter */
  g_autofree char *title = g_strdup_printf (_ ("Nothing has changed since version %s"),
                                            us_agreement_get_latest (statement));

  us_window_show_toast (window, adw_toast_new (title));
}

/**
 * us_version_dialog_open:
 * @window: a window with a document
 * @above: the window that the dialog belongs to, which may be @window
 *
 * Asks what to call the letter as it is now, and keeps it as a version. Main thread only.
 */
void
us_version_dialog_open (UsWindow *window, GtkWindow *above)
{
  UsStatement *statement;
  AdwMessageDialog *dialog;
  GtkWidget *entry;

  g_return_if_fail (US_IS_WINDOW (window));
  g_return_if_fail (us_window_get_document (window) != NULL);
  g_return_if_fail (GTK_IS_WINDOW (above));

  statement = us_document_get_statement (us_window_get_document (window));
  if (us_versions_is_kept (statement))
    {
      say_unchanged (window, statement);
      return;
    }
  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (
      above, _ ("Save Version"),
      _ ("The letter is kept as it is now. Whoever confirms from now on agrees to this version; "
         "those who agreed to another can be asked again.")));
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "save", _ ("_Save"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "save");
  adw_message_dialog_set_close_response (dialog, "cancel");
  entry = gtk_entry_new ();
  us_accessible_name (entry, _ ("Name of the version"));
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("Name, such as “as sent to the members”"));
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  g_object_set_data (G_OBJECT (entry), "us-window", window);
  adw_message_dialog_set_extra_child (dialog, entry);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), entry);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (entry);
}
