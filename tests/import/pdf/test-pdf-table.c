/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf-scene.h"

#include "import/pdf/pdf-table.h"

static void
check (const Words *words, guint n_words, const char *expected)
{
  UsPdfPage *page = make_page (words, n_words, 800);

  us_pdf_table_settle (page);
  assert_string_equal (page->text, expected);
  assert_int_equal (page->n_boxes, g_utf8_strlen (page->text, -1));
  assert_int_equal (page->rows_to > page->rows_from, strchr (expected, '\t') != NULL);
  us_pdf_page_free (page);
}

/* Column by column, as the library reads it, with cells of two lines in the middle of their rows.
 */
static void
test_columns (void **state)
{
  const Words words[] = {
    { "We sign", 50, 100 },    { "Organisation", 60, 130 }, { "Reading", 50, 150 },
    { "Circle", 50, 161 },     { "Lake Union", 50, 178 },   { "Name", 180, 130 },
    { "Ann Roe-", 170, 150 },  { "Lindt", 170, 161 },       { "Mia Lee", 170, 178 },
    { "Country", 290, 130 },   { "Kenya", 280, 155 },       { "Norway", 280, 178 },
    { "Contact us", 75, 210 },
  };

  check (words, G_N_ELEMENTS (words),
         "We sign\nOrganisation\tName\tCountry\nReading Circle\tAnn Roe-Lindt\tKenya\n"
         "Lake Union\tMia Lee\tNorway\nContact us");
}

/* Lines that stand evenly: a row begins where all columns do. */
static void
test_even (void **state)
{
  const Words words[] = {
    { "Name", 50, 100 },    { "Organisation", 170, 100 }, { "Ann Lee", 50, 112 },
    { "Water", 170, 112 },  { "Trust", 170, 124 },        { "Mia Roe", 50, 136 },
    { "Rivers", 170, 136 }, { "Ivo Tal", 50, 148 },       { "Lakes", 170, 148 },
  };

  check (words, G_N_ELEMENTS (words),
         "Name\tOrganisation\nAnn Lee\tWater Trust\nMia Roe\tRivers\nIvo Tal\tLakes\n");
}

/* Heads may stand apart from the rows. */
static void
test_heads_apart (void **state)
{
  const Words words[] = {
    { "Name", 50, 100 },  { "Organisation", 170, 100 }, { "Ann Lee", 50, 150 },
    { "Seas", 170, 150 }, { "Mia Roe", 50, 175 },       { "Rivers", 170, 175 },
  };

  check (words, G_N_ELEMENTS (words), "Name\tOrganisation\nAnn Lee\tSeas\nMia Roe\tRivers\n");
}

/* Words of two cells that the library takes for one line, since they stand near. */
static void
test_near (void **state)
{
  const Words words[] = {
    { "Name", 50, 100 },       { "Organisation", 95, 100 }, { "Ann Lee", 50, 120 },
    { "University", 95, 120 }, { "of Norway", 95, 130 },    { "Eva Li", 50, 150 },
    { "Lakes", 95, 150 },      { "Ivo Tal", 50, 170 },      { "Coalition", 95, 170 },
  };
  UsPdfPage *page = make_page (words, G_N_ELEMENTS (words), 800);
  char *near = strstr (page->text, "Eva Li\n");

  near[strlen ("Eva Li")] = ' ';
  us_pdf_table_settle (page);
  assert_string_equal (page->text, "Name\tOrganisation\nAnn Lee\tUniversity of Norway\n"
                                   "Eva Li\tLakes\nIvo Tal\tCoalition\n");
  us_pdf_page_free (page);
}

/* Two columns of text have no heads; a line alone is none either. */
static void
test_none (void **state)
{
  const Words words[] = {
    { "We call", 50, 100 },
    { "on you.", 50, 112 },
    { "Name it", 250, 100 },
    { "now.", 250, 112 },
  };

  check (words, G_N_ELEMENTS (words), "We call\non you.\nName it\nnow.\n");
}

/* Without heads, with cells of several lines in the middle of their rows. What stands near above
 * and below it is none of it. */
