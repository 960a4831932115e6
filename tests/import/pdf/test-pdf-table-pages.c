/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf-scene.h"

#include "import/pdf/pdf-table-pages.h"

#define HEIGHT 400

static guint
count (const Words *words)
{
  guint n_words = 0;

  while (words[n_words].text != NULL)
    n_words++;
  return n_words;
}

static void
check (const Words *first, const Words *second, const char *want_first, const char *want_second)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func (us_pdf_page_free);

  g_ptr_array_add (pages, make_page (first, count (first), HEIGHT));
  g_ptr_array_add (pages, make_page (second, count (second), HEIGHT));
  us_pdf_table_pages_settle (pages);
  for (guint i = 0; i < pages->len; i++)
    {
      const UsPdfPage *page = g_ptr_array_index (pages, i);

      assert_string_equal (page->text, i == 0 ? want_first : want_second);
      assert_int_equal (page->n_boxes, g_utf8_strlen (page->text, -1));
      assert_true (page->rows_to <= page->n_boxes);
    }
}

static const Words table[] = {
  { "We call on you.", 50, 100 },
  { "Ann Lee", 50, 155 },
  { "Director", 150, 155 },
  { "University", 250, 155 },
  { "of Norway", 250, 165 },
  { "Mia Roe", 50, 185 },
  { "Head of", 150, 185 },
  { "Campaigns", 150, 195 },
  { "Water Trust", 250, 185 },
  { "Ivo Tal", 50, 215 },
  { "President", 150, 215 },
  { "Coalition", 250, 215 },
  { "Eva Berg", 50, 235 },
  { "Secretary", 150, 235 },
  { "Association", 250, 235 },
  { "of Rivers", 250, 245 },
  { NULL, 0, 0 },
};

#define ROWS                                                                                       \
  "Ann Lee\tDirector\tUniversity of Norway\nMia Roe\tHead of Campaigns\tWater Trust\n"             \
  "Ivo Tal\tPresident\tCoalition\nEva Berg\tSecretary\tAssociation of Rivers"

/* A row alone is no table, but it goes on with one; what stands below it does not. */
static void
test_last_row (void **state)
{
  const Words rest[] = { { "Tom Lund", 50, 40 },
                         { "Secretary", 150, 40 },
                         { "General", 150, 50 },
                         { "Green Forum", 250, 40 },
                         { "Write to us", 50, 70 },
                         { "2", 200, 390 },
                         { NULL, 0, 0 } };

  check (table, rest, "We call on you.\n" ROWS "\n",
         "Tom Lund\tSecretary General\tGreen Forum\nWrite to us\n2");
}

/* A row that breaks across the pages is one. */
static void
test_broken_row (void **state)
{
  const Words rest[] = { { "and Lakes", 250, 40 },
                         { "Tom Lund", 50, 60 },
                         { "Treasurer", 150, 60 },
                         { "Green Forum", 250, 60 },
                         { NULL, 0, 0 } };
  const Words whole[] = { { "and Lakes", 250, 40 }, { NULL, 0, 0 } };

  check (table, rest, "We call on you.\n" ROWS " and Lakes\n",
         "Tom Lund\tTreasurer\tGreen Forum\n");
  check (table, whole, "We call on you.\n" ROWS " and Lakes\n", "");
}

/* So are the rows on the page before, below what else stands there. */
static void
test_first_rows (void **state)
{
  const Words start[] = { { "Signed by:", 50, 280 },   { "Tom Lund", 50, 310 },
                          { "Secretary", 150, 310 },   { "General", 150, 320 },
                          { "Green Forum", 250, 310 }, { NULL, 0, 0 } };

  check (start, table + 1, "Signed by:\nTom Lund\tSecretary General\tGreen Forum\n", ROWS "\n");
}

