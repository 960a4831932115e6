/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/letter/addressee-button.h"

#include "model/statement.h"
#include "publish/leftover.h"
#include "view/letter/addressee-details.h"
#include "view/letter/letter-keys.h"
#include "view/shortcuts.h"

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

static const char *
get_language (UsAddresseeButton *self)
{
  UsStatement *statement = us_item_get_statement (US_ITEM (self->addressee));

  return statement == NULL ? "" : us_item_get_string (US_ITEM (statement), US_STATEMENT_LANGUAGE);
}

/* What is still to be filled in stands out, as it does in the fields. */
static void
mark_blanks (UsAddresseeButton *self, const char *summary)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  GdkRGBA accent = { 0.2f, 0.5f, 0.9f, 1.0f };
  gsize start, end = 0;

  gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), "accent_color",
                                  &accent);
  while (us_leftover_next (summary, end, get_language (self), &start, &end))
    {
      PangoAttribute *ground = pango_attr_background_new ((guint16) (accent.red * G_MAXUINT16),
                                                          (guint16) (accent.green * G_MAXUINT16),
                                                          (guint16) (accent.blue * G_MAXUINT16));
      PangoAttribute *strength = pango_attr_background_alpha_new (G_MAXUINT16 / 6);

      ground->start_index = strength->start_index = (guint) start;
      ground->end_index = strength->end_index = (guint) end;
      pango_attr_list_insert (attributes, ground);
      pango_attr_list_insert (attributes, strength);
    }
  gtk_label_set_attributes (self->label, attributes);
}

static void
update_summary (UsAddresseeButton *self)
{
  g_autofree char *summary = us_addressee_get_summary (self->addressee);
  const gboolean empty = *summary == '\0';
  const char *shown = empty ? self->placeholder : summary;

  gtk_label_set_label (self->label, shown);
  mark_blanks (self, summary);
  if (empty)
    gtk_widget_add_css_class (GTK_WIDGET (self->label), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->label), "dim-label");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  shown, -1);
}

/* Where the focus was would be nowhere. */
static void
details_closed_cb (UsAddresseeButton *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->button));
}

static void
make_details (UsAddresseeButton *self)
{
  if (self->details != NULL)
    return;
  self->details = GTK_POPOVER (us_addressee_details_new (self->addressee));
  gtk_widget_set_parent (GTK_WIDGET (self->details), GTK_WIDGET (self));
  g_signal_connect_swapped (self->details, "closed", G_CALLBACK (details_closed_cb), self);
  us_letter_keys_add (GTK_WIDGET (self->details));
  us_shortcuts_add_to_popover (self->details, /* live= */ TRUE);
}

static void
open_details (UsAddresseeButton *self)
{
  make_details (self);
  gtk_popover_popup (self->details);
}

static gboolean
has_blanks (UsItem *item, const char *language)
{
  guint n_fields;
  gsize start, end;

  us_item_class_get_fields (US_ITEM_GET_CLASS (item), &n_fields);
  for (guint property = 1; property <= n_fields; property++)
    if (us_leftover_next (us_item_get_string (item, property), 0, language, &start, &end))
      return TRUE;
  return FALSE;
}

static gboolean
us_addressee_button_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (US_ADDRESSEE_BUTTON (widget)->button));
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
  widget_class->grab_focus = us_addressee_button_grab_focus;
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
 * us_addressee_button_get_addressee:
 * @self: a button
 *
 * Main thread only.
 *
 * Returns: (transfer none): whom it shows
 */
UsAddressee *
us_addressee_button_get_addressee (UsAddresseeButton *self)
{
  g_return_val_if_fail (US_IS_ADDRESSEE_BUTTON (self), NULL);

  return self->addressee;
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

/**
 * us_addressee_button_get_details:
 * @self: a button
 * @language: the letter's language, a BCP 47 tag
 *
 * Main thread only.
 *
 * Returns: (transfer none) (nullable): the popover, when it is open or when there is something of a
 *   template left to fill in; else %NULL
 */
GtkWidget *
us_addressee_button_get_details (UsAddresseeButton *self, const char *language)
{
  g_return_val_if_fail (US_IS_ADDRESSEE_BUTTON (self), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  if (has_blanks (US_ITEM (self->addressee), language))
    make_details (self);
  else if (self->details == NULL || !gtk_widget_get_visible (GTK_WIDGET (self->details)))
    return NULL;
  return GTK_WIDGET (self->details);
}
