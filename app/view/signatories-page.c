/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories-page.h"

#include "view/name-paste.h"
#include "view/signatory-actions.h"
#include "view/signatory-drag.h"
#include "view/signatory-filter.h"
#include "view/signatory-operations.h"
#include "view/signatory-row.h"

#include <glib/gi18n.h>

struct _UsSignatoriesPage
{
  GtkWidget parent_instance;

  GtkSearchEntry *entry;
  GtkLabel *count_label;
  GtkStack *stack;
  GtkListView *list;
  GtkActionBar *selection_bar;
  GtkLabel *selected_label;
  GtkMenuButton *status_button;

  UsItemList *signatories;
  GtkFilterListModel *filtered;
  GtkMultiSelection *selection;
  guint focus_idle;
  guint focus_position;
  guint count_idle;
};

G_DEFINE_FINAL_TYPE (UsSignatoriesPage, us_signatories_page, GTK_TYPE_WIDGET)

static void
say (UsSignatoriesPage *self, const char *action, const char *sentence)
{
  gtk_widget_activate_action (GTK_WIDGET (self), action, "s", sentence);
}

static gboolean
focus_cb (gpointer user_data)
{
  UsSignatoriesPage *self = user_data;
  g_autoptr (UsItem) wanted =
                 g_list_model_get_item (G_LIST_MODEL (self->selection), self->focus_position);

  self->focus_idle = 0;
  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->list));
       wanted != NULL && item != NULL; item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *row = gtk_widget_get_first_child (item);

      if (US_IS_SIGNATORY_ROW (row) &&
          US_ITEM (us_signatory_row_get_signatory (US_SIGNATORY_ROW (row))) == wanted)
        {
          gtk_widget_grab_focus (item);
          break;
        }
    }
  return G_SOURCE_REMOVE;
}

static gboolean
count_cb (gpointer user_data)
{
  UsSignatoriesPage *self = user_data;
  const guint total = us_item_list_get_length (self->signatories);
  const guint shown = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
  guint confirmed = 0;
  g_autofree char *all = NULL;
  g_autofree char *some = NULL;
  g_autofree char *both = NULL;

  self->count_idle = 0;
  for (guint i = 0; i < total; i++)
    if (us_signatory_get_status (us_item_list_get (self->signatories, i)) == US_SIGNATORY_CONFIRMED)
      confirmed++;
  all = g_strdup_printf (ngettext ("%u signatory", "%u signatories", total), total);
  some = g_strdup_printf (ngettext ("%u confirmed", "%u confirmed", confirmed), confirmed);
  /* translators: both are counted: "62 signatories · 51 confirmed" */
  both = g_strdup_printf (_ ("%s · %s"), all, some);
  gtk_label_set_label (self->count_label, total == 0 ? "" : both);
  gtk_stack_set_visible_child_name (self->stack, total == 0   ? "empty"
                                                 : shown == 0 ? "none"
                                                              : "list");
  return G_SOURCE_REMOVE;
}

static void
count_later (UsSignatoriesPage *self)
{
  if (self->count_idle == 0)
    self->count_idle = g_idle_add (count_cb, self);
}

static void
selection_changed_cb (UsSignatoriesPage *self)
{
  g_autoptr (GtkBitset) selected =
                 gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  const guint n_selected = (guint) gtk_bitset_get_size (selected);
  g_autofree char *label =
      g_strdup_printf (ngettext ("%u selected", "%u selected", n_selected), n_selected);

  gtk_label_set_label (self->selected_label, label);
  gtk_action_bar_set_revealed (self->selection_bar, n_selected > 1);
}

static void
us_signatories_page_unselect (UsSignatoriesPage *self)
{
  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
}

static void
us_signatories_page_search (UsSignatoriesPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GtkFilter) filter = *text == '\0' ? NULL : us_signatory_filter_new (text);

  gtk_filter_list_model_set_filter (self->filtered, filter);
  count_later (self);
}

