/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-popover.h"

#include "model/statement.h"
#include "view/accessible.h"
#include "view/document/unfinished.h"
#include "view/shortcuts.h"
#include "view/signatories/signatory-fields.h"
#include "view/signatories/signatory-hint.h"

#include <glib/gi18n.h>

/* What people know first comes first; fields that are not named here follow in the model's order.
 */
static const UsSignatoryProperty first_fields[] = {
  US_SIGNATORY_NAME,    US_SIGNATORY_PERSON, US_SIGNATORY_ROLE,   US_SIGNATORY_ORGANISATION,
  US_SIGNATORY_COUNTRY, US_SIGNATORY_GROUP,  US_SIGNATORY_STATUS, US_SIGNATORY_EMAIL,
};

struct _UsSignatoryPopover
{
  GtkPopover parent_instance;

  AdwPreferencesGroup *public_group;
  AdwPreferencesGroup *private_group;
  UsSignatoryHint *hint;

  UsSignatory *signatory;
  GPtrArray *rows; /* by property; the row of property 1 is at 0 */
};

G_DEFINE_FINAL_TYPE (UsSignatoryPopover, us_signatory_popover, GTK_TYPE_POPOVER)

static GtkWidget *
create_choice_row (UsSignatoryPopover *self, guint property)
{
  g_autoptr (GListModel) titles = us_signatory_fields_list_choices (property);
  GtkWidget *row = adw_combo_row_new ();

  adw_combo_row_set_model (ADW_COMBO_ROW (row), titles);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row),
                              (guint) us_item_get_choice (US_ITEM (self->signatory), property));
  return row;
}

/* What is wrong is shown while it is typed, and not kept. */
static void
check_cb (GtkWidget *row, gpointer property)
{
  g_autoptr (GError) error = NULL;

  if (us_field_check (us_signatory_fields_get (GPOINTER_TO_UINT (property)),
                      gtk_editable_get_text (GTK_EDITABLE (row)), &error))
    gtk_widget_remove_css_class (row, "error");
  else
    gtk_widget_add_css_class (row, "error");
  gtk_widget_set_tooltip_text (row, error == NULL ? NULL : error->message);
}

/* As long as nothing is typed there is nothing to say. */
static void
hint_cb (GtkEditable *row, UsSignatoryPopover *self)
{
  us_signatory_hint_update (self->hint, gtk_editable_get_text (row), /* found= */ FALSE);
}

static GtkWidget *
create_line_row (UsSignatoryPopover *self, guint property)
{
  GtkWidget *row = adw_entry_row_new ();

  gtk_editable_set_enable_undo (GTK_EDITABLE (row), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (row),
                         us_item_get_string (US_ITEM (self->signatory), property));
  gtk_editable_set_enable_undo (GTK_EDITABLE (row), TRUE);
  g_signal_connect (row, "changed", G_CALLBACK (check_cb), GUINT_TO_POINTER (property));
  if (property == US_SIGNATORY_NAME)
    g_signal_connect_object (row, "changed", G_CALLBACK (hint_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_swapped (row, "entry-activated", G_CALLBACK (gtk_popover_popdown), self);
  return row;
}

/* A row of its own, which is there when it has something to say. */
static void
add_hint (UsSignatoryPopover *self)
{
  GtkWidget *hint = GTK_WIDGET (self->hint);
  GtkWidget *row = adw_preferences_row_new ();

  gtk_widget_set_margin_start (hint, 12);
  gtk_widget_set_margin_end (hint, 6);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), hint);
  g_object_bind_property (hint, "visible", row, "visible", G_BINDING_SYNC_CREATE);
  adw_preferences_group_add (self->public_group, row);
}

static void
add_row (UsSignatoryPopover *self, guint property)
{
  const UsField *field = us_signatory_fields_get (property);
  const gboolean is_private = (field->flags & US_FIELD_PRIVATE) != 0;
  GtkWidget *row = field->kind == US_FIELD_CHOICE ? create_choice_row (self, property)
                                                  : create_line_row (self, property);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), us_signatory_fields_title (property));
  if (ADW_IS_COMBO_ROW (row))
    us_accessible_name_combo (ADW_COMBO_ROW (row));
  adw_preferences_group_add (is_private ? self->private_group : self->public_group, row);
  if (property == US_SIGNATORY_NAME)
    add_hint (self);
  self->rows->pdata[property - 1] = row;
}

static gboolean
save_row (UsSignatoryPopover *self, guint property, GError **error)
{
  UsItem *item = US_ITEM (self->signatory);
  GtkWidget *row = self->rows->pdata[property - 1];

  if (ADW_IS_COMBO_ROW (row))
    return us_item_set_choice (item, property,
                               (int) adw_combo_row_get_selected (ADW_COMBO_ROW (row)), error);
  return us_item_set_string (item, property, gtk_editable_get_text (GTK_EDITABLE (row)), error);
}

