/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/error.h"
#include "model/settings.h"
#include "model/statement.h"

static void
count_cb (UsStatement *statement, UsChange *change, guint *count)
{
  assert_ptr_equal (us_item_get_statement (change->item), statement);
  ++*count;
}

/* They change through the gate of the statement that they belong to. */
static void
test_gate (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsSettings *settings = us_statement_get_settings (statement);
  guint count = 0;

  g_signal_connect (statement, "changed", G_CALLBACK (count_cb), &count);
  assert_true (us_settings_is_default (settings));
  assert_true (us_item_set_choice (US_ITEM (settings), US_SETTINGS_PAPER, US_PAPER_LETTER, NULL));
  assert_int_equal (count, 1);
  assert_false (us_settings_is_default (settings));
  assert_true (us_item_set_choice (US_ITEM (settings), US_SETTINGS_PAPER, US_PAPER_A4, NULL));
  assert_int_equal (count, 2);
  assert_true (us_settings_is_default (settings));
}

static void
test_numbers (void **state)
{
  static const char *const refused[] = { "-1", "1e1", "12,5", "12.55", " 9", "9 ",
                                         ".5", "101", "0012", "5.",    "NaN" };
  g_autoptr (UsSettings) settings = us_settings_new ();
  UsItem *item = US_ITEM (settings);

  assert_true (us_settings_get_number (settings, US_SETTINGS_MARGIN_TOP, 25) == 25);
  assert_true (us_item_set_from_string (item, US_SETTINGS_MARGIN_TOP, "12.5", NULL));
  assert_true (us_settings_get_number (settings, US_SETTINGS_MARGIN_TOP, 25) == 12.5);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      assert_false (us_item_set_from_string (item, US_SETTINGS_MARGIN_TOP, refused[i], &error));
      assert_true (g_error_matches (error, US_ERROR, US_ERROR_REFUSED));
    }
  assert_false (us_item_set_from_string (item, US_SETTINGS_FONT_SIZE, "5.9", NULL));
  assert_false (us_item_set_from_string (item, US_SETTINGS_FONT_SIZE, "36.1", NULL));
  assert_true (us_item_set_from_string (item, US_SETTINGS_FONT_SIZE, "36", NULL));
  assert_string_equal (us_item_get_string (item, US_SETTINGS_MARGIN_TOP), "12.5");
}

static void
test_assign (void **state)
{
  g_autoptr (UsSettings) style = us_settings_new ();
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsSettings *settings = us_statement_get_settings (statement);

  g_object_set (style, "font", "Libertinus Serif", "paper", US_PAPER_LETTER, NULL);
  g_object_set (settings, "running-text", "Water", NULL);
  assert_true (us_settings_assign (settings, style, NULL));
  assert_string_equal (us_item_get_string (US_ITEM (settings), US_SETTINGS_FONT),
                       "Libertinus Serif");
  assert_int_equal (us_item_get_choice (US_ITEM (settings), US_SETTINGS_PAPER), US_PAPER_LETTER);
  assert_string_equal (us_item_get_string (US_ITEM (settings), US_SETTINGS_RUNNING_TEXT), "");
}

static void
test_outlive_their_statement (void **state)
{
  UsStatement *statement = us_statement_new ();
  g_autoptr (UsSettings) settings = g_object_ref (us_statement_get_settings (statement));

  assert_finalized (statement);
  assert_null (us_item_get_statement (US_ITEM (settings)));
  assert_true (us_item_set_choice (US_ITEM (settings), US_SETTINGS_PAPER, US_PAPER_LETTER, NULL));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_gate),
    cmocka_unit_test (test_numbers),
    cmocka_unit_test (test_assign),
    cmocka_unit_test (test_outlive_their_statement),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
