/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "make-table.h"

#include "model/signatory.h"
#include "model/statement.h"
#include "view/signatories/signatory-import-rows.h"

#include <gtk/gtk.h>

static UsListImport *
import_make (const char *list)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsSignatory) signatory = us_signatory_new ("Union of Wells");
  g_autoptr (UsTable) table = table_make (list);
  UsListImport *import;

  us_item_list_append (us_statement_get_signatories (statement), signatory, NULL);
  import = us_list_import_new (statement, table);
  assert_true (us_list_import_classify (import, NULL, NULL));
  return import;
}

static void
test_kinds_are_counted (void **state)
{
  g_autoptr (UsListImport) import = import_make ("Name\nLeague\nUnion of Welles\n\nTrust\n");
  g_autofree char *title = NULL;
  g_autoptr (GListModel) kinds = us_signatory_import_rows_count_kinds (import, &title);
  g_autoptr (UsSignatoryImportRows) unclear = us_signatory_import_rows_new (import, US_ROW_UNCLEAR);

  assert_string_equal (title, "3 Rows Found");
  assert_string_equal (gtk_string_list_get_string (GTK_STRING_LIST (kinds), 0), "All (3)");
  assert_string_equal (gtk_string_list_get_string (GTK_STRING_LIST (kinds), 1), "New (2)");
  assert_string_equal (gtk_string_list_get_string (GTK_STRING_LIST (kinds), 4), "Unclear (1)");
  assert_int_equal (g_list_model_get_n_items (G_LIST_MODEL (unclear)), 1);
}

/* Who accepts by Enter sees some of the rows, and learns that others wait. */
static void
test_unclear_rows_are_told (void **state)
{
  g_autoptr (UsListImport) clear = import_make ("Name\nLeague\n");
  g_autoptr (UsListImport) unclear = import_make ("Name\nLeague\nUnion of Welles\n");
  g_autofree char *none = us_signatory_import_rows_describe (clear);
  g_autofree char *one = us_signatory_import_rows_describe (unclear);

  assert_null (strstr (none, "unclear"));
  assert_true (g_str_has_prefix (one, "1 unclear · "));
}

static void
test_row_says_what_its_tick_does (void **state)
{
  g_autoptr (UsListImport) import = import_make ("Name\nLeague\n");
  g_autoptr (UsSignatoryImportRows) rows =
                 us_signatory_import_rows_new (import, US_IMPORT_ALL_KINDS);
  g_autoptr (UsSignatoryImportRow) row = g_list_model_get_item (G_LIST_MODEL (rows), 0);
  g_autofree char *before = us_signatory_import_row_describe (row);
  g_autofree char *after = NULL;

  assert_int_equal (us_signatory_import_row_get_row (row), 1);
  assert_string_equal (us_signatory_import_row_get_cell (row, 0), "League");
  assert_string_equal (us_signatory_import_row_get_cell (row, 9), "");
  assert_string_equal (before, "Will be added");
  g_object_set (row, "accepted", FALSE, NULL);
  after = us_signatory_import_row_describe (row);
  assert_string_equal (after, "Left out");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_kinds_are_counted),
    cmocka_unit_test (test_unclear_rows_are_told),
    cmocka_unit_test (test_row_says_what_its_tick_does),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
