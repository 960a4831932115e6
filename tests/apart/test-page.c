/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "apart/page.h"
#include "import/html/html-blocks.h"
#include "import/html/html-lines.h"
#include "model/demand.h"
#include "model/error.h"

#include <string.h>

static UsStatement *
read_page (const char *html, char **ret_lines)
{
  g_autoptr (GBytes) bytes = g_bytes_new (html, strlen (html));
  g_autoptr (GError) error = NULL;
  UsStatement *statement = us_apart_read_page (bytes, ret_lines, NULL, &error);

  assert_no_error (error);
  assert_non_null (statement);
  return statement;
}

static UsBlock *
get (UsStatement *statement, guint position)
{
  return us_item_list_get (us_statement_get_body (statement), position);
}

static void
test_kinds_levels_and_leads (void **state)
{
  g_autoptr (UsStatement) statement =
                 read_page ("<h2>Water</h2><ol><li><b>Stop.</b> Now<ol><li>sub</ol></ol>", NULL);

  assert_int_equal (us_item_list_get_length (us_statement_get_body (statement)), 3);
  assert_int_equal (us_block_get_kind (get (statement, 0)), US_BLOCK_HEADING);
  assert_int_equal (us_text_get_lead (us_block_get_text (get (statement, 1))), 5);
  assert_int_equal (us_block_get_level (get (statement, 2)), 1);
}

/* Whatever is in a page comes over as it is read here: emphasis, links, long paragraphs. */
static void
test_as_it_is_read_here (void **state)
{
  g_autoptr (GString) html = g_string_new (
      "<p>a <i>b</i> <a href='https://example.org/?a&amp;b'>c</a> &lt;&amp;&gt;"
      "<blockquote>\u202bماء\u202c</blockquote><ul><li>x<br>y</ul><p>");
  g_autoptr (GPtrArray) blocks = NULL;
  g_autoptr (UsStatement) statement = NULL;
  g_autofree char *lines = NULL;
  g_autofree char *here_lines = NULL;

  for (guint i = 0; i < 30000; i++)
    g_string_append (html, "long ");
  blocks = us_html_blocks_read (html->str, html->len, NULL);
  here_lines = us_html_lines_write (blocks);
  statement = read_page (html->str, &lines);
  assert_string_equal (lines, here_lines);
  assert_int_equal (us_item_list_get_length (us_statement_get_body (statement)), blocks->len);
  for (guint i = 0; i < blocks->len; i++)
    {
      const UsHtmlBlock *here = g_ptr_array_index (blocks, i);
      g_autoptr (UsText) text = us_demand_adapt_lead (here->text, here->kind);

      assert_int_equal (us_block_get_kind (get (statement, i)), here->kind);
      assert_int_equal (us_block_get_level (get (statement, i)), here->level);
      assert_true (us_text_equal (us_block_get_text (get (statement, i)), text));
    }
}

static void
test_nothing (void **state)
{
  g_autoptr (UsStatement) empty = read_page ("", NULL);
  g_autoptr (UsStatement) picture = read_page ("<img src='file:///etc/passwd'>", NULL);

  assert_int_equal (us_item_list_get_length (us_statement_get_body (empty)), 0);
  assert_int_equal (us_item_list_get_length (us_statement_get_body (picture)), 0);
}

static void
test_what_is_made_to_take_for_ever (void **state)
{
  g_autoptr (GString) html = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_string_append (html, "<p");
  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (html, " a%u", i);
  bytes = g_string_free_to_bytes (g_steal_pointer (&html));
  assert_null (us_apart_read_page (bytes, NULL, NULL, &error));
  assert_us_error (error, US_ERROR_TOO_BIG);
}

static void
test_stopping (void **state)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("<p>a", 4);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  assert_null (us_apart_read_page (bytes, NULL, cancellable, &error));
  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_kinds_levels_and_leads),
    cmocka_unit_test (test_as_it_is_read_here),
    cmocka_unit_test (test_nothing),
    cmocka_unit_test (test_what_is_made_to_take_for_ever),
    cmocka_unit_test (test_stopping),
  };

  return cmocka_run_group_tests_name ("page", tests, NULL, NULL);
}
