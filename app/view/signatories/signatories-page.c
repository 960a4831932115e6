/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatories-page.h"

#include "model/long-edit.h"
#include "register/agreement.h"
#include "view/body/name-paste.h"
#include "view/signatories/signatory-actions.h"
#include "view/signatories/signatory-agreement.h"
#include "view/signatories/signatory-chosen.h"
#include "view/signatories/signatory-count.h"
#include "view/signatories/signatory-filter-popover.h"
#include "view/signatories/signatory-hint.h"
#include "view/signatories/signatory-import-actions.h"
#include "view/signatories/signatory-index.h"
#include "view/signatories/signatory-list.h"
#include "view/signatories/signatory-model.h"
#include "view/signatories/signatory-operations.h"
#include "view/signatories/signatory-row.h"
#include "view/signatories/signatory-search.h"
#include "view/signatories/signatory-selection-bar.h"
#include "view/signatories/signatory-selection.h"
#include "view/signatories/signatory-sort-actions.h"
#include "view/signatories/signatory-sort.h"
#include "view/signatories/signatory-typing.h"

#include <glib/gi18n.h>

struct _UsSignatoriesPage
{
  GtkWidget parent_instance;

  GtkSearchEntry *entry;
  GtkLabel *count_label;
  UsSignatoryAgreement *agreement;
  UsSignatoryHint *hint;
  GtkMenuButton *filter_button;
  GtkStack *stack;
  UsSignatoryList *list;
  UsSignatorySelectionBar *selection_bar;

  UsStatement *statement;
  UsItemList *signatories;
  UsSignatoryFilter *filter;
  UsSignatorySearch *found;
  GtkSelectionModel *selection;
  guint update_idle;
};

G_DEFINE_FINAL_TYPE (UsSignatoriesPage, us_signatories_page, GTK_TYPE_WIDGET)

static void
say (UsSignatoriesPage *self, const char *action, const char *sentence)
{
  gtk_widget_activate_action (GTK_WIDGET (self), action, "s", sentence);
}

static void
update_filter (UsSignatoriesPage *self)
{
  const guint n_fields = us_signatory_filter_count_fields (self->filter);
  /* translators: how many fields the list is filtered by */
  g_autofree char *label = n_fields == 0 ? NULL : g_strdup_printf (_ ("_Filter (%u)"), n_fields);

  gtk_menu_button_set_label (self->filter_button, label == NULL ? _ ("_Filter") : label);
  us_signatory_list_set_movable (self->list, !us_signatory_filter_is_active (self->filter) &&
                                                 us_signatory_sort_is_manual (self->statement));
}

static gboolean
update_cb (gpointer user_data)
{
  UsSignatoriesPage *self = user_data;
  const guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->found));
  g_autofree char *count = us_signatory_count_describe (self->signatories, n_shown);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  self->update_idle = 0;
  gtk_label_set_label (self->count_label, count);
  us_signatory_hint_update (self->hint, text, n_shown > 0);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    us_signatory_agreement_update (self->agreement);
  us_signatory_count_show (self->stack, self->signatories, n_shown, *text != '\0');
  update_filter (self);
  return G_SOURCE_REMOVE;
}

static void
update_later (UsSignatoriesPage *self)
{
  if (self->update_idle == 0)
    self->update_idle = us_long_edit_call_after (self->statement, update_cb, self);
}

static void
changed_cb (UsStatement *statement, UsChange *change, UsSignatoriesPage *self)
{
  if (change->kind == US_CHANGE_SET
          ? US_IS_SIGNATORY (change->item) || change->item == US_ITEM (statement)
          : change->list == self->signatories)
    update_later (self);
}

static void
us_signatories_page_search (UsSignatoriesPage *self)
{
  us_signatory_filter_set_text (self->filter, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  update_later (self);
}

/* What is typed may be a search that is finished, so a name that is there is only shown. */
static void
us_signatories_page_add_typed (UsSignatoriesPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  guint position;

  if (us_signatory_count_find (self->signatories, text, &position))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "signatories.show", "u", position);
      say (self, "win.show-toast", _ ("This name is in the list already"));
      return;
    }
  us_signatories_page_add_lines (self, text);
}

static void
us_signatories_page_stop_search (UsSignatoriesPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), ""); /* searches at once */
}

/* Ends the search and goes to somebody. */
static void
show_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UsSignatoriesPage *self = US_SIGNATORIES_PAGE (widget);
  UsItem *item = us_item_list_get (self->signatories, g_variant_get_uint32 (parameter));

  us_signatories_page_stop_search (self);
  if (item != NULL)
    us_signatory_list_show (self->list, item);
}

static void
show_old_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UsSignatoriesPage *self = US_SIGNATORIES_PAGE (widget);
  g_autoptr (GPtrArray) old = us_agreement_list_old (self->statement);

  us_signatories_page_stop_search (self);
  us_signatories_page_select (self, old);
}

static gboolean
entry_key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType modifiers,
              UsSignatoriesPage *self)
{
  if ((key != GDK_KEY_Down && key != GDK_KEY_KP_Down) ||
      (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  /* To go to what was looked for, not to what was found before. */
  us_signatory_search_finish (self->found);
  return us_signatory_list_enter (self->list);
}

static gboolean
us_signatories_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (US_SIGNATORIES_PAGE (widget)->entry));
}

