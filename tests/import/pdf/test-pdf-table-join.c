/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf-scene.h"

#include "import/pdf/pdf-table-join.h"

/* A page of the lines of rows, with tabs between their cells: columns begin at 50 and at 250. */
static UsPdfPage *
make_rows (const char *text, gboolean headed)
{
  const Words words = { text, 50, 100 };
  UsPdfPage *page = make_page (&words, 1, 400);
  double left = 50;

  for (guint i = 0; text[i] != '\0'; i++)
    {
      left = text[i] == '\t' ? 250 : left;
      left = text[i] == '\n' ? 50 : left;
      page->boxes[i].left = left;
      left += text[i] == '\t' || text[i] == '\n' ? 0 : 6;
      page->boxes[i].right = left;
    }
  page->rows_to = page->n_boxes;
  page->headed = headed;
  page->n_columns = 2;
  page->lefts[0] = 50;
  page->lefts[1] = 250;
  return page;
}

static void
check (const char *above, gboolean headed, const char *below, gboolean next_headed,
       const char *want_above, const char *want_below)
{
  UsPdfPage *page = make_rows (above, headed);
  UsPdfPage *next = make_rows (below, next_headed);
  const UsPdfPage *const pages[] = { page, next };

  us_pdf_table_join (page, next);
  assert_string_equal (page->text, want_above);
  assert_string_equal (next->text, want_below);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      assert_int_equal (pages[i]->n_boxes, g_utf8_strlen (pages[i]->text, -1));
      assert_int_equal (pages[i]->rows_to, pages[i]->n_boxes);
    }
  us_pdf_page_free (page);
  us_pdf_page_free (next);
}

#define HEADS "Organisation\tCountry\n"
#define ROW "Lakes\tNorway"
#define FULL "Alliance for Clean and Living\tSpain"
#define JOINED "Alliance for Clean and Living Rivers\tSpain"

/* The heads are no signatory where they are said again. */
static void
test_heads_again (void **state)
{
  check (HEADS ROW, TRUE, HEADS "Rivers\tPeru", TRUE, HEADS ROW "\n", "Rivers\tPeru\n");
  check (HEADS ROW, TRUE, "Name\tCountry\nRivers\tPeru", TRUE, HEADS ROW "\n",
         "Name\tCountry\nRivers\tPeru\n");
}

/* A row ends on the next page where its line was full and another column has nothing more. */
static void
test_broken_row (void **state)
{
  check (ROW "\n" FULL, FALSE, "Rivers\t\n" ROW, FALSE, ROW "\n" JOINED "\n", ROW "\n");
  check (HEADS ROW "\n" FULL, TRUE, HEADS "Rivers\t\n" ROW, TRUE, HEADS ROW "\n" JOINED "\n",
         ROW "\n");
  check (ROW "\nAlliance for Clean and Living\t", FALSE, "Rivers\tSpain\n" ROW, FALSE,
         ROW "\n" JOINED "\n", ROW "\n");
}

static void
test_whole_rows (void **state)
{
  check (ROW "\n" FULL, FALSE, "Rivers\tPeru\n" ROW, FALSE, ROW "\n" FULL "\n",
         "Rivers\tPeru\n" ROW "\n");
  check (HEADS FULL "\n" ROW, TRUE, HEADS "Rivers\t\n" ROW, TRUE, HEADS FULL "\n" ROW "\n",
         "Rivers\t\n" ROW "\n");
  check (HEADS ROW "\n" FULL, TRUE, HEADS "Rivers\t\nSeas\t\nForests\t", TRUE,
         HEADS ROW "\n" FULL "\n", "Rivers\t\nSeas\t\nForests\t\n");
}

/* A line alone is none of the rows. */
static void
test_line_alone (void **state)
{
  UsPdfPage *page = make_rows (FULL "\n" ROW, FALSE);
  UsPdfPage *next = make_rows ("Europe\t\n" ROW, FALSE);

  us_pdf_table_join (page, next);
  assert_string_equal (next->text, "Europe\n" ROW "\n");
  assert_int_equal (next->rows_from, strlen ("Europe\n"));
  assert_int_equal (next->rows_to, strlen (next->text));
  us_pdf_page_free (page);
  us_pdf_page_free (next);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_heads_again),
    cmocka_unit_test (test_broken_row),
    cmocka_unit_test (test_whole_rows),
    cmocka_unit_test (test_line_alone),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
