/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/sheet/relayout.h"

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

/**
 * us_relayout_allocate:
 * @widget: a widget
 * @x: where it begins in what it is in
 * @y: whole pixels of this are taken
 * @width: its width
 * @height: its height
 *
 * Gives a widget its size. That costs nothing when it has it already, but has to be done again when
 * it has asked for another one since, because it is not drawn before that. Main thread only.
 */
void
us_relayout_allocate (GtkWidget *widget, int x, double y, int width, int height)
{
  const graphene_point_t corner = GRAPHENE_POINT_INIT ((float) x, (float) (int) y);

  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (widget, width, height, -1, gsk_transform_translate (NULL, &corner));
}
