/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "view/settings.h"
#include "view/spelling/spelling-languages.h"
#include "widgets.h"

static AdwExpanderRow *
new_row (GtkWidget **ret_window)
{
  GtkWidget *row = adw_expander_row_new ();
  GtkWidget *list = gtk_list_box_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), "Others");
  us_spelling_languages_fill (ADW_EXPANDER_ROW (row));
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  *ret_window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (*ret_window), list);
  return ADW_EXPANDER_ROW (row);
}

static GtkCheckButton *
find_check (GtkWidget *window, const char *language)
{
  GtkWidget *row = us_test_find (window, ADW_TYPE_ACTION_ROW, "title", language);

  assert_non_null (row);
  return GTK_CHECK_BUTTON (us_test_find (row, GTK_TYPE_CHECK_BUTTON, NULL, NULL));
}

static void
assert_chosen (const char *wanted)
{
  g_auto (GStrv) chosen = g_settings_get_strv (us_settings_get (), "spelling-languages");
  g_autofree char *joined = g_strjoinv (" ", chosen);

  assert_string_equal (joined, wanted);
}

static void
test_chooses (void **state)
{
  GtkWidget *window;
  AdwExpanderRow *row = new_row (&window);

  assert_string_equal (adw_expander_row_get_subtitle (row), "Only those of the letter’s language");
  gtk_check_button_set_active (find_check (window, "French"), TRUE);
  assert_chosen ("fr");
  assert_string_equal (adw_expander_row_get_subtitle (row), "French");
  gtk_check_button_set_active (find_check (window, "English"), TRUE);
  assert_chosen ("fr en");
  assert_string_equal (adw_expander_row_get_subtitle (row), "English, French");
  gtk_check_button_set_active (find_check (window, "French"), FALSE);
  assert_chosen ("en");
  g_settings_reset (us_settings_get (), "spelling-languages");
  assert_false (gtk_check_button_get_active (find_check (window, "English")));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Its dictionary was taken away, and it can still be seen and given up. */
static void
test_keeps_what_was_chosen (void **state)
{
  static const char *const chosen[] = { "tlh", NULL };
  GtkWidget *window;
  AdwExpanderRow *row;

  g_settings_set_strv (us_settings_get (), "spelling-languages", chosen);
  row = new_row (&window);
  assert_string_equal (adw_expander_row_get_subtitle (row), "Klingon");
  gtk_check_button_set_active (find_check (window, "Klingon"), FALSE);
  assert_chosen ("");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_chooses),
    cmocka_unit_test (test_keeps_what_was_chosen),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
