/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"
#include "widgets.h"

#include "view/tooltips.h"

/* The pointer stays over the button that was clicked: its tooltip would cover the menu. */
static void
test_menu_has_no_tooltip_over_it (void **state)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *inside = gtk_button_new_with_label ("Inside");
  GtkWidget *beside = gtk_button_new_with_label ("Beside");

  gtk_widget_set_tooltip_text (button, "Kind of Paragraph");
  gtk_widget_set_tooltip_text (box, "Tools");
  gtk_widget_set_tooltip_text (inside, "Tooltip of what is inside");
  gtk_popover_set_child (GTK_POPOVER (popover), inside);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), beside);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));

  for (int i = 0; i < 2; i++)
    {
      gtk_menu_button_popup (GTK_MENU_BUTTON (button));
      us_test_until (us_test_is_mapped, popover, "the popover to open");
      assert_false (gtk_widget_get_has_tooltip (button));
      assert_false (gtk_widget_get_has_tooltip (box));
      assert_true (gtk_widget_get_has_tooltip (inside));
      assert_true (us_tooltips_are_quiet (beside));
      assert_false (us_tooltips_are_quiet (inside));
      gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
      us_test_until (us_test_is_unmapped, popover, "the popover to close");
      assert_true (gtk_widget_get_has_tooltip (button));
      assert_true (gtk_widget_get_has_tooltip (box));
      assert_false (gtk_widget_get_has_tooltip (beside));
      assert_false (us_tooltips_are_quiet (beside));
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A window may go while its menu is open. */
static void
test_window_goes_with_its_menu (void **state)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *other = g_object_ref_sink (gtk_label_new (NULL));

  gtk_widget_set_tooltip_text (button, "Menu");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_window_set_child (GTK_WINDOW (window), button);
  gtk_window_present (GTK_WINDOW (window));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  us_test_until (us_test_is_mapped, popover, "the popover to open");
  assert_true (us_tooltips_are_quiet (other));
  gtk_window_destroy (GTK_WINDOW (window));
  assert_false (us_tooltips_are_quiet (other));
  g_object_unref (other);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_menu_has_no_tooltip_over_it),
    cmocka_unit_test (test_window_goes_with_its_menu),
  };

  adw_init ();
  us_tooltips_watch ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
