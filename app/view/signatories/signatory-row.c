/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-row.h"

#include "view/signatories/signatory-context.h"
#include "view/signatories/signatory-drag.h"
#include "view/signatories/signatory-heading.h"
#include "view/signatories/signatory-places.h"
#include "view/signatories/signatory-status.h"
#include "view/signatories/signatory-text.h"

#include <glib/gi18n.h>

typedef enum
{
  PROP_SIGNATORY = 1,
  PROP_POSITION,
} UsSignatoryRowProperty;

struct _UsSignatoryRow
{
  GtkWidget parent_instance;

  GtkLabel *heading_label;
  GtkWidget *handle;
  UsSignatoryText *name_text;
  UsSignatoryText *details_text;
  GtkMenuButton *status_button;
  GtkMenuButton *menu_button;
  GtkImage *status_image;
  GtkLabel *status_label;

  UsSignatory *signatory;
  UsItemList *versions; /* of the statement that the signatory is of */
  guint position;       /* in what is shown, from 0 */
};

G_DEFINE_FINAL_TYPE (UsSignatoryRow, us_signatory_row, GTK_TYPE_WIDGET)

static GParamSpec *properties[PROP_POSITION + 1];

/* The menus act on the selection, so the row of the menu has to be in it. Both are built when they
 * are first asked for: a long list makes hundreds of rows. */
static void
create_menu (GtkMenuButton *button, gpointer user_data)
{
  UsSignatoryRow *self = user_data;
  guint position;

  if (self->signatory == NULL || !us_item_get_position (US_ITEM (self->signatory), &position))
    return;
  gtk_widget_activate_action (GTK_WIDGET (self), "signatories.choose", "u", position);
  us_signatory_context_set_menu (button, button == self->menu_button ? "row_menu" : "status_menu");
}

/* A text that is set beforehand asks the display where the pointer is, for each row that is made.
 */
static gboolean
query_handle_cb (GtkWidget *handle, int x, int y, gboolean by_key, GtkTooltip *tooltip)
{
  GtkWidget *list = gtk_widget_get_ancestor (handle, GTK_TYPE_LIST_VIEW);
  UsSignatoryRow *row = US_SIGNATORY_ROW (gtk_widget_get_ancestor (handle, US_TYPE_SIGNATORY_ROW));

  gtk_tooltip_set_text (
      tooltip, us_signatory_drag_get_enabled (GTK_LIST_VIEW (list))
                   ? _ ("Drag to Move")
                   : us_signatory_drag_explain (us_item_get_statement (US_ITEM (row->signatory))));
  return TRUE;
}

static gboolean
query_menu_cb (GtkWidget *button, int x, int y, gboolean by_key, GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, _ ("Actions"));
  return TRUE;
}

/* What is said of the whole row: "Organisation 7, confirmed, 8 of 100". */
static void
update_spoken (UsSignatoryRow *self)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkWidget *list = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_LIST_VIEW);
  g_autofree char *spoken = NULL;
  guint n_rows = 0;

  if (item == NULL || self->signatory == NULL)
    return;
  if (list != NULL)
    n_rows =
        g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))));
  spoken = us_signatory_status_speak (self->signatory, self->position, n_rows);
  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

/* The first of those who are kept together has their heading above it. */
static void
update_heading (UsSignatoryRow *self)
{
  GtkWidget *list = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_LIST_VIEW);
  g_autofree char *heading = us_signatory_heading_get (self->signatory);

  if (heading != NULL && self->position > 0 && list != NULL)
    {
      GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
      g_autoptr (UsSignatoryPlace) above = g_list_model_get_item (model, self->position - 1);
      g_autofree char *other =
          above == NULL ? NULL
                        : us_signatory_heading_get (us_signatory_place_get_signatory (above));

      if (g_strcmp0 (other, heading) == 0)
        g_clear_pointer (&heading, g_free);
    }
  gtk_label_set_label (self->heading_label,
                       heading == NULL || *heading != '\0' ? heading : _ ("Others"));
  gtk_widget_set_visible (GTK_WIDGET (self->heading_label), heading != NULL);
}

