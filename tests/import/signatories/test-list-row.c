/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "make-table.h"

#include "import/signatories/list-row.h"

static UsListRow
read_last (const char *text)
{
  g_autoptr (UsTable) table = table_make (text);
  UsListRow row;

  us_list_row_read (table, us_table_get_n_rows (table) - 1, &row);
  return row;
}

static void
test_columns (void **state)
{
  UsListRow row = read_last ("Name;Organisation;Land;E-Mail;Datum;Antwort\n"
                             "Jane Roe;River Trust;Kenia;j@r.org;22.03.2026;Ja, gern\n");

  assert_string_equal (row.values[US_SIGNATORY_NAME], "Jane Roe");
  assert_string_equal (row.values[US_SIGNATORY_KIND], "representative");
  assert_string_equal (row.values[US_SIGNATORY_APPROVED_ON], "2026-03-22");
  assert_string_equal (row.values[US_SIGNATORY_STATUS], "confirmed");
  assert_null (row.problem);
  us_list_row_clear (&row);
}

static void
test_line (void **state)
{
  UsListRow row = read_last ("Wells\nJane Roe, Director, River Trust (Kenya) <jane@river.org>\n");

  assert_string_equal (row.values[US_SIGNATORY_NAME], "Jane Roe");
  assert_string_equal (row.values[US_SIGNATORY_ROLE], "Director");
  assert_string_equal (row.values[US_SIGNATORY_ORGANISATION], "River Trust");
  assert_string_equal (row.values[US_SIGNATORY_COUNTRY], "Kenya");
  assert_string_equal (row.values[US_SIGNATORY_EMAIL], "jane@river.org");
  us_list_row_clear (&row);
}

static void
test_names_in_parts (void **state)
{
  UsListRow row = read_last ("First name;Last name\nAna;García López\n");

  assert_string_equal (row.values[US_SIGNATORY_NAME], "Ana García López");
  assert_string_equal (row.values[US_SIGNATORY_SORT], "García López, Ana");
  assert_string_equal (row.values[US_SIGNATORY_KIND], "individual");
  us_list_row_clear (&row);
}

static void
test_problems (void **state)
{
  static const char *const texts[] = {
    "Name;Status\nWells;perhaps\n",
    "Name;Date\nWells;soon\n",
    "Name;Country\n;Kenya\n",
    "Name;Country\n\"Wells;Kenya\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      UsListRow row = read_last (texts[i]);

      assert_non_null (row.problem);
      us_list_row_clear (&row);
    }
}

/* What a spreadsheet shows instead of a value is none; but a register that was exported means it.
 */
static void
test_spreadsheet_errors (void **state)
{
  static const char *const errors[] = { "#DIV/0!", "#REF!",     "#N/A",   "#NAME?", "#VALUE!",
                                        "#WERT!",  "#¿NOMBRE?", "#ЗНАЧ!", "#NV",    "Err:502" };

  for (guint i = 0; i < G_N_ELEMENTS (errors); i++)
    for (guint column = 0; column < 3; column++)
      {
        static const char *const labels[] = { "Country", "Remark", "Status" };
        g_autofree char *text = g_strdup_printf ("Name;%s\nWells;%s\n", labels[column], errors[i]);
        UsListRow row = read_last (text);

        assert_non_null (row.problem);
        assert_non_null (strstr (row.problem, errors[i]));
        assert_non_null (strstr (row.problem, "error of the spreadsheet"));
        assert_string_equal (row.values[US_SIGNATORY_NAME], "Wells");
        assert_null (row.values[US_SIGNATORY_COUNTRY]);
        assert_null (row.values[US_SIGNATORY_REMARK]);
        us_list_row_clear (&row);
      }
}

static void
test_no_spreadsheet_errors (void **state)
{
  static const char *const texts[] = {
    "Name;Country\n#MeToo!;Peru\n",
    "Name;Country\n#;Peru\n",
    "Name;Country\nErr:50 Years;Peru\n",
    "Id;Name;Remark\n42;Wells;#REF!\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      UsListRow row = read_last (texts[i]);

      assert_null (row.problem);
      us_list_row_clear (&row);
    }
}

/* What is quoted of a long cell ends behind a whole character, wherever that is. */
static void
test_long_cells_are_quoted (void **state)
{
  for (guint column = 0; column < 2; column++)
    for (guint n_before = 60; n_before < 90; n_before++)
      {
        g_autofree char *letters = g_strnfill (n_before, 'x');
        g_autofree char *text =
            g_strdup_printf ("Name;%s\nWells;%s%s\n", column == 0 ? "Status" : "Date", letters,
                             "الماء للجميع ✊🏿✊🏿✊🏿✊🏿");
        UsListRow row = read_last (text);

        assert_non_null (row.problem);
        assert_true (g_utf8_validate (row.problem, -1, NULL));
        assert_non_null (strstr (row.problem, n_before < 65 ? letters : "xxxx"));
        assert_non_null (strstr (row.problem, "…"));
        us_list_row_clear (&row);
      }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_columns),
    cmocka_unit_test (test_line),
    cmocka_unit_test (test_names_in_parts),
    cmocka_unit_test (test_problems),
    cmocka_unit_test (test_spreadsheet_errors),
    cmocka_unit_test (test_no_spreadsheet_errors),
    cmocka_unit_test (test_long_cells_are_quoted),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
