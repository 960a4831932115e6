/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/pdf/pdf-table.h"

/* Words and where they stand; each letter is six points wide and ten high. */
typedef struct
{
  const char *text;
  double left;
  double top;
} Words;

/* A line for each of them, in this order. */
static UsPdfPage *
make_page (const Words *words, guint n_words)
{
  UsPdfPage *page = g_new0 (UsPdfPage, 1);
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (UsPdfBox));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    {
      g_string_append_printf (text, "%s\n", words[i].text);
      for (guint j = 0; j <= strlen (words[i].text); j++)
        {
          const double left = words[i].left + j * 6;
          const UsPdfBox box = { left, words[i].top, left + 6, words[i].top + 10 };

          g_array_append_val (boxes, box);
        }
    }
  page->text = g_string_free (text, FALSE);
  page->n_boxes = boxes->len;
  page->boxes = (UsPdfBox *) (void *) g_array_steal (boxes, NULL);
  page->height = 800;
  return page;
}

static void
check (const Words *words, guint n_words, const char *expected)
{
  UsPdfPage *page = make_page (words, n_words);

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

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_columns),
    cmocka_unit_test (test_even),
    cmocka_unit_test (test_none),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