static void
us_signatories_page_add_typed (UsSignatoriesPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  const guint n_items = us_item_list_get_length (self->signatories);

  for (guint i = 0; i < n_items; i++)
    if (g_str_equal (us_signatory_get_name (us_item_list_get (self->signatories, i)), text))
      {
        say (self, "win.show-toast", _ ("This name is in the list already"));
        return;
      }
  us_signatories_page_add_lines (self, text);
}

static void
us_signatories_page_activated (UsSignatoriesPage *self, guint position)
{
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self), "signatories.edit", NULL);
}

static gboolean
us_signatories_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (US_SIGNATORIES_PAGE (widget)->entry));
}

static void
us_signatories_page_dispose (GObject *object)
{
  UsSignatoriesPage *self = US_SIGNATORIES_PAGE (object);
  GtkWidget *child;

  g_clear_handle_id (&self->focus_idle, g_source_remove);
  g_clear_handle_id (&self->count_idle, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), US_TYPE_SIGNATORIES_PAGE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->selection);
  g_clear_object (&self->filtered);
  g_clear_object (&self->signatories);

  G_OBJECT_CLASS (us_signatories_page_parent_class)->dispose (object);
}

static void
us_signatories_page_class_init (UsSignatoriesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = us_signatories_page_dispose;
  widget_class->grab_focus = us_signatories_page_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/signatories-page.ui");
  gtk_widget_class_bind_template_child (widget_class, UsSignatoriesPage, entry);
  gtk_widget_class_bind_template_child (widget_class, UsSignatoriesPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, UsSignatoriesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, UsSignatoriesPage, list);
  gtk_widget_class_bind_template_child (widget_class, UsSignatoriesPage, selection_bar);
  gtk_widget_class_bind_template_child (widget_class, UsSignatoriesPage, selected_label);
  gtk_widget_class_bind_template_child (widget_class, UsSignatoriesPage, status_button);
  gtk_widget_class_bind_template_callback (widget_class, us_signatories_page_search);
  gtk_widget_class_bind_template_callback (widget_class, us_signatories_page_add_typed);
  gtk_widget_class_bind_template_callback (widget_class, us_signatories_page_activated);
  gtk_widget_class_bind_template_callback (widget_class, us_signatories_page_unselect);
  us_signatory_actions_install (widget_class);
}

static void
us_signatories_page_init (UsSignatoriesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_menu_model (self->status_button, us_signatory_row_get_status_menu ());
  us_name_paste_attach (GTK_EDITABLE (self->entry));
  us_signatory_drag_attach (self->list);
}

/**
 * us_signatories_page_new:
 * @statement: whose signatories to show
 *
 * Main thread only.
 *
 * Returns: (transfer floating): a new page
 */
UsSignatoriesPage *
us_signatories_page_new (UsStatement *statement)
{
  UsSignatoriesPage *self;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);

  self = g_object_new (US_TYPE_SIGNATORIES_PAGE, NULL);
  self->signatories = g_object_ref (us_statement_get_signatories (statement));
  self->filtered =
      gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->signatories)), NULL);
  gtk_filter_list_model_set_incremental (self->filtered, TRUE);
  self->selection = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->filtered)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->filtered, "items-changed", G_CALLBACK (count_later), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->filtered, "items-changed", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (statement, "changed", G_CALLBACK (count_later), self, G_CONNECT_SWAPPED);
  count_later (self);
  return self;
}

/**
 * us_signatories_page_get_list:
 * @self: a page
 *
 * Main thread only.
 *
 * Returns: (transfer none): the signatories of the statement
 */
UsItemList *
us_signatories_page_get_list (UsSignatoriesPage *self)
{
  g_return_val_if_fail (US_IS_SIGNATORIES_PAGE (self), NULL);

  return self->signatories;
}

/**
 * us_signatories_page_get_model:
 * @self: a page
 *
 * Main thread only.
 *
 * Returns: (transfer none): what is shown and selected
 */
