/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-prompt.h"

#include <adwaita.h>
#include <glib/gi18n.h>

static AdwMessageDialog *
ask (GtkWidget *page, const char *heading, const char *body, const char *accept, GtkWidget *field)
{
  GtkRoot *root = gtk_widget_get_root (page);
  GtkWindow *parent = GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));

  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "accept", accept, NULL);
  adw_message_dialog_set_response_appearance (dialog, "accept", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "accept");
  adw_message_dialog_set_close_response (dialog, "cancel");
  adw_message_dialog_set_extra_child (dialog, field);
  return dialog;
}

static void
answer_position (GtkSpinButton *spin, GtkWidget *page)
{
  gtk_spin_button_update (spin);
  gtk_widget_activate_action (page, "signatories.move-to", "u",
                              (guint) gtk_spin_button_get_value_as_int (spin));
}

/* The name of the action is with the field, and for a heading what it was called. */
static void
answer_text (GtkEditable *entry, GtkWidget *page)
{
  const char *action = g_object_get_data (G_OBJECT (entry), "us-action");
  const char *before = g_object_get_data (G_OBJECT (entry), "us-before");

  if (before == NULL)
    gtk_widget_activate_action (page, action, "s", gtk_editable_get_text (entry));
  else
    gtk_widget_activate_action (page, action, "(ss)", before, gtk_editable_get_text (entry));
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, GtkWidget *page)
{
  GtkWidget *field = adw_message_dialog_get_extra_child (dialog);

  if (!g_str_equal (response, "accept"))
    return;
  if (GTK_IS_SPIN_BUTTON (field))
    answer_position (GTK_SPIN_BUTTON (field), page);
  else
    answer_text (GTK_EDITABLE (field), page);
}

static void
present (AdwMessageDialog *dialog, GtkWidget *page, GtkWidget *field)
{
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), page, G_CONNECT_DEFAULT);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (field);
}

/**
 * us_signatory_prompt_position:
 * @page: the Signatories view
 * @position: where the first selected one is, from 1
 * @n_items: how many signatories there are
 *
 * Asks where the selected ones shall stand, for the action "signatories.move-to". Main thread only.
 */
void
us_signatory_prompt_position (GtkWidget *page, guint position, guint n_items)
{
  GtkWidget *spin;
  g_autofree char *body = NULL;

  g_return_if_fail (GTK_IS_WIDGET (page));
  g_return_if_fail (n_items > 0);

  spin = gtk_spin_button_new_with_range (1, n_items, 1);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), position);
  gtk_spin_button_set_numeric (GTK_SPIN_BUTTON (spin), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Position"), -1);
  gtk_text_set_activates_default (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (spin))), TRUE);
  body = g_strdup_printf (ngettext ("There is %u signatory.", "There are %u signatories.", n_items),
                          n_items);
  present (ask (page, _ ("Move to Position"), body, _ ("_Move"), spin), page, spin);
}

static GtkWidget *
create_entry (const char *text, const char *label, const char *action)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data (G_OBJECT (entry), "us-action", (gpointer) action);
  return entry;
}

/**
 * us_signatory_prompt_group:
 * @page: the Signatories view
 * @group: the group to begin with
 *
 * Asks for the name of a group, for the action "signatories.group". Main thread only.
 */
void
us_signatory_prompt_group (GtkWidget *page, const char *group)
{
  GtkWidget *entry;

  g_return_if_fail (GTK_IS_WIDGET (page));
  g_return_if_fail (group != NULL);

  entry = create_entry (group, _ ("Group"), "signatories.group");
  present (ask (page, _ ("New Group"), _ ("Its name is printed above those who are in it."),
                _ ("_Set Group"), entry),
           page, entry);
}

/**
 * us_signatory_prompt_note:
 * @page: the Signatories view
 * @note: the note to begin with
 *
 * Asks for a note to be printed, for the action "signatories.note". Main thread only.
 */
void
us_signatory_prompt_note (GtkWidget *page, const char *note)
{
  GtkWidget *entry;

  g_return_if_fail (GTK_IS_WIDGET (page));
  g_return_if_fail (note != NULL);

  entry = create_entry (note, _ ("Note"), "signatories.note");
  present (
      ask (page, _ ("Note"),
           _ ("It is printed behind the name. When several have the same note, each gets a mark "
              "and the note is printed once, below the names."),
           _ ("_Set Note"), entry),
      page, entry);
}

/**
 * us_signatory_prompt_rename:
 * @page: a list of headings
 * @group: the name of a group
 *
 * Asks for its new name, for the action "headings.renamed". Main thread only.
 */
void
us_signatory_prompt_rename (GtkWidget *page, const char *group)
{
  GtkWidget *entry;

  g_return_if_fail (GTK_IS_WIDGET (page));
  g_return_if_fail (group != NULL);

  entry = create_entry (group, _ ("Group"), "headings.renamed");
  g_object_set_data_full (G_OBJECT (entry), "us-before", g_strdup (group), g_free);
  present (ask (page, _ ("Rename Group"),
                _ ("The name of another group puts both together; without a name the group ends."),
                _ ("_Rename"), entry),
           page, entry);
}
