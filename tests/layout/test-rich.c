/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rich.h"

#include "letter.h"

static void
test_names (void **state)
{
  g_autoptr (UsRich) rich = us_rich_new ();

  us_rich_add_name (rich, "Désert Vivant");
  us_rich_add (rich, ", ");
  us_rich_add_name (rich, "تونس");
  us_rich_add_name (rich, "x");
  assert_string_equal (rich->text->str, "Désert Vivant, \u2068تونس\u2069\u2068x\u2069");
  us_rich_clear (rich);
  assert_string_equal (rich->text->str, "");
  us_rich_add_name (rich, "x");
  assert_string_equal (rich->text->str, "x");
}

/* A reference becomes the number of its note, a link keeps its target when it may be published. */
static void
test_text (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsBlock *block = us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "Wells ");
  g_autoptr (UsPublication) publication = NULL;
  g_autoptr (UsRich) rich = us_rich_new ();
  const UsRichMark *mark;

  us_test_link (block, "dry", "https://example.org/dry");
  us_test_link (block, "out", "javascript:alert(1)");
  us_test_refer (block, us_test_add_note (statement, "A note"));
  publication = us_publication_new (statement, NULL);
  us_rich_add_text (rich, publication->blocks[0].text, publication, 10);
  assert_string_equal (rich->text->str, "Wells dryout1");
  assert_int_equal (rich->links->len, 1);
  assert_string_equal (g_array_index (rich->links, UsRichLink, 0).target,
                       "https://example.org/dry");
  assert_int_equal (g_array_index (rich->links, UsRichLink, 0).start, 6);
  assert_int_equal (g_array_index (rich->links, UsRichLink, 0).end, 9);
  assert_int_equal (rich->marks->len, 1);
  mark = &g_array_index (rich->marks, UsRichMark, 0);
  assert_int_equal (mark->start, 12);
  assert_int_equal (mark->end, 13);
  assert_int_equal (mark->note, 0);
  assert_non_null (rich->attributes);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_names),
    cmocka_unit_test (test_text),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
