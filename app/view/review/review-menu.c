/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/review/review-menu.h"

#include "view/review/review-keys.h"
#include "view/review/review-kinds.h"

/* The menu points at the kind of a line, and not at its words. */
#define KIND_WIDTH 120

/**
 * us_review_menu_new:
 * @source: the lines, with the action "review.kind"
 *
 * A menu of what a line may be, for all lines. Main thread only.
 *
 * Returns: (transfer none): the menu; @source unparents it
 */
GtkWidget *
us_review_menu_new (GtkWidget *source)
{
  g_autoptr (GMenuModel) model = us_review_kinds_menu_new ();
  GtkWidget *menu;

  g_return_val_if_fail (GTK_IS_WIDGET (source), NULL);

  menu = gtk_popover_menu_new_from_model (model);
  gtk_widget_add_css_class (menu, "review-kinds");
  gtk_widget_set_parent (menu, source);
  us_review_keys_add (menu);
  return menu;
}

/**
 * us_review_menu_popup:
 * @menu: a menu
 * @row: the widget of a line
 *
 * Main thread only.
 */
void
us_review_menu_popup (GtkWidget *menu, GtkWidget *row)
{
  const gboolean rtl = gtk_widget_get_direction (row) == GTK_TEXT_DIR_RTL;
  GdkRectangle place;
  graphene_rect_t bounds;

  g_return_if_fail (GTK_IS_POPOVER (menu));
  g_return_if_fail (GTK_IS_WIDGET (row));

  if (!gtk_widget_compute_bounds (row, gtk_widget_get_parent (menu), &bounds))
    return;
  place.width = (int) MIN (bounds.size.width, KIND_WIDTH);
  place.height = (int) bounds.size.height;
  place.x = (int) bounds.origin.x;
  place.y = (int) bounds.origin.y;
  if (rtl)
    place.x += (int) bounds.size.width - place.width;
  /* A popover does not turn round itself. */
  gtk_widget_set_halign (menu, rtl ? GTK_ALIGN_END : GTK_ALIGN_START);
  gtk_popover_set_pointing_to (GTK_POPOVER (menu), &place);
  gtk_popover_popup (GTK_POPOVER (menu));
}
