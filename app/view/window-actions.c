/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/window-actions.h"

#include "view/compare/compare-actions.h"
#include "view/copies/export-dialog.h"
#include "view/dialogs.h"
#include "view/document/conflict-actions.h"
#include "view/file-actions.h"
#include "view/letter/areas.h"
#include "view/pages/page-actions.h"
#include "view/start/letter-import.h"
#include "view/start/template-actions.h"
#include "view/undo-toast.h"
#include "view/versions/version-actions.h"

#include <glib/gi18n.h>

/* Which actions make sense only when a letter is open. */
static const char *const document_actions[] = {
  "save",         "save-as", "save-as-template", "next-blank", "previous-blank", "export",
  "export-again", "view",    "search",           "compare",    "compare-saved",  "save-version",
  "versions",
};

static void
set_enabled (UsWindow *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  if (G_IS_SIMPLE_ACTION (action))
    g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
bind_enabled (UsWindow *self, const char *name, gpointer source, const char *property)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  if (source != NULL)
    g_object_bind_property (source, property, action, "enabled", G_BINDING_SYNC_CREATE);
  else
    g_simple_action_set_enabled (G_SIMPLE_ACTION (action), FALSE);
}

/* "Undo Change Title" instead of a bare "Undo", in the menu as in the tooltips. */
static void
history_labels_cb (UsWindow *self)
{
  UsDocument *document = us_window_get_document (self);
  UsHistory *history = document == NULL ? NULL : us_document_get_history (document);
  const char *undo = history == NULL ? NULL : us_history_get_undo_label (history);
  const char *redo = history == NULL ? NULL : us_history_get_redo_label (history);
  GMenu *section = us_window_get_history_section (self);

  g_menu_remove_all (section);
  g_menu_append (section, undo != NULL ? undo : _ ("Undo"), "win.undo");
  g_menu_append (section, redo != NULL ? redo : _ ("Redo"), "win.redo");
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  UsDocument *document = us_window_get_document (user_data);

  if (document != NULL)
    us_history_undo (us_document_get_history (document));
}

static void
redo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  UsDocument *document = us_window_get_document (user_data);

  if (document != NULL)
    us_history_redo (us_document_get_history (document));
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  us_window_open (user_data);
}

static void
open_uri_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  us_window_open_file (user_data, file);
}

static void
import_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  us_window_import (user_data);
}

static void
import_text_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  us_window_import_text_async (user_data, g_variant_get_string (parameter, NULL), NULL, NULL);
}

static void
import_page_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GVariant) bytes = g_variant_get_child_value (parameter, 0);
  g_autoptr (GVariant) text = g_variant_get_child_value (parameter, 1);
  g_autoptr (GBytes) page = g_variant_get_data_as_bytes (bytes);

  us_window_import_page (user_data, page, g_variant_get_string (text, NULL));
}

static void
import_clipboard_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  us_window_import_clipboard (user_data);
}

static void
save_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  us_window_save_async (user_data, FALSE, NULL, NULL);
}

static void
save_as_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  us_window_save_async (user_data, TRUE, NULL, NULL);
}

static void
close_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_window_close (user_data);
}

static void
export_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  us_dialog_present (GTK_WINDOW (us_export_dialog_new (user_data)), user_data);
}

static void
export_again_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  us_export_again (user_data);
}

static void
open_folder_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_app_info_launch_default_for_uri_async (g_variant_get_string (parameter, NULL), NULL, NULL, NULL,
                                           NULL);
}

static void
search_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  us_window_search (user_data);
}