/* So do organisations and their countries; what stands alone above them is of no row. */
static void
test_countries (void **state)
{
  const Words first[] = {
    { "We call on you.", 50, 100 },
    { "Lake Union", 50, 150 },
    { "Norway", 250, 150 },
    { "Alliance for Rivers, Lakes", 50, 170 },
    { "and Seas", 50, 180 },
    { "Kenya", 250, 175 },
    { "Water Trust", 50, 200 },
    { "Peru", 250, 200 },
    { "Circle", 50, 220 },
    { "Spain", 250, 220 },
    { NULL, 0, 0 },
  };
  const Words rest[] = {
    { "Europe", 50, 40 }, { "Forests", 50, 60 }, { "Chad", 250, 60 }, { NULL, 0, 0 }
  };

  check (first, rest,
         "We call on you.\nLake Union\tNorway\nAlliance for Rivers, Lakes and Seas\tKenya\n"
         "Water Trust\tPeru\nCircle\tSpain\n",
         "Europe\nForests\tChad\n");
}

/* Rows of one line do not tell how near lines stand: they may stand nearer on the next page. */
static void
test_nearer_rows (void **state)
{
  const Words first[] = {
    { "Ann Lee", 50, 100 },  { "Water Trust", 150, 100 },
    { "Mia Roe", 50, 140 },  { "Lakes", 150, 140 },
    { "Ivo Tal", 50, 180 },  { "Rivers", 150, 180 },
    { "Eva Berg", 50, 220 }, { "Seas", 150, 220 },
    { "Tom Lund", 50, 260 }, { "Circle", 150, 260 },
    { NULL, 0, 0 },
  };
  const Words rest[] = { { "Leo Dahl", 50, 40 },
                         { "Forests", 150, 40 },
                         { "Kim Falk", 50, 65 },
                         { "Hills", 150, 65 },
                         { NULL, 0, 0 } };

  check (first, rest,
         "Ann Lee\tWater Trust\nMia Roe\tLakes\nIvo Tal\tRivers\nEva Berg\tSeas\n"
         "Tom Lund\tCircle\n",
         "Leo Dahl\tForests\nKim Falk\tHills\n");
}

/* One row below heads does not tell how near lines stand, but the page before does. */
static void
test_row_below_heads (void **state)
{
  const Words first[] = {
    { "Organisation", 50, 100 },
    { "Name", 150, 100 },
    { "Country", 250, 100 },
    { "University", 50, 120 },
    { "of Norway", 50, 130 },
    { "Ann Lee", 150, 125 },
    { "Norway", 250, 125 },
    { "Water Trust", 50, 150 },
    { "Mia Roe", 150, 150 },
    { "Peru", 250, 150 },
    { NULL, 0, 0 },
  };
  const Words rest[] = {
    { "Organisation", 50, 50 }, { "Name", 150, 50 },    { "Country", 250, 50 },
    { "Alliance", 50, 70 },     { "United", 250, 70 },  { "Ivo Tal", 150, 75 },
    { "of Rivers", 50, 80 },    { "Kingdom", 250, 80 }, { NULL, 0, 0 },
  };

  check (first, rest,
         "Organisation\tName\tCountry\nUniversity of Norway\tAnn Lee\tNorway\n"
         "Water Trust\tMia Roe\tPeru\n",
         "Alliance of Rivers\tIvo Tal\tUnited Kingdom\n");
}

/* Text in columns that begin there is no table. */
static void
test_none (void **state)
{
  const Words text[] = { { "We write to", 50, 40 },
                         { "ask you for", 150, 40 },
                         { "one of the", 50, 50 },
                         { "things that", 150, 50 },
                         { NULL, 0, 0 } };

  check (table, text, "We call on you.\n" ROWS "\n",
         "We write to\nask you for\none of the\nthings that\n");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_row_below_heads),
    cmocka_unit_test (test_nearer_rows),
    cmocka_unit_test (test_last_row),
    cmocka_unit_test (test_broken_row),
    cmocka_unit_test (test_first_rows),
    cmocka_unit_test (test_countries),
    cmocka_unit_test (test_none),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
