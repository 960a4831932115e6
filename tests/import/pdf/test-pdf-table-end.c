/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf-scene.h"

#include "import/pdf/pdf-table.h"

/* Heads, three rows and what stands below them. */
static void
check (const Words *below, guint n_below, const char *expected)
{
  const Words table[] = {
    { "Organisation", 50, 100 }, { "Country", 250, 100 }, { "Water Trust", 50, 120 },
    { "Kenya", 250, 120 },       { "Lakes", 50, 140 },    { "Norway", 250, 140 },
    { "Rivers", 50, 160 },       { "Peru", 250, 160 },
  };
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (Words));
  g_autofree char *all = g_strconcat (
      "Organisation\tCountry\nWater Trust\tKenya\nLakes\tNorway\nRivers", expected, NULL);
  UsPdfPage *page;

  g_array_append_vals (words, table, G_N_ELEMENTS (table));
  g_array_append_vals (words, below, n_below);
  page = make_page ((const Words *) (void *) words->data, words->len, 800);
  us_pdf_table_settle (page);
  assert_string_equal (page->text, all);
  us_pdf_page_free (page);
}

/* As far below as rows are, or nearer, where there was room on the line above. */
static void
test_text_below (void **state)
{
  const Words far = { "Write to us.", 50, 180 };
  const Words near = { "Write to us.", 50, 175 };
  const Words full[] = { { "Alliance for Clean and Living", 50, 180 },
                         { "Spain", 250, 180 },
                         { "Contacts: write to us.", 50, 200 } };

  check (&far, 1, "\tPeru\nWrite to us.");
  check (&near, 1, "\tPeru\nWrite to us.");
  check (full, G_N_ELEMENTS (full),
         "\tPeru\nAlliance for Clean and Living\tSpain\nContacts: write to us.");
}

/* A cell goes on where its line was full, or where those of other rows break as well. */
static void
test_rest_of_cell (void **state)
{
  const Words full[] = { { "Alliance for Clean and Living", 50, 180 },
                         { "Spain", 250, 180 },
                         { "Rivers", 50, 190 } };
  const Words broken[] = { { "Seas", 50, 180 },    { "Spain", 250, 180 }, { "Madrid", 50, 190 },
                           { "Forests", 50, 210 }, { "Chad", 250, 210 },  { "Moundou", 50, 220 } };

  check (full, G_N_ELEMENTS (full), "\tPeru\nAlliance for Clean and Living Rivers\tSpain\n");
  check (broken, G_N_ELEMENTS (broken), "\tPeru\nSeas Madrid\tSpain\nForests Moundou\tChad\n");
}

/* Where cells have several lines, what is below them all stands alone. */
static void
test_line_alone (void **state)
{
  const Words below[] = { { "Alliance for Clean and Living", 50, 180 },
                          { "Spain", 250, 180 },
                          { "Rivers", 50, 190 },
                          { "Write to us.", 50, 215 } };

  check (below, G_N_ELEMENTS (below),
         "\tPeru\nAlliance for Clean and Living Rivers\tSpain\nWrite to us.");
}

/* What stands above them may be the end of a row on the page before. */
static void
test_end_above (void **state)
{
  const Words words[] = {
    { "Organisation", 50, 100 }, { "Country", 250, 100 },
    { "and Seas", 50, 120 },     { "Lakes", 50, 140 },
    { "Norway", 250, 140 },      { "Alliance for Clean Rivers", 50, 160 },
    { "Spain", 250, 160 },       { "and Living", 50, 170 },
    { "Write to us.", 50, 190 },
  };
  UsPdfPage *page = make_page (words, G_N_ELEMENTS (words), 800);

  us_pdf_table_settle (page);
  assert_string_equal (page->text, "Organisation\tCountry\nand Seas\t\nLakes\tNorway\n"
                                   "Alliance for Clean Rivers and Living\tSpain\nWrite to us.");
  us_pdf_page_free (page);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_text_below),
    cmocka_unit_test (test_rest_of_cell),
    cmocka_unit_test (test_line_alone),
    cmocka_unit_test (test_end_above),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