static void
save (UsSignatoryPopover *self)
{
  UsStatement *statement = us_item_get_statement (US_ITEM (self->signatory));
  g_autoptr (GError) error = NULL;

  /* Somebody may have been removed meanwhile. */
  if (statement == NULL)
    return;
  us_statement_begin_group (statement, _ ("Edit Signatory"));
  for (guint property = 1; property <= self->rows->len; property++)
    {
      g_autoptr (GError) refused = NULL;

      if (!save_row (self, property, &refused) && error == NULL)
        error = g_steal_pointer (&refused);
    }
  us_statement_end_group (statement);
  if (error != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-toast", "s", error->message);
}

/* Its fields are the letter's only when it is closed, or about to be saved. */
static void
watch (UsSignatoryPopover *self, UsStatement *statement)
{
  us_signatory_hint_set_statement (self->hint, statement, self->signatory);
  us_unfinished_watch (statement, G_CALLBACK (save), self);
}

static gboolean
unparent_cb (gpointer user_data)
{
  gtk_widget_unparent (user_data);
  return G_SOURCE_REMOVE;
}

static void
us_signatory_popover_closed (GtkPopover *popover)
{
  save (US_SIGNATORY_POPOVER (popover));
  /* It is still on the stack of those who close it. */
  if (gtk_widget_get_parent (GTK_WIDGET (popover)) != NULL)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, unparent_cb, g_object_ref (popover), g_object_unref);
}

static void
us_signatory_popover_dispose (GObject *object)
{
  UsSignatoryPopover *self = US_SIGNATORY_POPOVER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), US_TYPE_SIGNATORY_POPOVER);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->signatory);

  G_OBJECT_CLASS (us_signatory_popover_parent_class)->dispose (object);
}

/* In a window the toolkit does so with whatever has the focus, but not in a popover. */
static gboolean
open_choice_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return ADW_IS_COMBO_ROW (focus) && gtk_widget_activate (focus);
}

static void
us_signatory_popover_class_init (UsSignatoryPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = us_signatory_popover_dispose;
  GTK_POPOVER_CLASS (klass)->closed = us_signatory_popover_closed;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/signatory-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, UsSignatoryPopover, public_group);
  gtk_widget_class_bind_template_child (widget_class, UsSignatoryPopover, private_group);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, open_choice_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Space, 0, open_choice_cb, NULL);
}

static void
us_signatory_popover_init (UsSignatoryPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  us_shortcuts_add_to_popover (GTK_POPOVER (self), /* live= */ FALSE);
  self->hint = g_object_new (US_TYPE_SIGNATORY_HINT, "visible", FALSE, NULL);
}

/**
 * us_signatory_popover_new:
 * @signatory: whom to edit
 *
 * Main thread only.
 *
 * Returns: (transfer floating): a new popover with a row for every field
 */
UsSignatoryPopover *
us_signatory_popover_new (UsSignatory *signatory)
{
  UsSignatoryPopover *self;
  const guint n_fields = us_signatory_fields_count ();

  g_return_val_if_fail (US_IS_SIGNATORY (signatory), NULL);

  self = g_object_new (US_TYPE_SIGNATORY_POPOVER, NULL);
  self->signatory = g_object_ref (signatory);
  if (us_item_get_statement (US_ITEM (signatory)) != NULL)
    watch (self, us_item_get_statement (US_ITEM (signatory)));
  self->rows = g_ptr_array_new ();
  g_ptr_array_set_size (self->rows, (int) n_fields);
  for (gsize i = 0; i < G_N_ELEMENTS (first_fields); i++)
    add_row (self, first_fields[i]);
  for (guint property = 1; property <= n_fields; property++)
    if (self->rows->pdata[property - 1] == NULL)
      add_row (self, property);
  return self;
}

/**
 * us_signatory_popover_open:
 * @self: a new popover
 * @parent: what it belongs to, which stays while it is open
 * @row: (nullable): what in @parent it points to
 *
 * Shows it, with the focus on the name; it goes when it is closed. Main thread only.
 */
void
us_signatory_popover_open (UsSignatoryPopover *self, GtkWidget *parent, GtkWidget *row)
{
  graphene_rect_t bounds;

  g_return_if_fail (US_IS_SIGNATORY_POPOVER (self));
  g_return_if_fail (GTK_IS_WIDGET (parent));

  gtk_widget_set_parent (GTK_WIDGET (self), parent);
  /* A list gives its rows other people while it scrolls, so the row cannot be the parent. */
  if (row != NULL && gtk_widget_compute_bounds (row, parent, &bounds))
    gtk_popover_set_pointing_to (
        GTK_POPOVER (self),
        &(const GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y,
                               (int) bounds.size.width, (int) bounds.size.height });
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (self->rows->pdata[US_SIGNATORY_NAME - 1]);
}
