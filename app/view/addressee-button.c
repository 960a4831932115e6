/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/addressee-button.h"

#include "view/addressee-details.h"

struct _UsAddresseeButton
{
  GtkWidget parent_instance;

  UsAddressee *addressee;
  char *placeholder;
  GtkButton *button;
  GtkLabel *label;
  GtkPopover *details; /* made when first asked for */
};

G_DEFINE_FINAL_TYPE (UsAddresseeButton, us_addressee_button, GTK_TYPE_WIDGET)

static void
update_summary (UsAddresseeButton *self)
{
  g_autofree char *summary = us_addressee_get_summary (self->addressee);
  const gboolean empty = *summary == '\0';
  const char *shown = empty ? self->placeholder : summary;

  gtk_label_set_label (self->label, shown);
  if (empty)
    gtk_widget_add_css_class (GTK_WIDGET (self->label), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->label), "dim-label");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  shown, -1);
}

static void
open_details (UsAddresseeButton *self)
{
  if (self->details == NULL)
    {
      self->details = GTK_POPOVER (us_addressee_details_new (self->addressee));
      gtk_widget_set_parent (GTK_WIDGET (self->details), GTK_WIDGET (self));
    }
  gtk_popover_popup (self->details);
}

static void
us_addressee_button_dispose (GObject *object)
{
  UsAddresseeButton *self = US_ADDRESSEE_BUTTON (object);
  GtkWidget *child;

  if (self->addressee != NULL)
    g_signal_handlers_disconnect_by_data (self->addressee, self);
  g_clear_object (&self->addressee);
  self->details = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), US_TYPE_ADDRESSEE_BUTTON);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (us_addressee_button_parent_class)->dispose (object);
}

static void
us_addressee_button_finalize (GObject *object)
{
  g_free (US_ADDRESSEE_BUTTON (object)->placeholder);

  G_OBJECT_CLASS (us_addressee_button_parent_class)->finalize (object);
}

static void
us_addressee_button_class_init (UsAddresseeButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = us_addressee_button_dispose;
  G_OBJECT_CLASS (klass)->finalize = us_addressee_button_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/addressee-button.ui");
  gtk_widget_class_bind_template_child (widget_class, UsAddresseeButton, button);
  gtk_widget_class_bind_template_child (widget_class, UsAddresseeButton, label);
  gtk_widget_class_bind_template_callback (widget_class, open_details);
}

static void
us_addressee_button_init (UsAddresseeButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * us_addressee_button_new:
 * @addressee: an addressee
 * @placeholder: (nullable): what to say while nothing is known of them
 *
 * Makes a button that shows and opens an addressee. Main thread only.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
us_addressee_button_new (UsAddressee *addressee, const char *placeholder)
{
  UsAddresseeButton *self;

  g_return_val_if_fail (US_IS_ADDRESSEE (addressee), NULL);

  self = g_object_new (US_TYPE_ADDRESSEE_BUTTON, NULL);
  self->addressee = g_object_ref (addressee);
  self->placeholder = g_strdup (placeholder);
  g_signal_connect_swapped (addressee, "notify", G_CALLBACK (update_summary), self);
  update_summary (self);
  return GTK_WIDGET (self);
}

/**
 * us_addressee_button_edit:
 * @self: a button
 *
 * Moves the keyboard focus to the button, and opens the details of an addressee of whom nothing is
 * known yet. Main thread only.
 */
void
us_addressee_button_edit (UsAddresseeButton *self)
{
  g_return_if_fail (US_IS_ADDRESSEE_BUTTON (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->button));
  if (us_item_is_blank (US_ITEM (self->addressee)))
    open_details (self);
}
