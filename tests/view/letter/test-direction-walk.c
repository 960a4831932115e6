/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"
#include "test.h"

#include <adwaita.h>

#include "view/letter/direction-walk.h"

static void
test_language_decides (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();

  assert_int_equal (us_direction_walk_choose (NULL), GTK_TEXT_DIR_NONE);
  assert_int_equal (us_direction_walk_choose (statement), GTK_TEXT_DIR_NONE);
  us_test_set (statement, "language", "ar");
  assert_int_equal (us_direction_walk_choose (statement), GTK_TEXT_DIR_RTL);
  us_test_set (statement, "language", "fr");
  assert_int_equal (us_direction_walk_choose (statement), GTK_TEXT_DIR_LTR);
}

static void
test_children_follow (void **state)
{
  g_autoptr (GtkWidget) box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  GtkWidget *button = gtk_button_new_with_label ("x");
  GtkWidget *popover = gtk_popover_new ();

  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_set_parent (popover, button);
  us_direction_walk (box, GTK_TEXT_DIR_RTL);
  assert_int_equal (gtk_widget_get_direction (gtk_widget_get_first_child (button)),
                    GTK_TEXT_DIR_RTL);
  assert_int_equal (gtk_widget_get_direction (popover), GTK_TEXT_DIR_LTR);
  us_direction_walk (box, GTK_TEXT_DIR_NONE);
  assert_int_equal (gtk_widget_get_direction (button), GTK_TEXT_DIR_LTR);
  gtk_widget_unparent (popover);
}

/* Of a label that has been laid out before, the second line lay on the other side. */
static void
test_lines_of_labels_follow (void **state)
{
  g_autoptr (GtkWidget) label = g_object_ref_sink (gtk_label_new ("The Governor"));
  GtkLabel *words = GTK_LABEL (label);

  us_direction_walk (label, GTK_TEXT_DIR_RTL);
  assert_int_equal (pango_layout_get_alignment (gtk_label_get_layout (words)), PANGO_ALIGN_RIGHT);
  us_direction_walk (label, GTK_TEXT_DIR_LTR);
  assert_int_equal (pango_layout_get_alignment (gtk_label_get_layout (words)), PANGO_ALIGN_LEFT);
  assert_int_equal (gtk_label_get_justify (words), GTK_JUSTIFY_LEFT);
}

static gboolean
ended_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
test_paper_follows_its_letter (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (GtkWidget) label = g_object_ref_sink (gtk_label_new ("x"));
  gboolean ended = FALSE;

  us_test_set (statement, "language", "ar");
  us_direction_walk_follow (label, statement);
  assert_int_equal (gtk_widget_get_direction (label), GTK_TEXT_DIR_RTL);
  us_test_set (statement, "language", "en");
  g_idle_add_full (G_PRIORITY_LOW, ended_cb, &ended, NULL);
  us_test_await (&ended);
  assert_int_equal (gtk_widget_get_direction (label), GTK_TEXT_DIR_LTR);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_language_decides),
    cmocka_unit_test (test_children_follow),
    cmocka_unit_test (test_lines_of_labels_follow),
    cmocka_unit_test (test_paper_follows_its_letter),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