static void
test_middle (void **state)
{
  const Words words[] = {
    { "Signed by:", 50, 130 },  { "Ann Lee", 50, 155 },      { "Director", 150, 155 },
    { "University", 250, 150 }, { "of Norway", 250, 160 },   { "Mia", 50, 180 },
    { "Rossi-", 50, 190 },      { "Lindt", 50, 200 },        { "Head of", 150, 185 },
    { "Campaigns", 150, 195 },  { "Water Trust", 250, 190 }, { "Ivo Tal", 50, 220 },
    { "President", 150, 220 },  { "Coalition", 250, 220 },   { "Eva Berg", 50, 245 },
    { "Secretary", 150, 240 },  { "General", 150, 250 },     { "Association", 250, 240 },
    { "of Rivers", 250, 250 },  { "Contact us", 50, 280 },
  };

  check (words, G_N_ELEMENTS (words),
         "Signed by:\nAnn Lee\tDirector\tUniversity of Norway\n"
         "Mia Rossi-Lindt\tHead of Campaigns\tWater Trust\nIvo Tal\tPresident\tCoalition\n"
         "Eva Berg\tSecretary General\tAssociation of Rivers\nContact us");
}

/* Two columns, whose cells begin at the top; the library may take words side by side for one line.
 */
static void
test_top (void **state)
{
  const Words words[] = {
    { "We call on you to keep all rivers.", 50, 100 },
    { "Ann Lee", 50, 120 },
    { "University", 100, 120 },
    { "of Norway", 100, 130 },
    { "Mia Roe Water Trust", 50, 150 },
    { "Ivo Tal", 50, 170 },
    { "Coalition", 100, 170 },
    { "of Women", 100, 180 },
    { "for Peace", 100, 190 },
    { "Eva Ber", 50, 210 },
    { "Association", 100, 210 },
  };

  check (words, G_N_ELEMENTS (words),
         "We call on you to keep all rivers.\nAnn Lee\tUniversity of Norway\nMia Roe\tWater Trust\n"
         "Ivo Tal\tCoalition of Women for Peace\nEva Ber\tAssociation\n");
}

/* Signatures side by side, each with all that somebody is, are no rows; names side by side are not
 * either. */
static void
test_signatures (void **state)
{
  const Words words[] = {
    { "Ann Lee", 50, 100 },    { "Mia Roe", 200, 100 },   { "Director", 50, 110 },
    { "President", 200, 110 }, { "Ivo Tal", 50, 140 },    { "Eva Berg", 200, 140 },
    { "Director", 50, 150 },   { "President", 200, 150 }, { "Ida Holm", 50, 180 },
    { "Leo Dahl", 200, 180 },  { "Director", 50, 190 },   { "President", 200, 190 },
    { "Tom Lund", 50, 220 },   { "Kim Falk", 200, 220 },  { "Director", 50, 230 },
  };
  const Words names[] = {
    { "Ann Lee", 50, 100 },   { "Mia Maria", 200, 100 }, { "Roe", 200, 110 },
    { "Ivo Tal", 50, 130 },   { "Eva Berg", 200, 130 },  { "Ida Holm", 50, 150 },
    { "Leo Dahl", 200, 150 }, { "Tom Lund", 50, 170 },   { "Kim Falk", 200, 170 },
  };

  check (words, G_N_ELEMENTS (words),
         "Ann Lee\nMia Roe\nDirector\nPresident\nIvo Tal\nEva Berg\nDirector\nPresident\n"
         "Ida Holm\nLeo Dahl\nDirector\nPresident\nTom Lund\nKim Falk\nDirector\n");
  check (names, G_N_ELEMENTS (names),
         "Ann Lee\nMia Maria\nRoe\nIvo Tal\nEva Berg\nIda Holm\nLeo Dahl\nTom Lund\nKim Falk\n");
}

/* What stands beside a name by chance, neither at its top nor in its middle, is not of it. */
static void
test_uneven (void **state)
{
  const Words words[] = {
    { "Ann Lee", 50, 100 },    { "University", 150, 105 },  { "of Norway", 150, 115 },
    { "Mia Roe", 50, 140 },    { "Water Trust", 150, 145 }, { "Ivo Tal", 50, 170 },
    { "Coalition", 150, 175 }, { "Eva Berg", 50, 200 },     { "Association", 150, 205 },
  };

  check (words, G_N_ELEMENTS (words),
         "Ann Lee\nUniversity\nof Norway\nMia Roe\nWater Trust\nIvo Tal\nCoalition\nEva Berg\n"
         "Association\n");
}

