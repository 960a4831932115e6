/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-import-cells.h"

#include "view/accessible.h"
#include "view/signatories/signatory-import-rows.h"

#include <glib/gi18n.h>

/* Why a row is not clear is a sentence or two. */
#define LINES 4

/* What is kept of a cell for a moment: it may have a megabyte, of which nobody sees more. */
#define BEGINNING 200

#define TITLE "us-title"
#define COLUMN "us-column"

/* The toolkit would say the name of its own type. */
static void
name_cell (GtkListItemFactory *factory, GtkWidget *child, const char *text)
{
  const char *title = g_object_get_data (G_OBJECT (factory), TITLE);
  g_autofree char *name =
      *text == '\0' ? g_strdup (title) : g_strdup_printf (_ ("%s: %s"), title, text);

  us_accessible_name (gtk_widget_get_parent (child), name);
}

static void
setup_what_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), LINES);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_list_item_set_child (item, box);
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), label);
  g_object_set_data (G_OBJECT (item), "us-factory", factory);
}

/* Anew when the row is ticked, or no more. */
static void
show_what (GtkListItem *item)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *check = gtk_widget_get_first_child (box);
  GtkWidget *label = gtk_widget_get_next_sibling (check);
  g_autofree char *what = us_signatory_import_row_describe (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (label), what);
  gtk_widget_set_tooltip_text (label, what);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, what, -1);
  us_accessible_name_row (label, what);
  name_cell (g_object_get_data (G_OBJECT (item), "us-factory"), box, what);
}

static void
bind_what_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  UsSignatoryImportRow *row = gtk_list_item_get_item (item);
  GtkWidget *check = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  show_what (item);
  g_signal_connect_swapped (row, "notify::accepted", G_CALLBACK (show_what), item);
  g_object_set_data (G_OBJECT (item), "us-binding",
                     g_object_bind_property (row, "accepted", check, "active",
                                             G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL));
}

static void
unbind_what_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  GBinding *binding = g_object_steal_data (G_OBJECT (item), "us-binding");

  g_signal_handlers_disconnect_by_data (gtk_list_item_get_item (item), item);
  if (binding != NULL)
    g_binding_unbind (binding);
}

static void
setup_cell_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

static void
bind_cell_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  const guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), COLUMN));
  const char *cell = us_signatory_import_row_get_cell (gtk_list_item_get_item (item), column);
  g_autofree char *beginning =
      g_utf8_substring (cell, 0, MIN (g_utf8_strlen (cell, 4096), BEGINNING));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), beginning);
  name_cell (factory, gtk_list_item_get_child (item), beginning);
}

static GtkListItemFactory *
create_factory (const char *title)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data_full (G_OBJECT (factory), TITLE, g_strdup (title), g_free);
  return factory;
}

/**
 * us_signatory_import_cells_new_what:
 * @title: of the column, translated
 *
 * Makes cells that say what a row will do, each with a tick. Main thread only.
 *
 * Returns: (transfer full): a factory for rows of #UsSignatoryImportRow
 */
GtkListItemFactory *
us_signatory_import_cells_new_what (const char *title)
{
  GtkListItemFactory *factory;

  g_return_val_if_fail (title != NULL, NULL);

  factory = create_factory (title);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_what_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_what_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_what_cb), NULL);
  return factory;
}

/**
 * us_signatory_import_cells_new:
 * @title: of the column
 * @column: of the list, from 0
 *
 * Makes cells that show what stands in a column. Main thread only.
 *
 * Returns: (transfer full): a factory for rows of #UsSignatoryImportRow
 */
GtkListItemFactory *
us_signatory_import_cells_new (const char *title, guint column)
{
  GtkListItemFactory *factory;

  g_return_val_if_fail (title != NULL, NULL);

  factory = create_factory (title);
  g_object_set_data (G_OBJECT (factory), COLUMN, GUINT_TO_POINTER (column));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cell_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cell_cb), NULL);
  return factory;
}

static GtkWidget *
find_tick (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_CHECK_BUTTON (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_tick (child);
  return found;
}

/* A tick that has the focus hears it itself. */
static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
        gpointer user_data)
{
  GtkWidget *view = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  GtkRoot *root = gtk_widget_get_root (view);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *tick;

  if ((key != GDK_KEY_space && key != GDK_KEY_KP_Space) || focus == NULL ||
      (state & gtk_accelerator_get_default_mod_mask ()) != 0 || GTK_IS_CHECK_BUTTON (focus))
    return GDK_EVENT_PROPAGATE;
  tick = find_tick (focus);
  if (tick == NULL)
    return GDK_EVENT_PROPAGATE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick),
                               !gtk_check_button_get_active (GTK_CHECK_BUTTON (tick)));
  return GDK_EVENT_STOP;
}

/**
 * us_signatory_import_cells_watch_keys:
 * @view: a view of such rows
 *
 * Has the space bar tick the row that has the focus, or no more. Main thread only.
 */
void
us_signatory_import_cells_watch_keys (GtkColumnView *view)
{
  GtkEventController *controller;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  controller = gtk_event_controller_key_new ();
  /* Before the list, which would only select the row. */
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "key-pressed", G_CALLBACK (key_cb), NULL);
  gtk_widget_add_controller (GTK_WIDGET (view), controller);
}
