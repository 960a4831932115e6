/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "make-table.h"

static void
test_cards (void **state)
{
  g_autoptr (UsTable) table =
                 table_make ("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jane\\, Roe\r\n"
                             "ORG:River Trust;Office\r\nTITLE:Dire\r\n ctor\r\n"
                             "item1.EMAIL;TYPE=work:jane@river.org\r\n"
                             "ADR;TYPE=work:;;Lane 1;Nairobi;;100;Kenya\r\nEND:VCARD\r\n"
                             "BEGIN:VCARD\r\nFN:Ana\r\nEND:VCARD\r\n");

  assert_string_equal (us_table_get_format (table), "vcard");
  assert_int_equal (us_table_get_n_rows (table), 2);
  assert_string_equal (us_table_get_cell (table, 0, 0), "Jane, Roe");
  assert_string_equal (us_table_get_cell (table, 0, 1), "River Trust");
  assert_string_equal (us_table_get_cell (table, 0, 2), "Director");
  assert_string_equal (us_table_get_cell (table, 0, 3), "jane@river.org");
  assert_string_equal (us_table_get_cell (table, 0, 4), "Kenya");
  assert_string_equal (us_table_get_cell (table, 1, 0), "Ana");
  assert_int_equal (us_table_get_role (table, 4), US_SIGNATORY_COUNTRY);
}

int
main (void)
{
  const struct CMUnitTest tests[] = { cmocka_unit_test (test_cards) };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
