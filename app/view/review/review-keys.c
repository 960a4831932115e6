/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/review/review-keys.h"

#include "view/review/review-kinds.h"

static void
add (GtkShortcutController *controller, guint key, UsPart part)
{
  GtkShortcut *shortcut =
      gtk_shortcut_new (gtk_keyval_trigger_new (key, 0), gtk_named_action_new ("review.kind"));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_string (us_part_get_id (part)));
  gtk_shortcut_controller_add_shortcut (controller, shortcut);
}

static void
add_menu (GtkShortcutController *controller, guint key, GdkModifierType modifiers)
{
  gtk_shortcut_controller_add_shortcut (controller,
                                        gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers),
                                                          gtk_named_action_new ("review.menu")));
}

/**
 * us_review_keys_add:
 * @widget: the list of lines, or the menu of their kinds
 *
 * Lets single keys say what the lines are that are selected: only there, where nothing is typed.
 * Main thread only.
 */
void
us_review_keys_add (GtkWidget *widget)
{
  GtkShortcutController *controller;
  gsize n_kinds;
  const UsReviewKind *kinds;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  controller = GTK_SHORTCUT_CONTROLLER (gtk_shortcut_controller_new ());
  kinds = us_review_kinds_get (&n_kinds);
  for (gsize i = 0; i < n_kinds; i++)
    add (controller, (guint) kinds[i].key, kinds[i].part);
  add (controller, GDK_KEY_Delete, US_PART_ASIDE);
  add_menu (controller, GDK_KEY_Menu, 0);
  add_menu (controller, GDK_KEY_F10, GDK_SHIFT_MASK);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (controller));
}
