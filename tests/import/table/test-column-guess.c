/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "make-table.h"

#include "import/table/column-guess.h"

static void
assert_roles (const char *text, gboolean header, const guint *roles)
{
  g_autoptr (UsTable) table = table_make (text);

  assert_int_equal (us_table_get_has_header (table), header);
  for (guint column = 0; column < us_table_get_n_columns (table); column++)
    assert_int_equal (us_table_get_role (table, column), roles[column]);
}

static void
test_tables (void **state)
{
  assert_roles ("Name;Land;E-Mail\nWasser;Deutschland;a@b.de\n", TRUE,
                (const guint[]){ US_SIGNATORY_NAME, US_SIGNATORY_COUNTRY, US_SIGNATORY_EMAIL });
  assert_roles ("River Trust;Kenya;a@b.org\nWells;Ghana;c@d.org\n", FALSE,
                (const guint[]){ US_SIGNATORY_NAME, US_SIGNATORY_COUNTRY, US_SIGNATORY_EMAIL });
  assert_roles ("Organisation;Country\nRiver Trust;Kenya\n", TRUE,
                (const guint[]){ US_SIGNATORY_NAME, US_SIGNATORY_COUNTRY });
  /* Towns are no names beside those that have some. */
  assert_roles ("Organisation;Contact person;Town\nRiver Trust;Jane Roe;Riverton Abbey\n", TRUE,
                (const guint[]){ US_SIGNATORY_NAME, US_SIGNATORY_PERSON, US_COLUMN_NONE });
  /* Labels that changed places, and one that comes twice. */
  assert_roles ("E-mail;Name\nRiver Trust;a@b.org\nWells;c@d.org\n", TRUE,
                (const guint[]){ US_SIGNATORY_NAME, US_SIGNATORY_EMAIL });
  assert_roles ("Country;Name\nRiver Trust;Kenya\nWells;Ghana\n", TRUE,
                (const guint[]){ US_SIGNATORY_NAME, US_SIGNATORY_COUNTRY });
  assert_roles ("E-mail,Name,Country\nRiver Trust,Kenya,a@b.org\nWells,Ghana,c@d.org\n", TRUE,
                (const guint[]){ US_SIGNATORY_NAME, US_SIGNATORY_COUNTRY, US_SIGNATORY_EMAIL });
  assert_roles ("Name;Group;Country\nRiver Trust;Kenya;East\nWells;Ghana;West\n", TRUE,
                (const guint[]){ US_SIGNATORY_NAME, US_SIGNATORY_GROUP, US_SIGNATORY_COUNTRY });
  assert_roles ("Name;Name;Country\nRiver Trust;42;Kenya\n", TRUE,
                (const guint[]){ US_SIGNATORY_NAME, US_COLUMN_NONE, US_SIGNATORY_COUNTRY });
  assert_roles ("2026-03-01;River Trust\n2026-03-02;Wells\n", FALSE,
                (const guint[]){ US_SIGNATORY_APPROVED_ON, US_SIGNATORY_NAME });
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_tables),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
