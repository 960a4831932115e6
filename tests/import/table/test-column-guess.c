/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "make-table.h"

#include "import/table/column-guess.h"

static void
test_headers (void **state)
{
  static const struct
  {
    const char *header;
    guint role;
  } rows[] = {
    { "Name", US_SIGNATORY_NAME },
    { "Nom de famille", US_COLUMN_FAMILY_NAME },
    { "Apellidos", US_COLUMN_FAMILY_NAME },
    { "Country of residence", US_SIGNATORY_COUNTRY },
    { "Land", US_SIGNATORY_COUNTRY },
    { "Organização", US_SIGNATORY_ORGANISATION },
    { "Carica", US_SIGNATORY_ROLE },
    { "البريد الإلكتروني", US_SIGNATORY_EMAIL },
    { "E-MAIL", US_SIGNATORY_EMAIL },
    { "Timestamp", US_SIGNATORY_APPROVED_ON },
    { "approved-by", US_SIGNATORY_APPROVED_BY },
    { "Shoe size", US_COLUMN_NONE },
    { "", US_COLUMN_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_int_equal (us_column_find_role (rows[i].header), rows[i].role);
}

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
  /* Labels that changed places, and one that comes twice. */
  assert_roles ("E-mail;Name\nRiver Trust;a@b.org\nWells;c@d.org\n", TRUE,
                (const guint[]){ US_SIGNATORY_NAME, US_SIGNATORY_EMAIL });
  assert_roles ("Name;Name;Country\nRiver Trust;42;Kenya\n", TRUE,
                (const guint[]){ US_SIGNATORY_NAME, US_COLUMN_NONE, US_SIGNATORY_COUNTRY });
  assert_roles ("2026-03-01;River Trust\n2026-03-02;Wells\n", FALSE,
                (const guint[]){ US_SIGNATORY_APPROVED_ON, US_SIGNATORY_NAME });
}

static void
test_choices (void **state)
{
  static const char *const rows[][2] = {
    { "Yes, we sign", "confirmed" }, { "OUI", "confirmed" },   { "sí", "confirmed" },
    { "ja", "confirmed" },           { "نعم", "confirmed" },   { "Nein", "declined" },
    { "confirmed", "confirmed" },    { "invited", "invited" }, { "perhaps", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *nick = us_column_read_choice (US_SIGNATORY_STATUS, rows[i][0]);

      if (rows[i][1])
        assert_string_equal (nick, rows[i][1]);
      else
        assert_null (nick);
    }
}

static void
test_dates (void **state)
{
  static const char *const rows[][2] = {
    { "2026-03-22", "2026-03-22" },       { "2026-03-22 10:11:12", "2026-03-22" },
    { "2026-03-22T10:11", "2026-03-22" }, { "22/03/2026 9:15:00", "2026-03-22" },
    { "22 March 2026", "2026-03-22" },    { "soon", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *date = us_column_read_date (rows[i][0]);

      if (rows[i][1])
        assert_string_equal (date, rows[i][1]);
      else
        assert_null (date);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_headers),
    cmocka_unit_test (test_tables),
    cmocka_unit_test (test_choices),
    cmocka_unit_test (test_dates),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
