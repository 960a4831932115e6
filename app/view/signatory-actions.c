/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatory-actions.h"

#include "view/signatories-page.h"
#include "view/signatory-dialog.h"
#include "view/signatory-operations.h"

#include <glib/gi18n.h>

static void
say (UsSignatoriesPage *self, const char *action, const char *sentence)
{
  gtk_widget_activate_action (GTK_WIDGET (self), action, "s", sentence);
}

static void
edit (UsSignatoriesPage *self, guint position)
{
  g_autoptr (UsItem) item = g_list_model_get_item (
      G_LIST_MODEL (us_signatories_page_get_model (self)), position);
  GtkWindow *dialog;

  if (item == NULL)
    return;
  dialog = GTK_WINDOW (us_signatory_dialog_new (US_SIGNATORY (item)));
  gtk_window_set_transient_for (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  gtk_window_present (dialog);
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UsSignatoriesPage *self = US_SIGNATORIES_PAGE (widget);
  g_autoptr (GtkBitset) selected =
                 gtk_selection_model_get_selection (us_signatories_page_get_model (self));

  if (!gtk_bitset_is_empty (selected))
    edit (self, gtk_bitset_get_minimum (selected));
}

/* Makes sure that a row is in the selection, before its menu or a drag acts on that. */
static void
choose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UsSignatoriesPage *self = US_SIGNATORIES_PAGE (widget);
  g_autoptr (GPtrArray) selected = us_signatories_page_get_selected (self);
  UsItem *item =
      us_item_list_get (us_signatories_page_get_list (self), g_variant_get_uint32 (parameter));

  if (!g_ptr_array_find (selected, item, NULL))
    {
      g_autoptr (GPtrArray) alone = g_ptr_array_new ();

      g_ptr_array_add (alone, item);
      us_signatories_page_select (self, alone);
    }
}

static void
move_before (UsSignatoriesPage *self, GPtrArray *items, guint before)
{
  g_autoptr (GError) error = NULL;

  if (!us_signatories_move (us_signatories_page_get_list (self), items, before, &error))
    say (self, "win.show-toast", error->message);
  us_signatories_page_select (self, items);
}

static void
drop_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UsSignatoriesPage *self = US_SIGNATORIES_PAGE (widget);
  g_autoptr (GPtrArray) selected = us_signatories_page_get_selected (self);

  move_before (self, selected,
               MIN (g_variant_get_uint32 (parameter),
                    us_item_list_get_length (us_signatories_page_get_list (self))));
}

/* The place of a neighbour that is shown: a search may hide those between. */
static gboolean
find_neighbour (UsSignatoriesPage *self, guint shown, guint *ret_position)
{
  g_autoptr (UsItem) item =
                 g_list_model_get_item (G_LIST_MODEL (us_signatories_page_get_model (self)), shown);

  return item != NULL && us_item_get_position (item, ret_position);
}

static void
move_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UsSignatoriesPage *self = US_SIGNATORIES_PAGE (widget);
  const char *where = g_variant_get_string (parameter, NULL);
  g_autoptr (GPtrArray) items = us_signatories_page_get_selected (self);
  g_autoptr (GtkBitset) selected =
                 gtk_selection_model_get_selection (us_signatories_page_get_model (self));
  guint before = 0;

  if (items->len == 0)
    return;
  if (g_str_equal (where, "bottom"))
    before = us_item_list_get_length (us_signatories_page_get_list (self));
  else if (g_str_equal (where, "down"))
    {
      if (!find_neighbour (self, gtk_bitset_get_maximum (selected) + 1, &before))
        return;
      before++;
    }
  else if (g_str_equal (where, "up"))
    {
      const guint first = gtk_bitset_get_minimum (selected);

      if (first == 0 || !find_neighbour (self, first - 1, &before))
        return;
    }
  move_before (self, items, before);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UsSignatoriesPage *self = US_SIGNATORIES_PAGE (widget);
  g_autoptr (GPtrArray) items = us_signatories_page_get_selected (self);
  g_autoptr (GtkBitset) selected =
                 gtk_selection_model_get_selection (us_signatories_page_get_model (self));
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  guint first;
  guint n_left;

  if (items->len == 0)
    return;
  first = gtk_bitset_get_minimum (selected);
  if (!us_signatories_remove (us_signatories_page_get_list (self), items, &error))
    {
      say (self, "win.show-toast", error->message);
      return;
    }
  n_left = g_list_model_get_n_items (G_LIST_MODEL (us_signatories_page_get_model (self)));
  if (n_left > 0)
    {
      gtk_selection_model_select_item (us_signatories_page_get_model (self),
                                       MIN (first, n_left - 1), TRUE);
      us_signatories_page_focus (self, MIN (first, n_left - 1));
    }
  else
    gtk_widget_grab_focus (GTK_WIDGET (self));
  sentence = g_strdup_printf (
      ngettext ("%u signatory removed", "%u signatories removed", items->len), items->len);
  say (self, "win.show-undo-toast", sentence);
}

static void
status_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UsSignatoriesPage *self = US_SIGNATORIES_PAGE (widget);
  g_autoptr (GPtrArray) items = us_signatories_page_get_selected (self);
  g_autoptr (GTypeClass) statuses = g_type_class_ref (US_TYPE_SIGNATORY_STATUS);
  GEnumValue *status =
      g_enum_get_value_by_nick (G_ENUM_CLASS (statuses), g_variant_get_string (parameter, NULL));
  g_autoptr (GError) error = NULL;

  if (status != NULL && !us_signatories_set_status (us_signatories_page_get_list (self), items,
                                                    (UsSignatoryStatus) status->value, &error))
    say (self, "win.show-toast", error->message);
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  us_signatories_page_add_lines (US_SIGNATORIES_PAGE (widget),
                                 g_variant_get_string (parameter, NULL));
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (UsSignatoriesPage) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text == NULL)
    say (self, "win.show-toast", _ ("There is no text in the clipboard"));
  else if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    us_signatories_page_add_lines (self, text);
}

static void
paste_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, pasted_cb,
                                 g_object_ref (widget));
}

/**
 * us_signatory_actions_install:
 * @klass: the class of the page
 *
 * Adds the actions "signatories.…". Main thread only.
 */
void
us_signatory_actions_install (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "signatories.choose", "u", choose_action);
  gtk_widget_class_install_action (klass, "signatories.add", "s", add_action);
  gtk_widget_class_install_action (klass, "signatories.edit", NULL, edit_action);
  gtk_widget_class_install_action (klass, "signatories.move", "s", move_action);
  gtk_widget_class_install_action (klass, "signatories.drop", "u", drop_action);
  gtk_widget_class_install_action (klass, "signatories.remove", NULL, remove_action);
  gtk_widget_class_install_action (klass, "signatories.status", "s", status_action);
  gtk_widget_class_install_action (klass, "signatories.paste", NULL, paste_action);
}
