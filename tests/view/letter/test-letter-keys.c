/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"
#include "widgets.h"

#include <adwaita.h>

#include "view/letter/letter-page.h"
#include "view/types.h"

/* Tab is that of the toolkit until somebody fills in a template, and again after the last blank. */
static void
test_tab_while_filling (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  GtkWidget *window = gtk_window_new ();
  UsLetterPage *page;

  us_item_set_string (US_ITEM (statement), US_STATEMENT_TITLE, "On [this] and [that]", NULL);
  page = g_object_new (US_TYPE_LETTER_PAGE, "statement", statement, NULL);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (page));
  gtk_window_present (GTK_WINDOW (window));
  assert_false (us_test_press (GTK_WIDGET (page), GDK_KEY_Tab, 0));

  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  assert_true (us_letter_page_fill (page, FALSE));
  assert_true (us_test_press (GTK_WIDGET (page), GDK_KEY_Tab, 0));
  assert_true (us_test_press (GTK_WIDGET (page), GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK));
  assert_true (us_test_press (GTK_WIDGET (page), GDK_KEY_Tab, 0));
  assert_false (us_test_press (GTK_WIDGET (page), GDK_KEY_Tab, 0));
  assert_false (us_letter_page_is_filling (page));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_tab_while_filling),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
