/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/start/open-popover.h"

struct _UsOpenPopover
{
  GtkPopover parent_instance;
};

G_DEFINE_FINAL_TYPE (UsOpenPopover, us_open_popover, GTK_TYPE_POPOVER)

static void
us_open_popover_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), US_TYPE_OPEN_POPOVER);

  G_OBJECT_CLASS (us_open_popover_parent_class)->dispose (object);
}

static void
us_open_popover_class_init (UsOpenPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = us_open_popover_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/open-popover.ui");
  gtk_widget_class_bind_template_callback (widget_class, gtk_popover_popdown);
}

static void
us_open_popover_init (UsOpenPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
