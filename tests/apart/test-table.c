/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "apart/table.h"
#include "model/error.h"

static void
check_same (UsTable *here, UsTable *apart)
{
  assert_int_equal (us_table_get_n_rows (apart), us_table_get_n_rows (here));
  assert_int_equal (us_table_get_n_columns (apart), us_table_get_n_columns (here));
  assert_string_equal (us_table_get_format (apart), us_table_get_format (here));
  assert_string_equal (us_table_get_description (apart), us_table_get_description (here));
  assert_int_equal (us_table_get_has_header (apart), us_table_get_has_header (here));
  for (guint j = 0; j < us_table_get_n_columns (here); j++)
    assert_int_equal (us_table_get_role (apart, j), us_table_get_role (here, j));
  for (guint i = 0; i < us_table_get_n_rows (here); i++)
    {
      assert_int_equal (us_table_get_problems (apart, i), us_table_get_problems (here, i));
      for (guint j = 0; j < us_table_get_n_columns (here); j++)
        assert_string_equal (us_table_get_cell (apart, i, j), us_table_get_cell (here, i, j));
    }
}

static void
check_text (const char *text, gunichar separator)
{
  const UsTableHint hint = { "list.csv", NULL, NULL, separator };
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (UsTable) here = us_table_read (bytes, &hint, NULL, NULL, NULL, &error);
  g_autoptr (UsTable) apart = NULL;

  assert_no_error (error);
  apart = us_apart_read_table (bytes, &hint, NULL, NULL, NULL, &error);
  assert_no_error (error);
  check_same (here, apart);
}

static void
test_as_it_is_read_here (void **state)
{
  check_text ("Name,Organisation,E-mail\n\"Roe, Jane\",River Trust,jane@example.org\nX\n,,a,b,c\n",
              0);
  check_text ("Nom;Fonction\nZoé;\"dire\nctrice\n", 0);
  check_text ("Jane Roe\nJohn Doe, River Trust (Kenya)\n", 0);
  check_text ("a|b\n\nc|d\n", '|');
  check_text ("<table><tr><th>Name<th>Country<tr><td>Ana<td>Peru</table>", 0);
  check_text ("BEGIN:VCARD\nVERSION:3.0\nFN:Jane Roe\nEND:VCARD\n", 0);
}

static void
count_cb (double done, gpointer user_data)
{
  assert_true (done >= 0 && done <= 1);
  ++*(guint *) user_data;
}

static void
test_a_long_list (void **state)
{
  g_autoptr (GString) text = g_string_new ("Name,Country\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (UsTable) table = NULL;
  guint n_looks = 0;

  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (text, "Somebody %u,Peru\n", i);
  bytes = g_string_free_to_bytes (g_steal_pointer (&text));
  table = us_apart_read_table (bytes, NULL, count_cb, &n_looks, NULL, &error);
  assert_no_error (error);
  assert_int_equal (us_table_get_n_rows (table), 50001);
  assert_string_equal (us_table_get_cell (table, 50000, 0), "Somebody 49999");
  assert_true (n_looks > 0);
}

static void
test_what_is_refused (void **state)
{
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);
  g_autoptr (GBytes) broken = g_bytes_new_static ("PK\3\4 and no more", 16);
  g_autoptr (GError) error = NULL;

  assert_null (us_apart_read_table (nothing, NULL, NULL, NULL, NULL, &error));
  assert_us_error (error, US_ERROR_EMPTY);
  g_clear_error (&error);
  assert_null (us_apart_read_table (broken, NULL, NULL, NULL, NULL, &error));
  assert_us_error (error, US_ERROR_DAMAGED);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_as_it_is_read_here),
    cmocka_unit_test (test_a_long_list),
    cmocka_unit_test (test_what_is_refused),
  };

  return cmocka_run_group_tests_name ("table", tests, NULL, NULL);
}
