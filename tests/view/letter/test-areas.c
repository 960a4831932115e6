/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "view/letter/areas.h"

static GtkWidget *
add_area (GtkWidget *box, gboolean with_button)
{
  GtkWidget *area = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  if (with_button)
    {
      gtk_box_append (GTK_BOX (area), gtk_button_new_with_label ("first"));
      gtk_box_append (GTK_BOX (area), gtk_button_new_with_label ("second"));
    }
  gtk_box_append (GTK_BOX (box), area);
  return area;
}

static void
assert_focus (GtkWidget *window, GtkWidget *area, gboolean second)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));
  GtkWidget *child = gtk_widget_get_first_child (area);

  assert_ptr_equal (focus, second ? gtk_widget_get_next_sibling (child) : child);
}

/* Round and round, past what takes no focus, and back to where it was in an area. */
static void
test_round (void **state)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *areas[] = { add_area (box, TRUE), add_area (box, FALSE), add_area (box, TRUE) };

  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  assert_true (us_areas_next (areas, G_N_ELEMENTS (areas), FALSE));
  assert_focus (window, areas[0], FALSE);
  gtk_widget_grab_focus (gtk_widget_get_last_child (areas[0]));
  assert_true (us_areas_next (areas, G_N_ELEMENTS (areas), FALSE));
  assert_focus (window, areas[2], FALSE);
  assert_true (us_areas_next (areas, G_N_ELEMENTS (areas), FALSE));
  assert_focus (window, areas[0], TRUE);
  assert_true (us_areas_next (areas, G_N_ELEMENTS (areas), TRUE));
  assert_focus (window, areas[2], FALSE);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_round),
  };

  gtk_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
