/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "make-table.h"

#include "import/signatories/list-apply.h"
#include "model/error.h"
#include "model/long-edit.h"
#include "model/statement.h"
#include "store/writer/writer.h"

/* A row that cannot be kept leaves all the others out too. */
static void
test_all_or_nothing (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (GString) text = g_string_new ("Name;Country\nRain;Chile\nWells;");
  g_autoptr (GBytes) before = us_writer_write (statement);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (UsTable) table = NULL;
  g_autoptr (UsListImport) import = NULL;
  g_autoptr (GError) error = NULL;

  while (text->len < 70000)
    g_string_append_c (text, 'x');
  table = table_make (text->str);
  import = us_list_import_new (statement, table);
  assert_true (us_list_import_classify (import, NULL, NULL));
  assert_int_equal (us_list_import_get_kind (import, 2), US_ROW_UNCLEAR);
  us_list_import_set_accepted (import, 2, TRUE);
  assert_false (us_list_import_apply (import, &error));
  assert_us_error (error, US_ERROR_REFUSED);
  assert_non_null (strstr (error->message, "Row 3"));
  after = us_writer_write (statement);
  assert_true (g_bytes_equal (before, after));
}

/* An update that cannot be kept leaves out those before it. */
static void
test_updates_too (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsItemList *list = us_statement_get_signatories (statement);
  g_autoptr (GString) text = g_string_new ("Name;Country\nRain;Chile\nWells;");
  g_autoptr (UsSignatory) rain = us_signatory_new ("Rain");
  g_autoptr (UsSignatory) wells = us_signatory_new ("Wells");
  g_autoptr (UsTable) table = NULL;
  g_autoptr (UsListImport) import = NULL;
  g_autoptr (GError) error = NULL;

  us_item_list_append (list, rain, NULL);
  us_item_list_append (list, wells, NULL);
  while (text->len < 70000)
    g_string_append_c (text, 'x');
  table = table_make (text->str);
  import = us_list_import_new (statement, table);
  assert_true (us_list_import_classify (import, NULL, NULL));
  assert_int_equal (us_list_import_get_kind (import, 1), US_ROW_UPDATE);
  us_list_import_set_accepted (import, 2, TRUE);
  assert_false (us_list_import_apply (import, &error));
  assert_us_error (error, US_ERROR_REFUSED);
  assert_string_equal (us_item_get_string (US_ITEM (rain), US_SIGNATORY_COUNTRY), "");
  assert_int_equal (us_item_list_get_length (list), 2);
}

/* Who answers a form has approved; a list that only says so, and when, is no answer of anybody. */
static void
test_answer_says_who_approved (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsItemList *list = us_statement_get_signatories (statement);
  g_autoptr (UsTable) table = table_make ("Timestamp,Organisation,Your name,Email,Do you sign?\n"
                                          "2026-03-01 10:00,Rain Trust,Jane Roe,j@rain.org,Yes\n"
                                          "2026-03-02 10:00,Wells,,w@wells.org,Yes\n"
                                          "2026-03-03 10:00,Mist,Jim Moe,m@mist.org,No\n");
  g_autoptr (UsListImport) import = us_list_import_new (statement, table);
  static const char *const expected[] = { "Jane Roe", "w@wells.org", "" };

  assert_true (us_list_import_classify (import, NULL, NULL));
  assert_true (us_list_import_apply (import, NULL));
  assert_int_equal (us_item_list_get_length (list), 3);
  for (guint i = 0; i < 3; i++)
    assert_string_equal (us_item_get_string (us_item_list_get (list, i), US_SIGNATORY_APPROVED_BY),
                         expected[i]);
}

static void
count_cb (const GError *error, gpointer user_data)
{
  assert_true (error == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  *(int *) user_data = error == NULL ? 1 : 2;
}

/* Wherever it is stopped. */
static void
test_stop (void **state)
{
  for (guint n_turns = 0; n_turns < 60; n_turns++)
    {
      g_autoptr (UsStatement) statement = us_statement_new ();
      UsItemList *list = us_statement_get_signatories (statement);
      g_autoptr (UsSignatory) listed = us_signatory_new ("River 0");
      g_autoptr (GString) text = g_string_new ("Name;Country\n");
      g_autoptr (UsTable) table = NULL;
      g_autoptr (UsListImport) import = NULL;
      double before = 0;
      int called = 0;

      us_item_list_append (list, listed, NULL);
      for (guint i = 0; i < 2000; i++)
        g_string_append_printf (text, "River %u;Chile\n", i * 7919);
      table = table_make (text->str);
      import = us_list_import_new (statement, table);
      assert_true (us_list_import_classify (import, NULL, NULL));
      for (guint row = 1; row <= 2000; row++)
        us_list_import_set_accepted (import, row, TRUE);
      us_list_import_apply_long (import, count_cb, &called);
      assert_int_equal (called, 0);
      for (guint i = 0; i < n_turns && called == 0; i++)
        {
          assert_true (us_list_import_get_progress (import) >= before);
          before = us_list_import_get_progress (import);
          g_main_context_iteration (NULL, FALSE);
        }
      us_list_import_stop (import);
      while (us_long_edit_is_pending (statement))
        g_main_context_iteration (NULL, TRUE);
      assert_in_range (called, 1, 2);
      assert_int_equal (us_item_list_get_length (list), called == 1 ? 2000 : 1);
      assert_string_equal (us_item_get_string (US_ITEM (listed), US_SIGNATORY_COUNTRY),
                           called == 1 ? "Chile" : "");
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_all_or_nothing),
    cmocka_unit_test (test_updates_too),
    cmocka_unit_test (test_answer_says_who_approved),
    cmocka_unit_test (test_stop),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