GtkSelectionModel *
us_signatories_page_get_model (UsSignatoriesPage *self)
{
  g_return_val_if_fail (US_IS_SIGNATORIES_PAGE (self), NULL);

  return GTK_SELECTION_MODEL (self->selection);
}

/**
 * us_signatories_page_get_selected:
 * @self: a page
 *
 * Main thread only.
 *
 * Returns: (transfer full) (element-type UsSignatory): the selected ones, in order
 */
GPtrArray *
us_signatories_page_get_selected (UsSignatoriesPage *self)
{
  g_autoptr (GtkBitset) positions = NULL;
  GPtrArray *selected;
  GtkBitsetIter iter;
  guint position;

  g_return_val_if_fail (US_IS_SIGNATORIES_PAGE (self), NULL);

  positions = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  selected = g_ptr_array_new_with_free_func (g_object_unref);
  for (gboolean more = gtk_bitset_iter_init_first (&iter, positions, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    g_ptr_array_add (selected, g_list_model_get_item (G_LIST_MODEL (self->selection), position));
  return selected;
}

/**
 * us_signatories_page_focus:
 * @self: a page
 * @position: of a row that is shown
 *
 * Brings the row into view and gives it the focus. Main thread only.
 */
void
us_signatories_page_focus (UsSignatoriesPage *self, guint position)
{
  g_return_if_fail (US_IS_SIGNATORIES_PAGE (self));

  /* Rows have widgets only after the list was laid out again. */
  self->focus_position = position;
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
  if (self->focus_idle == 0)
    self->focus_idle = g_idle_add_full (G_PRIORITY_LOW, focus_cb, self, NULL);
}

/**
 * us_signatories_page_select:
 * @self: a page
 * @items: (element-type UsSignatory): some of the signatories
 *
 * Selects these and no others, wherever they are now; the first has the focus. Main thread only.
 */
void
us_signatories_page_select (UsSignatoriesPage *self, GPtrArray *items)
{
  g_autoptr (GtkBitset) selected = NULL;
  g_autoptr (GtkBitset) all = NULL;
  g_autoptr (GHashTable) wanted = NULL;
  guint n_shown;

  g_return_if_fail (US_IS_SIGNATORIES_PAGE (self));
  g_return_if_fail (items != NULL);

  selected = gtk_bitset_new_empty ();
  wanted = g_hash_table_new (NULL, NULL);
  n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  for (guint i = 0; i < items->len; i++)
    g_hash_table_add (wanted, items->pdata[i]);
  for (guint i = 0; i < n_shown; i++)
    {
      g_autoptr (UsItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (g_hash_table_contains (wanted, item))
        gtk_bitset_add (selected, i);
    }
  all = gtk_bitset_new_range (0, n_shown);
  gtk_selection_model_set_selection (GTK_SELECTION_MODEL (self->selection), selected, all);
  if (!gtk_bitset_is_empty (selected))
    us_signatories_page_focus (self, gtk_bitset_get_minimum (selected));
}

/**
 * us_signatories_page_add_lines:
 * @self: a page
 * @lines: names, one a line
 *
 * Adds them at the end and says so. Main thread only.
 */
void
us_signatories_page_add_lines (UsSignatoriesPage *self, const char *lines)
{
  g_autoptr (GError) error = NULL;
  guint n_added;
  guint n_items;

  g_return_if_fail (US_IS_SIGNATORIES_PAGE (self));
  g_return_if_fail (lines != NULL);

  n_added = us_signatories_add_lines (self->signatories, lines, &error);
  n_items = us_item_list_get_length (self->signatories);
  if (error != NULL)
    say (self, "win.show-toast", error->message);
  if (n_added == 0)
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  us_signatories_page_search (self);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", n_items - 1);
  if (n_added > 1)
    {
      g_autofree char *sentence = g_strdup_printf (
          ngettext ("%u signatory added", "%u signatories added", n_added), n_added);

      say (self, "win.show-undo-toast", sentence);
    }
}
