/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/pages/page-actions.h"

#include "view/copies/export.h"
#include "view/dialogs.h"
#include "view/document/unfinished.h"
#include "view/pages/document-settings.h"
#include "view/pages/pages-dock.h"
#include "view/pages/print.h"
#include "view/settings.h"

#include <glib/gi18n.h>

/* How long printers may take to be found, in milliseconds. */
#define PATIENCE 700

static UsPagesDock *
find_dock (GtkWidget *widget)
{
  UsPagesDock *dock = NULL;

  if (US_IS_PAGES_DOCK (widget))
    return US_PAGES_DOCK (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && dock == NULL;
       child = gtk_widget_get_next_sibling (child))
    dock = find_dock (child);
  return dock;
}

/* Beside the letter there is no room in a narrow window: there the pages are a view of their own.
 */
static void
pages_pane_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GSettings *settings = us_settings_get ();
  UsPagesDock *dock = find_dock (user_data);
  gboolean wide = FALSE;

  if (dock != NULL && gtk_widget_get_mapped (GTK_WIDGET (dock)))
    g_object_get (dock, "wide", &wide, NULL);
  if (wide)
    g_settings_set_boolean (settings, "pages-pane",
                            !g_settings_get_boolean (settings, "pages-pane"));
  else if (dock != NULL && gtk_widget_get_mapped (GTK_WIDGET (dock)))
    gtk_widget_activate_action (user_data, "win.view", "s", "pages");
  else
    gtk_widget_activate_action (user_data, "win.view", "s", "letter");
}

static void
printed_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, UsWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  us_dialog_show_error (GTK_WINDOW (self), _ ("The Letter Was Not Printed"),
                        error != NULL ? error->message : "");
}

/* Where there is no printer, the pages go to a file: beside the letter, and named like it. */
static void
name_file (GtkPrintOperation *operation, UsDocument *document)
{
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autofree char *stem = us_export_get_stem (document);

  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, stem);
  if (us_document_get_path (document) != NULL)
    {
      g_autofree char *folder = g_path_get_dirname (us_document_get_path (document));

      gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_DIR, folder);
    }
  gtk_print_operation_set_print_settings (operation, settings);
}

/* GTK finds printers while its dialog is open already, and chooses one only if it is the usual one:
 * where none is, nothing is chosen, and there is nothing to press. Its portal does better. */
static gboolean
choose_file_cb (gpointer user_data)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GObject) dialog = g_list_model_get_item (windows, i);
      g_autoptr (GObject) printer = NULL;
      g_autoptr (GtkPrintSettings) settings = NULL;

      if (!g_str_equal (G_OBJECT_TYPE_NAME (dialog), "GtkPrintUnixDialog"))
        continue;
      g_object_get (dialog, "selected-printer", &printer, NULL);
      if (printer != NULL)
        continue;
      settings = gtk_print_settings_copy (gtk_print_operation_get_print_settings (user_data));
      gtk_print_settings_set_printer (settings, g_dgettext ("gtk40", "Print to File"));
      g_object_set (dialog, "print-settings", settings, NULL);
    }
  return G_SOURCE_REMOVE;
}

static void
print_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  UsDocument *document = us_window_get_document (user_data);
  g_autoptr (UsPublication) publication = NULL;
  g_autoptr (GtkPrintOperation) operation = NULL;

  if (document == NULL)
    return;
  us_unfinished_finish (us_document_get_statement (document));
  publication = us_publication_new (us_document_get_statement (document), NULL);
  operation = us_print_operation_new (publication, us_document_get_title (document));
  gtk_print_operation_set_allow_async (operation, TRUE);
  name_file (operation, document);
  g_signal_connect_object (operation, "done", G_CALLBACK (printed_cb), user_data, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, user_data, NULL);
  g_timeout_add_full (G_PRIORITY_DEFAULT_IDLE, PATIENCE, choose_file_cb, g_object_ref (operation),
                      g_object_unref);
}

/* @parameter: (nullable): which page of the settings */
static void
document_settings_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  UsDocument *document = us_window_get_document (user_data);
  GtkWindow *window;

  if (document == NULL)
    return;
  window = GTK_WINDOW (us_document_settings_new (us_document_get_statement (document),
                                                 us_document_get_history (document)));
  if (parameter != NULL)
    adw_preferences_window_set_visible_page_name (ADW_PREFERENCES_WINDOW (window),
                                                  g_variant_get_string (parameter, NULL));
  us_dialog_present (window, user_data);
}

static const GActionEntry actions[] = {
  { .name = "pages-pane", .activate = pages_pane_cb },
  { .name = "print", .activate = print_cb },
  { .name = "document-settings", .activate = document_settings_cb },
  { .name = "document-settings-page", .activate = document_settings_cb, .parameter_type = "s" },
};

/**
 * us_window_add_page_actions:
 * @self: a new window
 *
 * Adds what can be done with the pages of a letter. Main thread only.
 */
void
us_window_add_page_actions (UsWindow *self)
{
  g_return_if_fail (US_IS_WINDOW (self));

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}

/**
 * us_window_update_page_actions:
 * @self: a window
 *
 * Lets them be possible when a letter is open. Main thread only.
 */
void
us_window_update_page_actions (UsWindow *self)
{
  g_return_if_fail (US_IS_WINDOW (self));

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    g_simple_action_set_enabled (
        G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), actions[i].name)),
        us_window_get_document (self) != NULL);
}
