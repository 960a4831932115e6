/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-selection-bar.h"

#include <glib/gi18n.h>

struct _UsSignatorySelectionBar
{
  GtkWidget parent_instance;

  GtkActionBar *bar;
  GtkLabel *label;

  GtkSelectionModel *model;
};

G_DEFINE_FINAL_TYPE (UsSignatorySelectionBar, us_signatory_selection_bar, GTK_TYPE_WIDGET)

static void
update (UsSignatorySelectionBar *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (self->model);
  const guint n_selected = (guint) gtk_bitset_get_size (selected);
  g_autofree char *label =
      g_strdup_printf (ngettext ("%u selected", "%u selected", n_selected), n_selected);

  gtk_label_set_label (self->label, label);
  gtk_action_bar_set_revealed (self->bar, n_selected > 1);
}

static void
us_signatory_selection_bar_dispose (GObject *object)
{
  UsSignatorySelectionBar *self = US_SIGNATORY_SELECTION_BAR (object);
  GtkWidget *child;

  g_clear_object (&self->model);
  gtk_widget_dispose_template (GTK_WIDGET (self), US_TYPE_SIGNATORY_SELECTION_BAR);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (us_signatory_selection_bar_parent_class)->dispose (object);
}

static void
us_signatory_selection_bar_class_init (UsSignatorySelectionBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = us_signatory_selection_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/undersigned/Undersigned/signatory-selection-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, UsSignatorySelectionBar, bar);
  gtk_widget_class_bind_template_child (widget_class, UsSignatorySelectionBar, label);
}

static void
us_signatory_selection_bar_init (UsSignatorySelectionBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * us_signatory_selection_bar_set_model:
 * @self: a new bar
 * @model: where the signatories are selected
 *
 * Main thread only.
 */
void
us_signatory_selection_bar_set_model (UsSignatorySelectionBar *self, GtkSelectionModel *model)
{
  g_return_if_fail (US_IS_SIGNATORY_SELECTION_BAR (self));
  g_return_if_fail (GTK_IS_SELECTION_MODEL (model));
  g_return_if_fail (self->model == NULL);

  self->model = g_object_ref (model);
  g_signal_connect_object (model, "selection-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
