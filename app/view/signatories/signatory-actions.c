/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-actions.h"

#include "view/dialogs.h"
#include "view/signatories/signatories-page.h"
#include "view/signatories/signatory-addresses.h"
#include "view/signatories/signatory-context.h"
#include "view/signatories/signatory-drag.h"
#include "view/signatories/signatory-duplicates.h"
#include "view/signatories/signatory-export.h"
#include "view/signatories/signatory-import-actions.h"
#include "view/signatories/signatory-operations.h"
#include "view/signatories/signatory-popover.h"
#include "view/signatories/signatory-printing.h"
#include "view/signatories/signatory-prompt.h"
#include "view/signatories/signatory-row.h"
#include "view/signatories/signatory-sort.h"

#include <glib/gi18n.h>

static void
say (UsSignatoriesPage *self, const char *action, const char *sentence)
{
  gtk_widget_activate_action (GTK_WIDGET (self), action, "s", sentence);
}

/* Back to the row at once, since the next key may be there already; and wherever it is by then. */
static void
closed_cb (GtkWidget *popover, UsSignatoriesPage *self)
{
  UsItem *item = g_object_get_data (G_OBJECT (popover), "us-signatory");
  g_autoptr (GPtrArray) alone = g_ptr_array_new ();

  g_ptr_array_add (alone, item);
  us_signatories_page_select (self, alone);
  us_signatory_list_show (us_signatories_page_get_rows (self), item);
}

static void
edit (UsSignatoriesPage *self, guint position)
{
  g_autoptr (UsItem) item = g_list_model_get_item (
      G_LIST_MODEL (us_signatories_page_get_model (self)), position);
  UsSignatoryPopover *popover;

  if (item == NULL)
    return;
  popover = us_signatory_popover_new (US_SIGNATORY (item));
  us_signatory_popover_open (
      popover, GTK_WIDGET (self),
      us_signatory_list_find_row (us_signatories_page_get_rows (self), position));
  g_signal_connect_object (popover, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_DEFAULT);
  g_object_set_data_full (G_OBJECT (popover), "us-signatory", g_steal_pointer (&item),
                          g_object_unref);
}

/* Where nobody is selected, a key acts on the row that has the keyboard; only Delete does not. */
static void
choose_focused (UsSignatoriesPage *self)
{
  GtkSelectionModel *model = us_signatories_page_get_model (self);
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (model);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);
  GtkWidget *row = focus == NULL ? NULL : us_signatory_context_find_row (focus);

  if (row != NULL && gtk_bitset_is_empty (selected))
    gtk_selection_model_select_item (model, us_signatory_row_get_position (US_SIGNATORY_ROW (row)),
                                     TRUE);
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UsSignatoriesPage *self = US_SIGNATORIES_PAGE (widget);
  g_autoptr (GtkBitset) selected = NULL;

  choose_focused (self);
  selected = gtk_selection_model_get_selection (us_signatories_page_get_model (self));
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

/* A list that is kept in order has no places to move to. */
static gboolean
can_move (UsSignatoriesPage *self)
{
  UsStatement *statement = us_item_list_get_statement (us_signatories_page_get_list (self));

  if (us_signatory_sort_is_manual (statement))
    return TRUE;
  say (self, "win.show-toast", us_signatory_drag_explain (statement));
  return FALSE;
}

/* All of them stay selected, also those who were there already. */
static void
move_before (UsSignatoriesPage *self, GPtrArray *items, guint before)
{
  g_autoptr (GError) error = NULL;

  if (!can_move (self))
    return;
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
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GtkBitset) selected = NULL;
  guint before = 0;

  choose_focused (self);
  items = us_signatories_page_get_selected (self);
  selected = gtk_selection_model_get_selection (us_signatories_page_get_model (self));
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

/* Where the first of them shall be, from 1: those that stand before it and move make room. */
static void
move_to_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UsSignatoriesPage *self = US_SIGNATORIES_PAGE (widget);
  g_autoptr (GPtrArray) items = us_signatories_page_get_selected (self);
  const guint n_items = us_item_list_get_length (us_signatories_page_get_list (self));
  guint wanted = g_variant_get_uint32 (parameter);

  if (items->len == 0)
    return;
  wanted = CLAMP (wanted, 1, n_items - items->len + 1);
  move_before (self, items,
               us_signatories_find_gap (us_signatories_page_get_list (self), items, wanted - 1));
}

static void
ask_position_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UsSignatoriesPage *self = US_SIGNATORIES_PAGE (widget);
  g_autoptr (GPtrArray) items = us_signatories_page_get_selected (self);
  guint position;

  if (items->len > 0 && can_move (self) && us_item_get_position (items->pdata[0], &position))
    us_signatory_prompt_position (widget, position + 1,
                                  us_item_list_get_length (us_signatories_page_get_list (self)));
}

