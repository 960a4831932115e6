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

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_columns),
    cmocka_unit_test (test_line),
    cmocka_unit_test (test_names_in_parts),
    cmocka_unit_test (test_problems),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
