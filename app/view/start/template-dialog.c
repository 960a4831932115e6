/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/start/template-dialog.h"

#include "view/accessible.h"
#include "view/dialogs.h"
#include "view/start/own-templates.h"

#include <glib/gi18n.h>

static char *
get_name (GtkEditable *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (entry)));
}

/* Says before it is done when another template would be gone. */
static void
changed_cb (GtkEditable *entry, AdwMessageDialog *dialog)
{
  g_autofree char *name = get_name (entry);
  const gboolean replaces = *name != '\0' && us_own_templates_exists (name);

  adw_message_dialog_set_body (dialog, replaces ? _ ("It replaces your template of that name.")
                                                : _ ("Its date and its signatories are left out."));
  adw_message_dialog_set_response_label (dialog, "save", replaces ? _ ("_Replace") : _ ("_Save"));
  adw_message_dialog_set_response_enabled (dialog, "save", *name != '\0');
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, GtkEditable *entry)
{
  UsWindow *window = US_WINDOW (gtk_window_get_transient_for (GTK_WINDOW (dialog)));
  UsDocument *document = us_window_get_document (window);
  g_autofree char *name = get_name (entry);
  g_autofree char *markup = NULL;
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "save") || document == NULL)
    return;
  if (!us_own_templates_save (name, us_document_get_statement (document), &error))
    {
      us_dialog_show_error (GTK_WINDOW (window), _ ("The Template Is Not Saved"), error->message);
      return;
    }
  /* translators: %s is the name of a template */
  title = g_strdup_printf (_ ("Template “%s” saved"), name);
  markup = g_markup_escape_text (title, -1);
  us_window_show_toast (window, adw_toast_new (markup));
}

/**
 * us_template_dialog_open:
 * @window: a window with a document
 *
 * Asks for a name and keeps the letter as a template under it. Main thread only.
 */
void
us_template_dialog_open (UsWindow *window)
{
  AdwMessageDialog *dialog;
  GtkWidget *entry;

  g_return_if_fail (US_IS_WINDOW (window));
  g_return_if_fail (us_window_get_document (window) != NULL);

  dialog = ADW_MESSAGE_DIALOG (
      adw_message_dialog_new (GTK_WINDOW (window), _ ("Save as Template"), NULL));
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "save", _ ("_Save"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "save");
  adw_message_dialog_set_close_response (dialog, "cancel");
  entry = gtk_entry_new ();
  us_accessible_name (entry, _ ("Name of the template"));
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  adw_message_dialog_set_extra_child (dialog, entry);
  g_signal_connect (entry, "changed", G_CALLBACK (changed_cb), dialog);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), entry);
  gtk_editable_set_text (GTK_EDITABLE (entry),
                         us_document_get_title (us_window_get_document (window)));
  changed_cb (GTK_EDITABLE (entry), dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (entry);
}