/* Points of a list have their numbers beside them. */
static void
test_points (void **state)
{
  const Words words[] = {
    { "1.", 50, 100 },
    { "Keep all rivers", 70, 100 },
    { "clean.", 70, 110 },
    { "2.", 50, 130 },
    { "Publish a plan.", 70, 130 },
    { "3.", 50, 150 },
    { "Ask us.", 70, 150 },
    { "4.", 50, 170 },
    { "Do so now.", 70, 170 },
  };

  check (words, G_N_ELEMENTS (words),
         "1.\nKeep all rivers\nclean.\n2.\nPublish a plan.\n3.\nAsk us.\n4.\nDo so now.\n");
}

/* Organisations and their countries have no people; a cell may be nearly as wide as the table. */
static void
test_countries (void **state)
{
  const Words words[] = {
    { "We call on you to keep all rivers clean for those who live beside them.", 50, 100 },
    { "Lake Union", 50, 120 },
    { "Norway", 400, 120 },
    { "Alliance for Rivers, Lakes, Seas and the Oceans of the", 50, 140 },
    { "World", 50, 150 },
    { "Kenya", 400, 145 },
    { "Water Trust", 50, 170 },
    { "Peru", 400, 170 },
    { "Reading Circle", 50, 190 },
    { "Spain", 400, 190 },
  };

  check (words, G_N_ELEMENTS (words),
         "We call on you to keep all rivers clean for those who live beside them.\n"
         "Lake Union\tNorway\nAlliance for Rivers, Lakes, Seas and the Oceans of the World\tKenya\n"
         "Water Trust\tPeru\nReading Circle\tSpain\n");
}

/* Rows of one line each are a table by their names alone. */
static void
test_one_line (void **state)
{
  const Words words[] = {
    { "We call on you to keep all rivers clean for us.", 50, 100 },
    { "Ann Lee", 50, 120 },
    { "Water Trust", 200, 120 },
    { "Mia Roe", 50, 140 },
    { "Lake Union", 200, 140 },
    { "Ivo Tal", 50, 160 },
    { "River Forum", 200, 160 },
    { "Eva Berg", 50, 180 },
    { "Seas", 200, 180 },
    { "Tom Lund", 50, 200 },
    { "Reading Circle", 200, 200 },
  };

  check (words, G_N_ELEMENTS (words),
         "We call on you to keep all rivers clean for us.\nAnn Lee\tWater Trust\n"
         "Mia Roe\tLake Union\nIvo Tal\tRiver Forum\nEva Berg\tSeas\n"
         "Tom Lund\tReading Circle\n");
}

/* Words that may be heads are none beside a country. */
static void
test_no_heads (void **state)
{
  const Words words[] = {
    { "Ann Lee", 50, 106 },       { "Head of", 150, 100 },     { "Public Affairs", 150, 110 },
    { "Organisation", 280, 110 }, { "Norway", 450, 106 },      { "Mia Roe", 50, 130 },
    { "Director", 150, 130 },     { "Water Trust", 280, 130 }, { "Peru", 450, 130 },
    { "Ivo Tal", 50, 150 },       { "Director", 150, 150 },    { "Lakes", 280, 150 },
    { "Spain", 450, 150 },        { "Eva Berg", 50, 170 },     { "Director", 150, 170 },
    { "Rivers", 280, 170 },       { "Kenya", 450, 170 },
  };

  check (words, G_N_ELEMENTS (words),
         "Ann Lee\tHead of Public Affairs\tOrganisation\tNorway\n"
         "Mia Roe\tDirector\tWater Trust\tPeru\nIvo Tal\tDirector\tLakes\tSpain\n"
         "Eva Berg\tDirector\tRivers\tKenya\n");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_heads_apart), cmocka_unit_test (test_columns),
    cmocka_unit_test (test_even),        cmocka_unit_test (test_near),
    cmocka_unit_test (test_none),        cmocka_unit_test (test_middle),
    cmocka_unit_test (test_top),         cmocka_unit_test (test_signatures),
    cmocka_unit_test (test_uneven),      cmocka_unit_test (test_points),
    cmocka_unit_test (test_countries),   cmocka_unit_test (test_no_heads),
    cmocka_unit_test (test_one_line),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
