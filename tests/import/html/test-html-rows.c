/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <string.h>

#include "import/html/html-blocks.h"
#include "import/html/html-rows.h"

static GPtrArray *
read_page (const char *page)
{
  return us_html_blocks_read (page, strlen (page), NULL);
}

static const UsHtmlBlock *
get (GPtrArray *blocks, guint i)
{
  return g_ptr_array_index (blocks, i);
}

static void
test_rows (void **state)
{
  g_autoptr (GPtrArray) blocks =
                 read_page ("<table><tr><td>A<td><p>B</p><td><tr><td><td>C<td>D</table>");

  assert_int_equal (blocks->len, 2);
  assert_string_equal (us_text_get_string (get (blocks, 0)->text), "A B");
  assert_string_equal (get (blocks, 0)->cells, "A\tB");
  assert_string_equal (get (blocks, 1)->cells, "\tC\tD");
}

/* A cell with paragraphs lays a page out. */
static void
test_layout (void **state)
{
  g_autoptr (GPtrArray) blocks = read_page ("<table><tr><td>A<td><p>B</p><p>C</p></table>");

  assert_int_equal (blocks->len, 3);
  assert_null (get (blocks, 0)->cells);
}

/* A table whose rows are counted is a list, also where much is told of one of them. */
static void
test_list (void **state)
{
  g_autoptr (GString) page = g_string_new ("<table>");
  g_autoptr (GPtrArray) blocks = NULL;

  for (guint i = 1; i <= 5; i++)
    {
      g_string_append_printf (page, "<tr><td>%u<td>Book Society<td>", i);
      for (guint word = 0; word < 100; word++)
        g_string_append (page, "reads ");
      g_string_append (page, "<p>and writes");
    }
  g_string_append (page, "</table>");
  blocks = read_page (page->str);
  assert_int_equal (blocks->len, 5);
  assert_true (g_str_has_prefix (get (blocks, 4)->cells, "5\tBook Society\treads "));
  assert_true (g_str_has_suffix (get (blocks, 4)->cells, " reads and writes"));
}

/* In a table whose rows are numbered, a row without a number heads those below it; one that has
 * nothing else is empty. */
static void
test_numbered (void **state)
{
  g_autoptr (GPtrArray) blocks = read_page (
      "<table><tr><td>No.<td>Name<tr><td colspan=2>Africa<tr><td>1<td>Jane Roe<tr><td>2<td>Ann Lee"
      "<tr><td colspan=2>Europe<tr><td>٣<td>Ivo Novak<tr><td>4<tr><td>5<tr>"
      "<td colspan=2>Thank you!</table>");
  g_autoptr (GPtrArray) names = read_page ("<table><tr><td>Jane Roe<td>Kenya<tr><td>Ann Lee"
                                           "<tr><td>Mia Moe<td>Peru<tr><td>Ivo Novak</table>");

  assert_int_equal (blocks->len, 9);
  assert_int_equal (get (blocks, 1)->kind, US_BLOCK_HEADING);
  assert_int_equal (get (blocks, 4)->kind, US_BLOCK_HEADING);
  assert_string_equal (get (blocks, 5)->cells, "٣\tIvo Novak");
  assert_string_equal (get (blocks, 6)->cells, "4");
  assert_string_equal (get (blocks, 7)->cells, "5");
  assert_int_equal (get (blocks, 8)->kind, US_BLOCK_PARAGRAPH);
  assert_int_equal (names->len, 4);
  assert_int_equal (get (names, 1)->kind, US_BLOCK_PARAGRAPH);
}

/* Terms and what is told of each are rows; where several things are told, the term heads them. */
static void
test_terms (void **state)
{
  g_autoptr (GPtrArray) pairs = read_page ("<dl><dt>Date<dd>3 May<dt>Place<dd>Oslo</dl>");
  g_autoptr (GPtrArray) groups =
                 read_page ("<dl><dt>Councils<dd>North<dd>South<dt>Others<dd>Jane Roe</dl>");

  assert_int_equal (pairs->len, 2);
  assert_string_equal (get (pairs, 0)->cells, "Date\t3 May");
  assert_int_equal (groups->len, 5);
  assert_int_equal (get (groups, 0)->kind, US_BLOCK_HEADING);
  assert_int_equal (get (groups, 1)->kind, US_BLOCK_PARAGRAPH);
  assert_int_equal (get (groups, 3)->kind, US_BLOCK_HEADING);
  assert_null (get (groups, 4)->cells);
}

/* Heads stand above another row; where every row is written so, they are no heads. */
static void
test_heads (void **state)
{
  g_autoptr (GPtrArray) headed = read_page ("<table><tr><th>Club<th>Contact<tr><td>A<td>B</table>");
  g_autoptr (GPtrArray) section =
                 read_page ("<table><thead><tr><td>Club<td>Contact</thead><tr><td>A<td>B</table>");
  g_autoptr (GPtrArray) all = read_page ("<table><tr><th>A<th>B<tr><th>C<th>D</table>");
  g_autoptr (GPtrArray) sides = read_page ("<table><tr><th>A<td>B<tr><th>C<td>D</table>");

  assert_true (get (headed, 0)->head);
  assert_false (get (headed, 1)->head);
  assert_true (get (section, 0)->head);
  assert_false (get (section, 1)->head);
  assert_false (get (all, 0)->head);
  assert_false (get (all, 1)->head);
  assert_false (get (sides, 0)->head);
}

/* A head alone in its row is of the rows below it, and no cell of theirs. */
static void
test_groups (void **state)
{
  g_autoptr (GPtrArray) grouped = read_page ("<table><tr><th colspan=2>Sports<tr><td>A<td>B"
                                             "<tr><th colspan=2>Fishing<tr><td>C<td>D</table>");
  g_autoptr (GPtrArray) column = read_page ("<table><tr><th>Club<tr><td>A<tr><td>B</table>");
  g_autoptr (GPtrArray) alone = read_page ("<table><tr><td>A<td>B<tr><td>C<tr><td>D<td>E</table>");

  assert_int_equal (grouped->len, 4);
  assert_int_equal (get (grouped, 0)->kind, US_BLOCK_HEADING);
  assert_string_equal (get (grouped, 1)->cells, "A\tB");
  assert_int_equal (get (grouped, 2)->kind, US_BLOCK_HEADING);
  assert_int_equal (get (column, 0)->kind, US_BLOCK_PARAGRAPH);
  assert_int_equal (get (alone, 1)->kind, US_BLOCK_PARAGRAPH);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_rows),     cmocka_unit_test (test_layout), cmocka_unit_test (test_list),
    cmocka_unit_test (test_numbered), cmocka_unit_test (test_terms),  cmocka_unit_test (test_heads),
    cmocka_unit_test (test_groups),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
