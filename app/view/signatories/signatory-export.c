/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-export.h"

#include "register/register-csv.h"
#include "store/safe-file/safe-file.h"
#include "view/dialogs.h"
#include "view/signatories/signatories-page.h"

#include <glib/gi18n.h>

static void
say (GtkWidget *page, const char *sentence)
{
  gtk_widget_activate_action (page, "win.show-toast", "s", sentence);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) page = user_data;
  g_autoptr (GError) error = NULL;

  if (us_safe_file_save_finish (result, &error))
    say (page, _ ("The private list is saved"));
  else
    say (page, error->message);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) page = user_data;
  g_autoptr (GFile) file = us_dialog_file_finish (result, NULL);
  g_autofree char *path = file == NULL ? NULL : g_file_get_path (file);

  if (path != NULL)
    us_signatory_export_save (page, path);
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, GtkWidget *page)
{
  if (g_str_equal (response, "save"))
    us_dialog_save_async (GTK_WINDOW (gtk_widget_get_root (page)), _ ("Save Private List"), NULL,
                          /* translators: the name of a file */
                          _ ("Private Signatories.csv"), chosen_cb, g_object_ref (page));
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_window_present (GTK_WINDOW (us_signatory_export_warn (widget)));
}

/**
 * us_signatory_export_warn:
 * @page: the Signatories view
 *
 * Makes the question that comes before: what is saved is private. Main thread only.
 *
 * Returns: (transfer none): the question; the toolkit owns it
 */
AdwMessageDialog *
us_signatory_export_warn (GtkWidget *page)
{
  GtkRoot *root;
  AdwMessageDialog *dialog;

  g_return_val_if_fail (GTK_IS_WIDGET (page), NULL);

  root = gtk_widget_get_root (page);
  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (
      GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _ ("Save a Private List?"),
      _ ("It has everything that is known of everybody: e-mail addresses, remarks, and who "
         "approved "
         "when. It is for you, to work with in a spreadsheet, and not to be published.")));
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "save", _ ("_Save Private…"),
                                    NULL);
  adw_message_dialog_set_default_response (dialog, "cancel");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), page, G_CONNECT_DEFAULT);
  return dialog;
}

/**
 * us_signatory_export_save:
 * @page: the Signatories view
 * @path: a file
 *
 * Saves all fields of all signatories as CSV, which an import reads again. Main thread only.
 */
void
us_signatory_export_save (GtkWidget *page, const char *path)
{
  g_autoptr (GBytes) content = NULL;

  g_return_if_fail (US_IS_SIGNATORIES_PAGE (page));
  g_return_if_fail (path != NULL);

  content = us_register_csv_write (
      us_item_list_get_statement (us_signatories_page_get_list (US_SIGNATORIES_PAGE (page))));
  us_safe_file_save_async (path, content, NULL, saved_cb, g_object_ref (page));
}

/**
 * us_signatory_export_install:
 * @klass: the class of the Signatories view
 *
 * Adds "signatories.save-private". Main thread only.
 */
void
us_signatory_export_install (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "signatories.save-private", NULL, export_action);
}