/* Who comes to the view finds the keys working in the list, or can give the first names. */
static void
us_signatories_page_map (GtkWidget *widget)
{
  UsSignatoriesPage *self = US_SIGNATORIES_PAGE (widget);

  GTK_WIDGET_CLASS (us_signatories_page_parent_class)->map (widget);
  us_signatory_agreement_update (self->agreement);
  if (gtk_widget_get_focus_child (widget) == NULL && !us_signatory_typing_is_elsewhere (widget))
    gtk_widget_grab_focus (us_item_list_get_length (self->signatories) > 0 ? GTK_WIDGET (self->list)
                                                                           : widget);
}

static void
us_signatories_page_dispose (GObject *object)
{
  UsSignatoriesPage *self = US_SIGNATORIES_PAGE (object);
  GtkWidget *child;

  g_clear_handle_id (&self->update_idle, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), US_TYPE_SIGNATORIES_PAGE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->selection);
  g_clear_object (&self->found);
  g_clear_object (&self->filter);
  g_clear_object (&self->signatories);
  g_clear_object (&self->statement);

  G_OBJECT_CLASS (us_signatories_page_parent_class)->dispose (object);
}

static void
us_signatories_page_class_init (UsSignatoriesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = us_signatories_page_dispose;
  widget_class->grab_focus = us_signatories_page_grab_focus;
  widget_class->map = us_signatories_page_map;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/signatories-page.ui");
  gtk_widget_class_bind_template_child (widget_class, UsSignatoriesPage, entry);
  gtk_widget_class_bind_template_child (widget_class, UsSignatoriesPage, agreement);
  gtk_widget_class_bind_template_child (widget_class, UsSignatoriesPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, UsSignatoriesPage, hint);
  gtk_widget_class_bind_template_child (widget_class, UsSignatoriesPage, filter_button);
  gtk_widget_class_bind_template_child (widget_class, UsSignatoriesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, UsSignatoriesPage, list);
  gtk_widget_class_bind_template_child (widget_class, UsSignatoriesPage, selection_bar);
  gtk_widget_class_bind_template_callback (widget_class, us_signatories_page_search);
  gtk_widget_class_bind_template_callback (widget_class, us_signatories_page_stop_search);
  gtk_widget_class_bind_template_callback (widget_class, us_signatories_page_add_typed);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_cb);
  gtk_widget_class_install_action (widget_class, "signatories.show", "u", show_action);
  gtk_widget_class_install_action (widget_class, "signatories.show-old", NULL, show_old_action);
  us_signatory_actions_install (widget_class);
}

static void
us_signatories_page_init (UsSignatoriesPage *self)
{
  self->filter = us_signatory_filter_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->filter, "changed", G_CALLBACK (us_signatory_list_expect),
                            self->list);
  us_signatory_typing_attach (self->entry, GTK_WIDGET (self->list));
  us_signatory_row_set_menus (GTK_WIDGET (self));
  us_name_paste_attach (GTK_EDITABLE (self->entry));
  us_signatory_list_accept_drops (self->list, GTK_WIDGET (self));
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
  self->statement = g_object_ref (statement);
  us_signatory_sort_actions_insert (GTK_WIDGET (self), statement);
  self->signatories = g_object_ref (us_statement_get_signatories (statement));
  us_signatory_index_watch (self->filter, statement);
  us_signatory_hint_set_statement (self->hint, statement, /* edited= */ NULL);
  us_signatory_agreement_set_statement (self->agreement, statement);
  self->found = us_signatory_search_new (
      us_signatory_sort_new (G_LIST_MODEL (us_signatory_model_new (statement)), statement),
      self->filter, statement);
  self->selection = us_chosen_signatories_new (g_object_ref (G_LIST_MODEL (self->found)));
  us_signatory_list_set_model (self->list, self->selection, statement);
  gtk_menu_button_set_popover (self->filter_button, GTK_WIDGET (us_signatory_filter_popover_new (
                                                        self->signatories, self->filter)));
  us_signatory_selection_bar_set_model (self->selection_bar, self->selection);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (update_later), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->filter, "changed", G_CALLBACK (update_later), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (statement, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_DEFAULT);
  update_later (self);
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

  return self->selection;
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
  g_return_val_if_fail (US_IS_SIGNATORIES_PAGE (self), NULL);

  return us_signatory_selection_get (self->selection);
}

/**
 * us_signatories_page_get_rows:
 * @self: a page
 *
 * Main thread only.
 *
 * Returns: (transfer none): the rows
 */
UsSignatoryList *
us_signatories_page_get_rows (UsSignatoriesPage *self)
{
  g_return_val_if_fail (US_IS_SIGNATORIES_PAGE (self), NULL);

  return self->list;
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
  guint first;

  g_return_if_fail (US_IS_SIGNATORIES_PAGE (self));
  g_return_if_fail (items != NULL);

  if (us_signatory_selection_set (self->selection, items, &first))
    us_signatory_list_focus (self->list, first);
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

  g_return_if_fail (US_IS_SIGNATORIES_PAGE (self));
  g_return_if_fail (lines != NULL);

  n_added = us_signatories_add_lines (self->signatories, lines, &error);
  if (error != NULL)
    say (self, "win.show-toast", error->message);
  if (n_added == 0)
    return;
  us_signatories_page_stop_search (self);
  us_signatory_filter_let_in (
      self->filter,
      us_item_list_get (self->signatories, us_item_list_get_length (self->signatories) - 1));
  if (n_added > 1)
    {
      g_autofree char *sentence = g_strdup_printf (
          ngettext ("%u signatory added", "%u signatories added", n_added), n_added);

      say (self, "win.show-undo-toast", sentence);
    }
}
