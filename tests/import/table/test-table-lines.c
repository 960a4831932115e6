/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "make-table.h"

#include "import/table/table-lines.h"

static void
test_markers_and_groups (void **state)
{
  g_autoptr (UsTable) table = us_table_new ();

  assert_true (us_table_lines_read ("Alone\n\nAfrica:\n• River Trust\n- Wells\r\n2. Rain\n(3) Mist",
                                    table, NULL, NULL));
  assert_int_equal (us_table_get_n_rows (table), 5);
  assert_string_equal (us_table_get_cell (table, 0, 0), "Alone");
  assert_string_equal (us_table_get_cell (table, 0, 1), "");
  assert_string_equal (us_table_get_cell (table, 1, 0), "River Trust");
  assert_string_equal (us_table_get_cell (table, 1, 1), "Africa");
  assert_string_equal (us_table_get_cell (table, 2, 0), "Wells");
  assert_string_equal (us_table_get_cell (table, 3, 0), "Rain");
  assert_string_equal (us_table_get_cell (table, 4, 0), "Mist");
  assert_int_equal (us_table_get_role (table, 0), US_COLUMN_LINE);
  assert_int_equal (us_table_get_role (table, 1), US_SIGNATORY_GROUP);
}

static void
assert_people (const char *text, const char *expected)
{
  g_autoptr (UsTable) table = table_make (text);
  g_autoptr (GString) people = g_string_new (NULL);

  assert_string_equal (us_table_get_format (table), "lines");
  for (guint row = 0; row < us_table_get_n_rows (table); row++)
    g_string_append_printf (people, "[%s]", us_table_get_cell (table, row, 0));
  assert_string_equal (people->str, expected);
}

/* Nobody is lost where a line has several, and nobody is taken apart. */
static void
test_several_on_a_line (void **state)
{
  assert_people ("Rain; Oxfam; Wells Union\n", "[Rain][Oxfam][Wells Union]");
  assert_people ("Rain Trust; Wells Union;\nSea Alliance; Hill Network\n",
                 "[Rain Trust][Wells Union][Sea Alliance][Hill Network]");
  assert_people ("Jane Roe, Kenya; John Doe, Ghana\n", "[Jane Roe, Kenya][John Doe, Ghana]");
  assert_people ("- Jane Roe; Director; River Trust\n- John Doe; Chair; Wells Union\n",
                 "[Jane Roe; Director; River Trust][John Doe; Chair; Wells Union]");
  assert_people ("Jane Roe; River Trust\nJohn Doe; Wells Union\n",
                 "[Jane Roe; River Trust][John Doe; Wells Union]");
  assert_people ("River Trust; Kenya\nWells; Ghana\n", "[River Trust; Kenya][Wells; Ghana]");
}

/* A column that was copied from a spreadsheet, with its label. */
static void
test_label_is_nobody (void **state)
{
  static const char *const labels[] = { "Organisation", "Name of organisation", "Signataire",
                                        "Vollständiger Name", "المنظمة" };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autofree char *text = g_strdup_printf ("%s\nRiver Trust\nWells\n", labels[i]);
      g_autoptr (UsTable) table = table_make (text);

      assert_true (us_table_get_has_header (table));
      assert_int_equal (us_table_get_role (table, 0), US_COLUMN_LINE);
    }
}

/* Nor is anybody lost whose name begins as a label does. */
static void
test_name_is_no_label (void **state)
{
  g_autoptr (UsTable) named = table_make ("Association of Rural Women\nRiver Trust\nWells\n");
  g_autoptr (UsTable) alone = table_make ("Organisation\n");

  assert_false (us_table_get_has_header (named));
  assert_false (us_table_get_has_header (alone));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_markers_and_groups),
    cmocka_unit_test (test_several_on_a_line),
    cmocka_unit_test (test_label_is_nobody),
    cmocka_unit_test (test_name_is_no_label),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
