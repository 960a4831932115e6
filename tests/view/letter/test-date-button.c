/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"
#include "widgets.h"

#include <adwaita.h>

#include "view/letter/date-button.h"
#include "view/types.h"

/* Opens the calendar and presses one of its buttons. */
static void
press (GtkWidget *button, const char *label)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (gtk_widget_get_first_child (button)));
  g_signal_emit_by_name (us_test_find (button, GTK_TYPE_BUTTON, "label", label), "clicked");
}

static void
test_today_and_none (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *button = g_object_new (US_TYPE_DATE_BUTTON, "statement", statement, NULL);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  gtk_window_set_child (GTK_WINDOW (window), button);
  gtk_window_present (GTK_WINDOW (window));
  press (button, "_Today");
  assert_string_equal (us_item_get_string (US_ITEM (statement), US_STATEMENT_DATE), today);
  press (button, "_No Date");
  assert_string_equal (us_item_get_string (US_ITEM (statement), US_STATEMENT_DATE), "");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_today_and_none),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
