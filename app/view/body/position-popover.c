/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/body/position-popover.h"

#include "view/body/body-caret.h"
#include "view/text/text-popover.h"

struct _UsPositionPopover
{
  GtkPopover parent_instance;

  UsBodyView *view; /* it points into its text */
  GtkSpinButton *spin;
  GtkWidget *move_button;
  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (UsPositionPopover, us_position_popover, GTK_TYPE_POPOVER)

static void
move_clicked_cb (UsPositionPopover *self)
{
  gtk_spin_button_update (self->spin);
  us_body_move_to_position (us_body_view_get_statement (self->view),
                            (guint) us_body_caret_get_line (self->view),
                            (guint) gtk_spin_button_get_value_as_int (self->spin) - 1);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
us_position_popover_closed (GtkPopover *popover)
{
  us_text_popover_close (popover, GTK_TEXT_VIEW (US_POSITION_POPOVER (popover)->view));
}

static void
us_position_popover_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), US_TYPE_POSITION_POPOVER);

  G_OBJECT_CLASS (us_position_popover_parent_class)->dispose (object);
}

static void
us_position_popover_class_init (UsPositionPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = us_position_popover_dispose;
  GTK_POPOVER_CLASS (klass)->closed = us_position_popover_closed;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/position-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, UsPositionPopover, spin);
  gtk_widget_class_bind_template_child (widget_class, UsPositionPopover, move_button);
  gtk_widget_class_bind_template_child (widget_class, UsPositionPopover, label);
  gtk_widget_class_bind_template_callback (widget_class, move_clicked_cb);
}

static void
us_position_popover_init (UsPositionPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Only GTK 4.14 has the property on the spin button itself. */
  gtk_text_set_activates_default (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->spin))),
                                  TRUE);
}

/**
 * us_position_popover_open:
 * @view: a body view within a scrolled window, with a block at the caret
 *
 * Asks where the block shall go. Main thread only.
 */
void
us_position_popover_open (UsBodyView *view)
{
  UsPositionPopover *self;
  GtkTextBuffer *buffer;
  GtkTextIter caret;
  g_autoptr (GArray) siblings = NULL;
  guint index = 0;

  g_return_if_fail (US_IS_BODY_VIEW (view));

  siblings = us_body_get_siblings (us_body_view_get_statement (view),
                                   (guint) us_body_caret_get_line (view), &index);
  self = g_object_new (US_TYPE_POSITION_POPOVER, NULL);
  self->view = view;
  gtk_spin_button_set_range (self->spin, 1, MAX (siblings->len, 1));
  gtk_spin_button_set_increments (self->spin, 1, 5);
  gtk_spin_button_set_value (self->spin, index + 1);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  us_text_popover_point_to (GTK_POPOVER (self), GTK_TEXT_VIEW (view), &caret);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->spin));
}
