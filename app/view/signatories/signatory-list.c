/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-list.h"

#include "model/long-edit.h"
#include "view/signatories/signatory-actions.h"
#include "view/signatories/signatory-context.h"
#include "view/signatories/signatory-drag.h"
#include "view/signatories/signatory-list-aim.h"
#include "view/signatories/signatory-places.h"
#include "view/signatories/signatory-row.h"
#include "view/signatories/signatory-selection.h"

struct _UsSignatoryList
{
  GtkWidget parent_instance;

  GtkListView *view;

  UsItemList *signatories;
  GtkSelectionModel *model; /* signatories, where the view has their places */
  GPtrArray *arrived;       /* who came or was moved since the last update */
  gboolean searching;       /* whether others will be shown */
  gboolean renewed;         /* whether they are, since the last update */
  guint update_idle;
  UsSignatoryAim *aim;
};

G_DEFINE_FINAL_TYPE (UsSignatoryList, us_signatory_list, GTK_TYPE_WIDGET)

static void
follow_arrived (UsSignatoryList *self)
{
  g_autoptr (GPtrArray) arrived = g_steal_pointer (&self->arrived);
  guint first;

  self->arrived = g_ptr_array_new_with_free_func (g_object_unref);
  if (arrived->len == 0 || !us_signatory_selection_set (self->model, arrived, &first) ||
      !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (!us_signatory_aim_is_elsewhere (self->aim))
    us_signatory_list_focus (self, first);
  else
    us_signatory_aim_at (self->aim, US_AIM_SHOW, first, 1);
  if (arrived->len > 1)
    us_signatory_aim_at (self->aim, US_AIM_FOLLOW, first, arrived->len);
}

/* After a search: to who is selected, or else to the first that was found. */
static void
follow_renewed (UsSignatoryList *self)
{
  g_autoptr (GtkBitset) selected = NULL;
  guint first = 0;

  if (!self->renewed)
    return;
  self->renewed = FALSE;
  if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0)
    return;
  selected = gtk_selection_model_get_selection (self->model);
  if (!gtk_bitset_is_empty (selected))
    first = gtk_bitset_get_minimum (selected);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", first);
  /* Who was aimed at before is at another place now. */
  us_signatory_aim_at (self->aim, US_AIM_SHOW, first, 1);
}

static gboolean
update_cb (gpointer user_data)
{
  UsSignatoryList *self = user_data;

  self->update_idle = 0;
  follow_renewed (self);
  follow_arrived (self);
  /* The number of rows is said with each of them. */
  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->view)); item != NULL;
       item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *row = gtk_widget_get_first_child (item);

      if (US_IS_SIGNATORY_ROW (row))
        us_signatory_row_set_position (US_SIGNATORY_ROW (row),
                                       us_signatory_row_get_position (US_SIGNATORY_ROW (row)));
    }
  return G_SOURCE_REMOVE;
}

static void
update_later (UsSignatoryList *self)
{
  if (self->update_idle == 0)
    self->update_idle =
        us_long_edit_call_after (us_item_list_get_statement (self->signatories), update_cb, self);
}

/* A row that goes takes the focus with it, and until the next frame every key would be lost. */
static void
keep_focus (UsSignatoryList *self, guint position)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);
  const guint n_left = g_list_model_get_n_items (G_LIST_MODEL (self->model));

  if (n_left > 0 && focus != NULL && gtk_widget_get_root (focus) == NULL)
    us_signatory_list_focus (self, MIN (position, n_left - 1));
}

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added,
                  UsSignatoryList *self)
{
  /* In another order, the place where somebody was is no place any more. */
  self->renewed = self->renewed || self->searching || (removed == added && added > 1);
  self->searching = FALSE;
  update_later (self);
  keep_focus (self, position);
}

static void
changed_cb (UsStatement *statement, UsChange *change, UsSignatoryList *self)
{
  const guint position = change->kind == US_CHANGE_MOVE ? change->to : change->position;

  if (change->list != self->signatories || change->kind == US_CHANGE_SET)
    return;
  update_later (self);
  if (change->kind == US_CHANGE_INSERT || change->kind == US_CHANGE_MOVE)
    for (guint i = 0; i < change->count; i++)
      g_ptr_array_add (self->arrived,
                       g_object_ref (us_item_list_get (self->signatories, position + i)));
}