static void
group_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UsSignatoriesPage *self = US_SIGNATORIES_PAGE (widget);
  const char *group = g_variant_get_string (parameter, NULL);
  g_autoptr (GPtrArray) items = us_signatories_page_get_selected (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (!us_signatories_set_group (us_signatories_page_get_list (self), items, group, &error))
    {
      say (self, "win.show-toast", error->message);
      return;
    }
  /* Rows show their group only where the list is ordered by it. */
  if (*group == '\0')
    sentence = g_strdup_printf (
        ngettext ("%u signatory is in no group", "%u signatories are in no group", items->len),
        items->len);
  else
    /* translators: %u is a number of signatories, %s the name of a group */
    sentence = g_strdup_printf (ngettext ("%u signatory is in the group “%s”",
                                          "%u signatories are in the group “%s”", items->len),
                                items->len, group);
  say (self, "win.show-undo-toast", sentence);
}

static void
ask_group_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GPtrArray) items = us_signatories_page_get_selected (US_SIGNATORIES_PAGE (widget));

  if (items->len > 0)
    us_signatory_prompt_group (widget, us_item_get_string (items->pdata[0], US_SIGNATORY_GROUP));
}

static void
unselect_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_selection_model_unselect_all (us_signatories_page_get_model (US_SIGNATORIES_PAGE (widget)));
}

static void
duplicates_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UsSignatoriesPage *self = US_SIGNATORIES_PAGE (widget);
  GtkWindow *window = GTK_WINDOW (us_signatory_duplicates_new (
      us_item_list_get_statement (us_signatories_page_get_list (self))));

  us_dialog_present (window, GTK_WINDOW (gtk_widget_get_root (widget)));
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
      us_signatory_list_focus (us_signatories_page_get_rows (self), MIN (first, n_left - 1));
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
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GTypeClass) statuses = g_type_class_ref (US_TYPE_SIGNATORY_STATUS);
  GEnumValue *status =
      g_enum_get_value_by_nick (G_ENUM_CLASS (statuses), g_variant_get_string (parameter, NULL));
  g_autoptr (GError) error = NULL;

  choose_focused (self);
  items = us_signatories_page_get_selected (self);
  if (status != NULL && !us_signatories_set_status (us_signatories_page_get_list (self), items,
                                                    (UsSignatoryStatus) status->value, &error))
    say (self, "win.show-toast", error->message);
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
  gtk_widget_class_install_action (klass, "signatories.edit", NULL, edit_action);
  gtk_widget_class_install_action (klass, "signatories.move", "s", move_action);
  gtk_widget_class_install_action (klass, "signatories.move-to", "u", move_to_action);
  gtk_widget_class_install_action (klass, "signatories.ask-position", NULL, ask_position_action);
  gtk_widget_class_install_action (klass, "signatories.group", "s", group_action);
  gtk_widget_class_install_action (klass, "signatories.ask-group", NULL, ask_group_action);
  gtk_widget_class_install_action (klass, "signatories.duplicates", NULL, duplicates_action);
  gtk_widget_class_install_action (klass, "signatories.unselect", NULL, unselect_action);
  /* Whoever has sorted or filtered what is selected is not in the list any more. */
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Escape, 0, "signatories.unselect", NULL);
  gtk_widget_class_install_action (klass, "signatories.drop", "u", drop_action);
  gtk_widget_class_install_action (klass, "signatories.remove", NULL, remove_action);
  gtk_widget_class_install_action (klass, "signatories.status", "s", status_action);
  us_signatory_addresses_install (klass);
  us_signatory_import_actions_install (klass);
  us_signatory_export_install (klass);
  us_signatory_printing_install (klass);
}

/**
 * us_signatory_actions_add_keys:
 * @list: the list, in the page
 *
 * Keys that work while the list has the focus. Main thread only.
 */
void
us_signatory_actions_add_keys (GtkWidget *list)
{
  static const struct
  {
    const char *key;
    const char *action;
    const char *target;
  } keys[] = {
    { "<Alt>Up", "signatories.move", "'up'" },
    { "<Alt>Down", "signatories.move", "'down'" },
    { "<Alt>Home", "signatories.move", "'top'" },
    { "<Alt>End", "signatories.move", "'bottom'" },
    { "Delete", "signatories.remove", NULL },
    /* A row edits itself, but hears no key before the frame that draws it. */
    { "Return|KP_Enter", "signatories.edit", NULL },
    { "<Control>Return|<Control>KP_Enter", "signatories.status", "'confirmed'" },
    { "<Control>v", "signatories.paste", NULL },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].key),
                                                gtk_named_action_new (keys[i].action));

      if (keys[i].target != NULL)
        gtk_shortcut_set_arguments (shortcut, g_variant_new_parsed (keys[i].target));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (list, controller);
}