static void
update_status (UsSignatoryRow *self)
{
  const char *icon;
  g_autofree char *status = us_signatory_status_describe (self->signatory, &icon);
  /* translators: a status as a screen reader says it; %s is "Confirmed", "Invited" … */
  g_autofree char *spoken = g_strdup_printf (_ ("Status: %s"), status);

  gtk_label_set_label (self->status_label, status);
  if (g_strcmp0 (gtk_image_get_icon_name (self->status_image), icon) != 0)
    gtk_image_set_from_icon_name (self->status_image, icon);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->status_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
update (UsSignatoryRow *self)
{
  const char *name = us_signatory_status_get_name (self->signatory);
  g_autofree char *details = us_signatory_get_details (self->signatory);

  us_signatory_text_set_label (self->name_text, name);
  us_signatory_text_set_label (self->details_text, details);
  gtk_widget_set_visible (GTK_WIDGET (self->details_text), *details != '\0');
  update_status (self);
  update_spoken (self);
}

/* With another version others are to be asked again. */
static void
watch_versions (UsSignatoryRow *self)
{
  UsStatement *statement = us_item_get_statement (US_ITEM (self->signatory));

  if (statement == NULL)
    return;
  self->versions = g_object_ref (us_statement_get_versions (statement));
  g_signal_connect_object (self->versions, "items-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
}

static void
set_signatory (UsSignatoryRow *self, UsSignatory *signatory)
{
  if (signatory == self->signatory)
    return;
  if (self->signatory != NULL)
    g_signal_handlers_disconnect_by_data (self->signatory, self);
  if (self->versions != NULL)
    g_signal_handlers_disconnect_by_data (self->versions, self);
  g_clear_object (&self->versions);
  g_set_object (&self->signatory, signatory);
  if (signatory != NULL)
    {
      watch_versions (self);
      g_signal_connect_object (signatory, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      update (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIGNATORY]);
}

static void
us_signatory_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((UsSignatoryRowProperty) id)
    {
    case PROP_SIGNATORY:
      g_value_set_object (value, US_SIGNATORY_ROW (object)->signatory);
      break;
    case PROP_POSITION:
      g_value_set_uint (value, US_SIGNATORY_ROW (object)->position);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_signatory_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((UsSignatoryRowProperty) id)
    {
    case PROP_SIGNATORY:
      set_signatory (US_SIGNATORY_ROW (object), g_value_get_object (value));
      break;
    case PROP_POSITION:
      us_signatory_row_set_position (US_SIGNATORY_ROW (object), g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* The label for screen readers is on the list's own widget, which is there only now. */
static void
us_signatory_row_root (GtkWidget *widget)
{
  GtkWidget *list = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_VIEW);

  GTK_WIDGET_CLASS (us_signatory_row_parent_class)->root (widget);

  if (list != NULL)
    us_signatory_row_set_movable (US_SIGNATORY_ROW (widget),
                                  us_signatory_drag_get_enabled (GTK_LIST_VIEW (list)));
  if (US_SIGNATORY_ROW (widget)->signatory != NULL)
    update (US_SIGNATORY_ROW (widget));
}

static void
us_signatory_row_dispose (GObject *object)
{
  GtkWidget *child;

  set_signatory (US_SIGNATORY_ROW (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), US_TYPE_SIGNATORY_ROW);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (us_signatory_row_parent_class)->dispose (object);
}

static void
us_signatory_row_class_init (UsSignatoryRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = us_signatory_row_get_property;
  object_class->set_property = us_signatory_row_set_property;
  object_class->dispose = us_signatory_row_dispose;
  widget_class->root = us_signatory_row_root;

  properties[PROP_SIGNATORY] =
      g_param_spec_object ("signatory", NULL, NULL, US_TYPE_SIGNATORY,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_POSITION] =
      g_param_spec_uint ("position", NULL, NULL, 0, G_MAXUINT, 0,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "signatory");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/signatory-row.ui");
  gtk_widget_class_bind_template_child (widget_class, UsSignatoryRow, heading_label);
  gtk_widget_class_bind_template_child (widget_class, UsSignatoryRow, handle);
  gtk_widget_class_bind_template_child (widget_class, UsSignatoryRow, name_text);
  gtk_widget_class_bind_template_child (widget_class, UsSignatoryRow, details_text);
  gtk_widget_class_bind_template_child (widget_class, UsSignatoryRow, status_button);
  gtk_widget_class_bind_template_child (widget_class, UsSignatoryRow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, UsSignatoryRow, status_image);
  gtk_widget_class_bind_template_child (widget_class, UsSignatoryRow, status_label);
  gtk_widget_class_bind_template_callback (widget_class, query_handle_cb);
  gtk_widget_class_bind_template_callback (widget_class, query_menu_cb);
}

static void
us_signatory_row_init (UsSignatoryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->status_button, create_menu, self, NULL);
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu, self, NULL);
}

/**
 * us_signatory_row_get_signatory:
 * @self: a row
 *
 * Main thread only.
 *
 * Returns: (transfer none) (nullable): whom it shows
 */
UsSignatory *
us_signatory_row_get_signatory (UsSignatoryRow *self)
{
  g_return_val_if_fail (US_IS_SIGNATORY_ROW (self), NULL);

  return self->signatory;
}

/**
 * us_signatory_row_set_position:
 * @self: a row
 * @position: its place in what is shown, from 0
 *
 * Says it to screen readers, with the number of rows that there are now. Main thread only.
 */
void
us_signatory_row_set_position (UsSignatoryRow *self, guint position)
{
  g_return_if_fail (US_IS_SIGNATORY_ROW (self));

  if (position != self->position)
    {
      self->position = position;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POSITION]);
    }
  if (self->signatory != NULL)
    update_heading (self);
  update_spoken (self);
}

/**
 * us_signatory_row_get_position:
 * @self: a row
 *
 * Main thread only.
 *
 * Returns: its place in what is shown, from 0
 */
guint
us_signatory_row_get_position (UsSignatoryRow *self)
{
  g_return_val_if_fail (US_IS_SIGNATORY_ROW (self), 0);

  return self->position;
}

/**
 * us_signatory_row_get_handle:
 * @self: a row
 *
 * Main thread only.
 *
 * Returns: (transfer none): what a drag that moves the row begins at
 */
GtkWidget *
us_signatory_row_get_handle (UsSignatoryRow *self)
{
  g_return_val_if_fail (US_IS_SIGNATORY_ROW (self), NULL);

  return self->handle;
}

/**
 * us_signatory_row_set_movable:
 * @self: a row
 * @movable: whether it can be dragged, which its handle shows
 *
 * Main thread only.
 */
void
us_signatory_row_set_movable (UsSignatoryRow *self, gboolean movable)
{
  g_return_if_fail (US_IS_SIGNATORY_ROW (self));

  gtk_widget_set_opacity (self->handle, movable ? 1 : 0);
}

/**
 * us_signatory_row_set_menus:
 * @widget: what is around the rows
 *
 * Gives every menu button in it that has the name of a menu of the layouts that menu, for the list
 * or for the selected rows. Main thread only.
 */
void
us_signatory_row_set_menus (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (GTK_IS_MENU_BUTTON (widget) && g_str_has_suffix (gtk_widget_get_name (widget), "_menu"))
    gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (widget),
                                    us_signatory_context_get_menu (gtk_widget_get_name (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    us_signatory_row_set_menus (child);
}
