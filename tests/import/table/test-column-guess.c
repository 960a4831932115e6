/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "make-table.h"

#include "import/table/column-guess.h"
#include "import/table/table-read.h"

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
  /* The questions of a form: whoever answered is the person of an organisation. */
  assert_roles ("Timestamp;Name of your organisation;Your name;Does your organisation sign?\n"
                "2026-03-01;River Trust;Jane Roe;Yes\n",
                TRUE,
                (const guint[]){ US_SIGNATORY_APPROVED_ON, US_SIGNATORY_NAME, US_SIGNATORY_PERSON,
                                 US_SIGNATORY_STATUS });
  assert_roles (
      "Horodateur;Votre nom;Votre organisation\n2026-03-01;Jane Roe;Eau vive\n", TRUE,
      (const guint[]){ US_SIGNATORY_APPROVED_ON, US_SIGNATORY_PERSON, US_SIGNATORY_NAME });
  /* What few rows have behind the last label has slipped out of its column. */
  assert_roles ("Name;Country\nRiver Trust;Kenya\nJane Roe;Ghana;Director\nWells;Peru\n", TRUE,
                (const guint[]){ US_SIGNATORY_NAME, US_SIGNATORY_COUNTRY, US_COLUMN_NONE });
  assert_roles ("Name;Country\nRiver Trust;Kenya;a@b.org\nWells;Peru;c@d.org\n", TRUE,
                (const guint[]){ US_SIGNATORY_NAME, US_SIGNATORY_COUNTRY, US_SIGNATORY_EMAIL });
  /* Towns are no names beside those that have some. */
  assert_roles ("Organisation;Contact person;Town\nRiver Trust;Jane Roe;Riverton Abbey\n", TRUE,
                (const guint[]){ US_SIGNATORY_NAME, US_SIGNATORY_PERSON, US_COLUMN_NONE });
  assert_roles ("Organisation,Country,City\nRiver Trust,Kenya,Nairobi\nWells,Ghana,Accra\n", TRUE,
                (const guint[]){ US_SIGNATORY_NAME, US_SIGNATORY_COUNTRY, US_COLUMN_NONE });
  assert_roles ("Organisation,Who?\nRiver Trust,Jane Roe\nWells,Ivo Novak\n", TRUE,
                (const guint[]){ US_SIGNATORY_ORGANISATION, US_SIGNATORY_NAME });
  /* Labels of a program. */
  assert_roles ("signatory;mp_name;ward\nRiver Trust;Jane Roe;Hill\nWells;Ivo Novak;Lake\n"
                "Books;Ann Lee;Hill\nReef Union;Mia Lind;Lake\n",
                TRUE, (const guint[]){ US_SIGNATORY_NAME, US_COLUMN_NONE, US_COLUMN_NONE });
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

static void
assert_remark (const char *text, const char *remark)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (UsTable) table = us_table_read (bytes, NULL, NULL, NULL, NULL, NULL);
  const char *said = strchr (us_table_get_description (table), ';');

  if (remark == NULL)
    assert_null (said);
  else
    assert_string_equal (said + 2, remark);
}

/* The first organisation of a list without labels may begin as one does. */
static void
test_nobody_is_taken_for_a_label (void **state)
{
  g_autoptr (UsTable) women =
                 table_make ("Country Women Association,Lima\nWells,Cusco\nMist,Ica\n");
  g_autoptr (UsTable) rural =
                 table_make ("Association des Rurales,Lomé\nPuits,Kara\nPluie,Dakar\n");
  g_autoptr (UsTable) long_label = table_make ("Name (as printed),Since\nWells,2019\nMist,2020\n");

  assert_false (us_table_get_has_header (women));
  assert_false (us_table_get_has_header (rural));
  assert_true (us_table_get_has_header (long_label));
}

static void
test_titles_above_the_labels (void **state)
{
  g_autoptr (UsTable) table = table_make (
      "Signatories 2026;;\nas of March;;\n;;\nName;Country;Group\nRiver;Kenya;East\n");

  assert_true (us_table_get_has_header (table));
  assert_int_equal (us_table_get_n_rows (table), 2);
  assert_string_equal (us_table_get_cell (table, 1, 0), "River");
  assert_int_equal (us_table_get_role (table, 1), US_SIGNATORY_COUNTRY);
  assert_int_equal (us_table_get_number (table, 0), 4);
  assert_int_equal (us_table_get_number (table, 1), 5);
  /* As a program writes it that gives a title no more cells than it has. */
  us_table_unref (g_steal_pointer (&table));
  table = table_make ("\"Signatories, March 2026\"\n\nName,Country,Group\nRiver,Kenya,East\n"
                      "Wells,Peru,West\n");
  assert_int_equal (us_table_get_n_rows (table), 3);
  assert_string_equal (us_table_get_cell (table, 1, 1), "Kenya");
  assert_int_equal (us_table_get_number (table, 1), 4);
  /* A name without anything else is no title where no labels follow. */
  assert_roles ("Wells;\nRiver Trust;Kenya\nLakes;Ghana\n", FALSE,
                (const guint[]){ US_SIGNATORY_NAME, US_SIGNATORY_COUNTRY });
}

/* A second country is not who signs from the first. */
static void
test_same_label_twice (void **state)
{
  assert_roles ("Organisation,Country,Country\nRiver Watch,Kenya,Ghana\nWells,Peru,\n", TRUE,
                (const guint[]){ US_SIGNATORY_NAME, US_SIGNATORY_COUNTRY, US_COLUMN_NONE });
}

static void
test_what_was_unusual_is_said (void **state)
{
  assert_remark ("Name,Country\nRiver,Kenya\n", NULL);
  assert_remark ("Our list,\nName,Country\nRiver,Kenya\n",
                 "what stands above the labels was left out");
  assert_remark ("Name,Name,Country\nRiver,Fluss,Kenya\n",
                 "of columns with the same label the first was taken");
  assert_remark ("E-mail,Name\nRiver Trust,a@b.org\nWells,c@d.org\n",
                 "labels that stand above the wrong columns were exchanged");
}

/* What comes again and again, like a party, is not for whom people sign. */
static void
test_repeated (void **state)
{
  g_autoptr (GString) text = g_string_new ("Name;Of\n");
  g_autoptr (UsTable) table = NULL;

  for (guint i = 0; i < 40; i++)
    g_string_append_printf (text, "Wells %c%c;%s\n", 'A' + i / 20, 'a' + i % 20,
                            i % 2 == 0 ? "River Party Association" : "Lake Society");
  table = table_make (text->str);
  assert_int_equal (us_table_get_role (table, 0), US_SIGNATORY_NAME);
  assert_int_equal (us_table_get_role (table, 1), US_COLUMN_NONE);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_tables),
    cmocka_unit_test (test_nobody_is_taken_for_a_label),
    cmocka_unit_test (test_titles_above_the_labels),
    cmocka_unit_test (test_repeated),
    cmocka_unit_test (test_same_label_twice),
    cmocka_unit_test (test_what_was_unusual_is_said),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
