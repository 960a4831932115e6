/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "make-table.h"

#include "import/signatories/list-apply.h"
#include "model/error.h"
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

int
main (void)
{
  const struct CMUnitTest tests[] = { cmocka_unit_test (test_all_or_nothing) };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