static void
collect_areas (GtkWidget *first, GPtrArray *areas)
{
  for (GtkWidget *child = first; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (ADW_IS_TOAST_OVERLAY (child))
      collect_areas (
          gtk_widget_get_first_child (adw_toast_overlay_get_child (ADW_TOAST_OVERLAY (child))),
          areas);
    else if (!us_areas_collect_letter (child, areas))
      g_ptr_array_add (areas, child);
}

/* The bars of the window and what is between them, in the order in which they stand. */
static void
go_to_area (UsWindow *self, gboolean backward)
{
  GtkWidget *content = adw_application_window_get_content (ADW_APPLICATION_WINDOW (self));
  g_autoptr (GPtrArray) areas = g_ptr_array_new ();

  collect_areas (gtk_widget_get_first_child (content), areas);
  us_areas_next ((GtkWidget *const *) areas->pdata, areas->len, backward);
}

static void
next_area_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  go_to_area (user_data, FALSE);
}

static void
previous_area_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  go_to_area (user_data, TRUE);
}

static void
show_toast_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autofree char *markup = g_markup_escape_text (g_variant_get_string (parameter, NULL), -1);

  us_window_show_toast (user_data, adw_toast_new (markup));
}

static void
show_undo_toast_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  us_window_show_undo_toast (user_data, g_variant_get_string (parameter, NULL));
}

static const GActionEntry actions[] = {
  { .name = "open", .activate = open_cb },
  { .name = "open-uri", .activate = open_uri_cb, .parameter_type = "s" },
  { .name = "import", .activate = import_cb },
  { .name = "import-page", .activate = import_page_cb, .parameter_type = "(ays)" },
  { .name = "import-text", .activate = import_text_cb, .parameter_type = "s" },
  { .name = "import-clipboard", .activate = import_clipboard_cb },
  { .name = "save", .activate = save_cb },
  /* As "save", for a button that tells whether there is anything to save. */
  { .name = "save-changes", .activate = save_cb },
  { .name = "save-as", .activate = save_as_cb },
  { .name = "export", .activate = export_cb },
  { .name = "export-again", .activate = export_again_cb },
  { .name = "open-folder", .activate = open_folder_cb, .parameter_type = "s" },
  { .name = "search", .activate = search_cb },
  { .name = "next-area", .activate = next_area_cb },
  { .name = "previous-area", .activate = previous_area_cb },
  { .name = "close", .activate = close_cb },
  { .name = "undo", .activate = undo_cb },
  { .name = "redo", .activate = redo_cb },
  { .name = "show-toast", .activate = show_toast_cb, .parameter_type = "s" },
  { .name = "show-undo-toast", .activate = show_undo_toast_cb, .parameter_type = "s" },
};

/**
 * us_window_add_actions:
 * @self: a new window
 * @views: whose visible page "win.view" is
 *
 * Main thread only.
 */
void
us_window_add_actions (UsWindow *self, AdwViewStack *views)
{
  g_autoptr (GPropertyAction) view = NULL;

  g_return_if_fail (US_IS_WINDOW (self));
  g_return_if_fail (ADW_IS_VIEW_STACK (views));

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  us_compare_actions_add (self);
  us_conflict_actions_add (self);
  us_version_actions_add (self);
  us_window_add_template_actions (self);
  us_window_add_page_actions (self);
  view = g_property_action_new ("view", views, "visible-child-name");
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (view));
  us_window_update_actions (self);
}

/**
 * us_window_update_actions:
 * @self: a window
 *
 * Lets the actions follow the window's document. Main thread only.
 */
void
us_window_update_actions (UsWindow *self)
{
  UsDocument *document;
  UsHistory *history;

  g_return_if_fail (US_IS_WINDOW (self));

  document = us_window_get_document (self);
  history = document == NULL ? NULL : us_document_get_history (document);
  for (gsize i = 0; i < G_N_ELEMENTS (document_actions); i++)
    set_enabled (self, document_actions[i], document != NULL);
  us_window_update_page_actions (self);
  bind_enabled (self, "save-changes", document, "unsaved");
  bind_enabled (self, "undo", history, "can-undo");
  bind_enabled (self, "redo", history, "can-redo");
  if (history != NULL)
    {
      g_signal_connect_object (history, "notify::undo-label", G_CALLBACK (history_labels_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (history, "notify::redo-label", G_CALLBACK (history_labels_cb), self,
                               G_CONNECT_SWAPPED);
    }
  history_labels_cb (self);
}
