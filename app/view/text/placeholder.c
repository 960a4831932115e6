/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/text/placeholder.h"

#include <adwaita.h>

/* As the style has it for what is dim, and in high contrast. */
#define DIM 0.55f
#define DIM_CONTRAST 0.9f

/**
 * us_placeholder_snapshot:
 * @view: a text view
 * @placeholder: (nullable): what to say while it is empty
 * @snapshot: the layer below its text, in coordinates of its buffer
 *
 * Draws the placeholder of a text view, which GTK knows for entries only. Main thread only.
 */
void
us_placeholder_snapshot (GtkTextView *view, const char *placeholder, GtkSnapshot *snapshot)
{
  g_autoptr (PangoLayout) layout = NULL;
  GtkTextIter start;
  GdkRectangle place, visible;
  GdkRGBA color;
  int left, right;

  g_return_if_fail (GTK_IS_TEXT_VIEW (view));
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));

  if (placeholder == NULL || gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (view)) > 0)
    return;
  left = gtk_text_view_get_left_margin (view);
  right = gtk_text_view_get_right_margin (view);
  gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (view), &start);
  gtk_text_view_get_iter_location (view, &start, &place);
  gtk_text_view_get_visible_rect (view, &visible);
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (view), placeholder);
  pango_layout_set_width (layout, MAX (visible.width - left - right, 1) * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  if (gtk_widget_get_direction (GTK_WIDGET (view)) == GTK_TEXT_DIR_RTL)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (view)), &color);
  color.alpha *=
      adw_style_manager_get_high_contrast (adw_style_manager_get_default ()) ? DIM_CONTRAST : DIM;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) left, (float) place.y));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}
