/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cell-scene.h"
#include "test.h"

#include "import/letter/cell-table.h"
#include "model/signatory.h"

#define TOLD                                                                                       \
  "It lends books, all of them for nothing, to everybody in the valley who can read, and it "      \
  "teaches those who cannot"

/* A column that tells at length who they are is no second signatory of its row. */
static void
test_told (void **state)
{
  static const char *const lines[] = { "Book Society\t" TOLD, "River Trust\tLakes",
                                       "Reading Circle\t" TOLD, "Lake Union\tIslands", NULL };
  g_autoptr (GPtrArray) rows = make_rows (lines);
  g_autoptr (UsTable) table = us_cell_table_new (rows);

  assert_true (us_cell_table_has_records (rows, table, FALSE));
  assert_true (us_cell_table_is_clear (rows, table));
  assert_int_equal (us_table_get_role (table, 1), US_SIGNATORY_NOTE);
}

static void
test_side_by_side (void **state)
{
  static const char *const lines[] = { "Book Society\tRiver Trust", "Reading Circle\tLake Union",
                                       NULL };
  g_autoptr (GPtrArray) rows = make_rows (lines);
  g_autoptr (UsTable) table = us_cell_table_new (rows);

  assert_false (us_cell_table_has_records (rows, table, FALSE));
}

/* Two columns of a table are of one each, unless both hold people, or both organisations. */
static void
test_two_columns (void **state)
{
  static const char *const people[] = { "Anna Schmidt\tMarco Bianchi", "Ivo Novak\tJane Roe",
                                        NULL };
  static const char *const names[] = { "Attac Valence\tToits pour tous", "Greenpeace\tOxfam",
                                       NULL };
  static const char *const towns[] = { "Attac Valence\tOslo", "Toits pour tous\tLyon", NULL };
  static const char *const countries[] = { "France\tAttac Valence", "Kenya\tToits pour tous",
                                           NULL };
  static const char *const works[] = { "Anna Schmidt\tGreenpeace", "Ivo Novak\tOxfam", NULL };
  static const struct
  {
    const char *const *lines;
    gboolean records;
  } tables[] = {
    { people, FALSE }, { names, FALSE }, { towns, TRUE }, { countries, TRUE }, { works, TRUE }
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (GPtrArray) rows = make_rows (tables[i].lines);
      g_autoptr (UsTable) table = us_cell_table_new (rows);

      if (us_cell_table_has_records (rows, table, TRUE) != tables[i].records)
        fail_msg ("%s", tables[i].lines[0]);
    }
}

/* Cells with several things in them are read as lines are. */
static void
test_unclear (void **state)
{
  static const char *const lines[] = { "Jane Roe, Book Society\tKenya", "Ivo Novak, chair\tKenya",
                                       NULL };
  g_autoptr (GPtrArray) rows = make_rows (lines);
  g_autoptr (UsTable) table = us_cell_table_new (rows);

  assert_true (us_cell_table_has_records (rows, table, FALSE));
  assert_false (us_cell_table_is_clear (rows, table));
}

/* A column of long names is none that tells of those in the one before. */
static void
test_long_names (void **state)
{
  static const char *const lines[] = { "Ann Rossi\tInternational Federation of Associations for "
                                       "the Protection of the Rivers of the North",
                                       "Ivo Novak\tNational Committee of the Unions of Teachers "
                                       "and Librarians of the East and the West",
                                       "Jane Roe\tLake Union", NULL };
  g_autoptr (GPtrArray) rows = make_rows (lines);
  g_autoptr (UsTable) table = us_cell_table_new (rows);

  assert_true (us_cell_table_has_records (rows, table, TRUE));
  assert_int_equal (us_table_get_role (table, 0), US_SIGNATORY_NAME);
  assert_int_equal (us_table_get_role (table, 1), US_SIGNATORY_ORGANISATION);
}

/* Names that have commas in them say one thing. */
static void
test_commas (void **state)
{
  static const char *const tables[][4] = {
    { "Associations of Norway, Sweden and Denmark\tAnn Rossi",
      "Union of Fishers, Divers and Sailors\tIvo Novak", "Lake Union\tJane Roe", NULL },
    { "Union des pêcheurs, plongeurs et marins\tJean Dupont",
      "Collectif Eau, Forêt et Montagne\tMarie Petit", NULL },
    { "جمعية الماء، الأرض والهواء\tمحمد أحمد", "اتحاد القراء\tفاطمة حسن", NULL },
  };
  static const char *const several[][4] = {
    { "Book Society, Kenya\tAnn Rossi", "Lake Union, Peru\tIvo Novak", NULL },
    { "Roe, Jane\tLake Union", "Novak, Ivo\tHill Network", NULL },
    { "Ann Rossi\tDirector of Law, University of the North",
      "Ivo Novak\tDirector, River Trust of the South", NULL },
    { "محمد أحمد، جمعية الماء\tمصر", "فاطمة حسن، اتحاد القراء\tلبنان", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (GPtrArray) rows = make_rows (tables[i]);
      g_autoptr (UsTable) table = us_cell_table_new (rows);

      assert_true (us_cell_table_has_records (rows, table, TRUE));
      if (!us_cell_table_is_clear (rows, table))
        fail_msg ("%s", tables[i][0]);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (several); i++)
    {
      g_autoptr (GPtrArray) rows = make_rows (several[i]);
      g_autoptr (UsTable) table = us_cell_table_new (rows);

      if (us_cell_table_is_clear (rows, table))
        fail_msg ("%s", several[i][0]);
    }
}

/* Dashes say nothing of anybody. */
static void
test_dashes (void **state)
{
  static const char *const lines[] = { "Nombre\tCargo\tOrganización",
                                       "Amparo Llorente\tPresidenta\tAguas Vivas",
                                       "—\t—\tAmigos de las Aves", NULL };
  g_autoptr (GPtrArray) rows = make_rows (lines);
  g_autoptr (UsTable) table = us_cell_table_new (rows);

  assert_true (us_table_get_has_header (table));
  assert_string_equal (us_table_get_cell (table, 1, 1), "Presidenta");
  assert_string_equal (us_table_get_cell (table, 2, 0), "");
  assert_string_equal (us_table_get_cell (table, 2, 1), "");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_told),        cmocka_unit_test (test_side_by_side),
    cmocka_unit_test (test_two_columns), cmocka_unit_test (test_unclear),
    cmocka_unit_test (test_long_names),  cmocka_unit_test (test_commas),
    cmocka_unit_test (test_dashes),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