static void
activated_cb (UsSignatoryList *self, guint position)
{
  gtk_selection_model_select_item (self->model, position, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self), "signatories.edit", NULL);
}

/* A list that was just made has the keyboard itself, and no row of it. */
static gboolean
us_signatory_list_grab_focus (GtkWidget *widget)
{
  UsSignatoryList *self = US_SIGNATORY_LIST (widget);
  g_autoptr (GtkBitset) selected = NULL;

  if (!gtk_widget_grab_focus (GTK_WIDGET (self->view)))
    return FALSE;
  selected = gtk_selection_model_get_selection (self->model);
  if (!gtk_bitset_is_empty (selected))
    us_signatory_list_focus (self, gtk_bitset_get_minimum (selected));
  else if (gtk_widget_is_focus (GTK_WIDGET (self->view)) &&
           g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0)
    us_signatory_list_focus (self, 0);
  return TRUE;
}

/* Who comes by Tab comes to who is selected, since that is what the next key acts on: GTK knows
 * only where the focus was last. */
static gboolean
us_signatory_list_focus_child (GtkWidget *widget, GtkDirectionType direction)
{
  UsSignatoryList *self = US_SIGNATORY_LIST (widget);

  if (gtk_widget_get_focus_child (widget) == NULL && self->model != NULL)
    {
      g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (self->model);

      if (!gtk_bitset_is_empty (selected))
        {
          us_signatory_list_focus (self, gtk_bitset_get_minimum (selected));
          return TRUE;
        }
    }
  return GTK_WIDGET_CLASS (us_signatory_list_parent_class)->focus (widget, direction);
}

static void
us_signatory_list_dispose (GObject *object)
{
  UsSignatoryList *self = US_SIGNATORY_LIST (object);
  GtkWidget *child;

  g_clear_pointer (&self->aim, us_signatory_aim_free);
  g_clear_handle_id (&self->update_idle, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), US_TYPE_SIGNATORY_LIST);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->arrived, g_ptr_array_unref);
  g_clear_object (&self->model);
  g_clear_object (&self->signatories);

  G_OBJECT_CLASS (us_signatory_list_parent_class)->dispose (object);
}

static void
us_signatory_list_class_init (UsSignatoryListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = us_signatory_list_dispose;
  widget_class->grab_focus = us_signatory_list_grab_focus;
  widget_class->focus = us_signatory_list_focus_child;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/signatory-list.ui");
  gtk_widget_class_bind_template_child (widget_class, UsSignatoryList, view);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
us_signatory_list_init (UsSignatoryList *self)
{
  self->arrived = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->aim = us_signatory_aim_new (self->view);
  us_signatory_actions_add_keys (GTK_WIDGET (self->view));
  us_signatory_context_attach (self->view);
  us_signatory_drag_attach (self->view);
}

/**
 * us_signatory_list_set_model:
 * @self: a new list
 * @model: the signatories that it shows, and selects
 * @statement: the statement whose signatories these are
 *
 * Main thread only.
 */
void
us_signatory_list_set_model (UsSignatoryList *self, GtkSelectionModel *model,
                             UsStatement *statement)
{
  g_autoptr (UsSignatoryPlaces) places = NULL;

  g_return_if_fail (US_IS_SIGNATORY_LIST (self));
  g_return_if_fail (GTK_IS_SELECTION_MODEL (model));
  g_return_if_fail (US_IS_STATEMENT (statement));
  g_return_if_fail (self->signatories == NULL);

  places = us_signatory_places_new (model);
  self->model = g_object_ref (model);
  self->signatories = g_object_ref (us_statement_get_signatories (statement));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (places));
  g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_DEFAULT);
  g_signal_connect_object (statement, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_DEFAULT);
  /* At once: the next key may be waiting already. */
  g_signal_connect_object (statement, "group-ended", G_CALLBACK (follow_arrived), self,
                           G_CONNECT_SWAPPED);
}

