/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <string.h>

#include "import/html/html-blocks.h"
#include "import/html/html-source.h"

static UsHtmlSource *
read_page (const char *page)
{
  g_autoptr (GPtrArray) blocks = us_html_blocks_read (page, strlen (page), NULL);

  return us_html_source_new (blocks);
}

static const UsSourceBlock *
get (GPtrArray *lines, guint i)
{
  return g_ptr_array_index (lines, i);
}

static void
test_lines (void **state)
{
  g_autoptr (UsHtmlSource) source = read_page (
      "<h2>Head</h2><p>One<br>two<br><br>three</p><blockquote>said</blockquote>"
      "<ol start=5><li><b>Do</b> it<ol><li>sub<ol><li>deep</ol></ol></ol><ul><li>dot");

  assert_int_equal (source->lines->len, 9);
  assert_int_equal (get (source->lines, 0)->heading, 2);
  assert_int_equal (get (source->lines, 1)->gap, 1);
  assert_int_equal (get (source->lines, 2)->gap, 0);
  assert_int_equal (get (source->lines, 3)->gap, 1);
  assert_true (get (source->lines, 4)->left > 0);
  assert_string_equal (get (source->lines, 5)->text, "5. Do it");
  assert_int_equal (get (source->lines, 5)->lead, 2);
  assert_true (get (source->lines, 5)->listed);
  assert_string_equal (get (source->lines, 6)->text, "(a) sub");
  assert_string_equal (get (source->lines, 7)->text, "(i) deep");
  assert_int_equal (get (source->lines, 7)->marker.kind, US_MARKER_LOWER_ROMAN);
  assert_int_equal (get (source->lines, 8)->marker.kind, US_MARKER_BULLET);
}

/* The last list is the notes, when it has one for each reference. */
static void
test_notes (void **state)
{
  g_autoptr (UsHtmlSource) notes = read_page ("<p>So<sup>1</sup><ol><li>See</ol>");
  g_autoptr (UsHtmlSource) list = read_page ("<p>So<sup>1</sup><ol><li>See<li>it</ol>");

  assert_string_equal (get (notes->lines, 0)->text, "So[1]");
  assert_string_equal (get (notes->lines, 1)->text, "[1] See");
  assert_string_equal (get (list->lines, 1)->text, "1. See");
}

/* Paragraphs without words part what stands together; so do the cells that lay a page out. */
static void
test_gaps (void **state)
{
  g_autoptr (UsHtmlSource) blanks =
                 read_page ("<p>Title<p>&nbsp;<p>Jane Roe<p>Minister<p><p>Dear Minister,");
  g_autoptr (UsHtmlSource) cells = read_page (
      "<table><tr><td><p>Jane Roe<p>Minister<td><p>Ivo Novak<p>Chair</table>");
  g_autoptr (UsHtmlSource) tabs = read_page ("<p>Jane Roe<span style='mso-tab-count:1'>&nbsp; "
                                             "</span>Ivo Novak<p>Ann\u00a0\u00a0\u00a0Mia");

  assert_int_equal (get (blanks->lines, 1)->gap, 1);
  assert_int_equal (get (blanks->lines, 2)->gap, 0);
  assert_int_equal (get (blanks->lines, 3)->gap, 1);
  assert_int_equal (get (cells->lines, 1)->gap, 0);
  assert_int_equal (get (cells->lines, 2)->gap, 1);
  assert_int_equal (get (cells->lines, 3)->gap, 0);
  assert_string_equal (get (tabs->lines, 0)->cells, "Jane Roe\tIvo Novak");
  assert_string_equal (get (tabs->lines, 0)->text, "Jane Roe Ivo Novak");
  assert_string_equal (get (tabs->lines, 1)->cells, "Ann\tMia");
  assert_false (get (tabs->lines, 0)->row);
}

static void
test_aside (void **state)
{
  g_autoptr (UsHtmlSource) page = read_page (
      "<p>Menu<h1>Title</h1><p>May<main><p>The text itself, which is most of it</main><p>End");
  g_autoptr (UsHtmlSource) all = read_page ("<nav>Menu</nav>");

  assert_int_equal (page->lines->len, 3);
  assert_int_equal (page->aside->len, 2);
  assert_string_equal (get (page->aside, 1)->text, "End");
  assert_int_equal (all->lines->len, 1);
}

/* The ways to share a text and what a form asks for are not of it, wherever they stand. */
static void
test_between (void **state)
{
  g_autoptr (UsHtmlSource) page = read_page (
      "<main><h1>Title</h1><div class=share>Share: <a href='https://example.org/s'>Tweet</a></div>"
      "<p>The text itself.<form><label>Your name <input></label></form><footer>Jane "
      "Roe</footer></main>");
  g_autoptr (UsHtmlSource) around = read_page (
      "<div class=share><main><p>The text itself, which is most of it</main></div><p>End");

  assert_int_equal (page->lines->len, 3);
  assert_string_equal (get (page->lines, 2)->text, "Jane Roe");
  assert_int_equal (page->aside->len, 2);
  assert_string_equal (get (page->aside, 1)->text, "Your name");
  assert_int_equal (around->lines->len, 1);
}

/* The ways to other pages that stand above the title are not of the letter. */
static void
test_ways (void **state)
{
  g_autoptr (UsHtmlSource) page = read_page (
      "<p><a href='https://example.org/es'>Español</a>, <a "
      "href='https://example.org/fr'>Français</a><p><a href='https://example.org/a.pdf'>pdf</a>"
      "<p>To <a href='https://example.org/a'>Jane Roe</a><h1>Title</h1><p><a "
      "href='https://example.org/b'>The Minister</a>");
  g_autoptr (UsHtmlSource) untitled =
                 read_page ("<p><a href='https://example.org/es'>Español</a><p>The text");

  assert_int_equal (page->aside->len, 2);
  assert_int_equal (page->lines->len, 3);
  assert_int_equal (untitled->aside->len, 0);
}

static void
test_heads (void **state)
{
  g_autoptr (UsHtmlSource) source =
                 read_page ("<table><tr><th>Club<th>Contact<tr><td>A<td>B</table><p>C");

  assert_true (get (source->lines, 0)->head);
  assert_false (get (source->lines, 1)->head);
  assert_false (get (source->lines, 2)->head);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_gaps),  cmocka_unit_test (test_lines),   cmocka_unit_test (test_notes),
    cmocka_unit_test (test_aside), cmocka_unit_test (test_between), cmocka_unit_test (test_ways),
    cmocka_unit_test (test_heads),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
