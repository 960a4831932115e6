/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/letter/relayout.h"

/**
 * us_relayout_queue:
 * @widget: a widget
 *
 * Has @widget and all that it is in measured and laid out anew. A text view that finds itself
 * shorter while sizes are given out asks for another size then, of which the toolkit keeps only a
 * part: what it is in would be drawn empty, and would hear of no change any more. Main thread only.
 */
void
us_relayout_queue (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  for (GtkWidget *above = widget; above != NULL; above = gtk_widget_get_parent (above))
    gtk_widget_queue_allocate (above);
  gtk_widget_queue_resize (widget);
}