/**
 * us_signatory_list_accept_drops:
 * @self: a new list
 * @around: what is around it, and stays as long
 *
 * Lets rows be moved by dropping them anywhere in @around. Main thread only.
 */
void
us_signatory_list_accept_drops (UsSignatoryList *self, GtkWidget *around)
{
  g_return_if_fail (US_IS_SIGNATORY_LIST (self));
  g_return_if_fail (GTK_IS_WIDGET (around));

  us_signatory_drag_accept (self->view, around);
}

/**
 * us_signatory_list_expect:
 * @self: a list
 *
 * Tells that who is looked for has changed: when others are shown, those who are selected come into
 * view, or else the first. Main thread only.
 */
void
us_signatory_list_expect (UsSignatoryList *self)
{
  g_return_if_fail (US_IS_SIGNATORY_LIST (self));

  self->searching = TRUE;
}

/**
 * us_signatory_list_set_movable:
 * @self: a list
 * @movable: whether rows can be dragged: not while the order is not theirs, or some are hidden
 *
 * Main thread only.
 */
void
us_signatory_list_set_movable (UsSignatoryList *self, gboolean movable)
{
  g_return_if_fail (US_IS_SIGNATORY_LIST (self));

  us_signatory_drag_set_enabled (self->view, movable);
}

/**
 * us_signatory_list_find_row:
 * @self: a list
 * @position: of a row that is shown
 *
 * Main thread only.
 *
 * Returns: (transfer none) (nullable): its widget, which only rows near those in view have
 */
GtkWidget *
us_signatory_list_find_row (UsSignatoryList *self, guint position)
{
  g_return_val_if_fail (US_IS_SIGNATORY_LIST (self), NULL);

  return us_signatory_aim_find_row (self->aim, position);
}

/* For the toolkit the selection goes on from where one went by its own keys or the mouse. */
static void
set_anchor (UsSignatoryList *self, guint position)
{
  g_autoptr (GtkBitset) shared = gtk_selection_model_get_selection (self->model);
  g_autoptr (GtkBitset) selected = gtk_bitset_copy (shared);

  if (!gtk_bitset_contains (selected, position))
    return;
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.select-item", "(ubb)", position, FALSE,
                              FALSE);
  gtk_selection_model_set_selection (self->model, selected, selected);
}

/**
 * us_signatory_list_focus:
 * @self: a list
 * @position: of a row that is shown
 *
 * Brings the row into view and gives it the focus. Main thread only.
 */
void
us_signatory_list_focus (UsSignatoryList *self, guint position)
{
  GtkWidget *row;

  g_return_if_fail (US_IS_SIGNATORY_LIST (self));

  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
  set_anchor (self, position);
  row = us_signatory_list_find_row (self, position);
  if (row != NULL)
    gtk_widget_grab_focus (row);
  else
    {
      /* Where the list was never laid out, rows have no widgets yet; it hears the keys itself. */
      gtk_widget_grab_focus (GTK_WIDGET (self->view));
      us_signatory_aim_at (self->aim, US_AIM_FOCUS, position, 1);
    }
}

/**
 * us_signatory_list_enter:
 * @self: a list
 *
 * Goes to the first row as Down in the list goes to the next one: it is selected too, since that is
 * what the next key acts on. Main thread only.
 *
 * Returns: whether there is one
 */
gboolean
us_signatory_list_enter (UsSignatoryList *self)
{
  g_return_val_if_fail (US_IS_SIGNATORY_LIST (self), FALSE);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0)
    return FALSE;
  gtk_selection_model_select_item (self->model, 0, TRUE);
  us_signatory_list_focus (self, 0);
  return TRUE;
}

/**
 * us_signatory_list_show:
 * @self: a list
 * @item: a signatory
 *
 * Selects it and brings it into view as soon as it is shown. Main thread only.
 */
void
us_signatory_list_show (UsSignatoryList *self, UsItem *item)
{
  g_return_if_fail (US_IS_SIGNATORY_LIST (self));
  g_return_if_fail (US_IS_ITEM (item));

  g_ptr_array_add (self->arrived, g_object_ref (item));
  update_later (self);
}
