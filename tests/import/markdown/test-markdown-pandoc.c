/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/markdown/markdown-pandoc.h"

static void
check (const char *text, const char *expected)
{
  g_autofree char *clean = us_markdown_pandoc_clean (text);

  assert_string_equal (clean, expected);
}

static void
test_divisions (void **state)
{
  check ("::: {role=\"main\"}\n# Wells\n\n:::\nText ::: stays\n", "# Wells\n\nText ::: stays\n");
}

static void
test_attributes (void **state)
{
  check ("Reading Circle[ (Kenya)]{.details}", "Reading Circle (Kenya)");
  check ("[[Subject:]{.label} Wells]{#a\n.b}", "Subject: Wells");
  check ("[link](https://example.org){.c}", "[link](https://example.org)");
  check ("[plain] and \\[not\\]{.this}", "[plain] and \\[not\\]{.this}");
  check ("a set {1, 2} and [x]{", "a set {1, 2} and [x]{");
}

static void
test_notes (void **state)
{
  check ("dry.^[1](#note-1){#ref-1\nrole=\"doc-noteref\"}^ Then", "dry.\\[1\\] Then");
  check ("1.  [See. [↩︎](#ref-1){role=\"doc-backlink\"}]{#note-1}", "1.  See. ");
}

static void
test_letters_of_lists (void **state)
{
  check ("1.  one\n\n    (a) first\n    (b) second\n",
         "1.  one\n\n    1.  first\n    1.  second\n");
  check ("a word", "a word");
}

static void
test_is (void **state)
{
  assert_true (us_markdown_pandoc_is ("a\n::: x\n"));
  assert_true (us_markdown_pandoc_is ("[a]{.b}"));
  assert_false (us_markdown_pandoc_is ("# Wells\n\n[link](https://example.org)"));
  check ("", "");
  check ("]]][[", "]]][[");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_divisions), cmocka_unit_test (test_attributes),
    cmocka_unit_test (test_notes),     cmocka_unit_test (test_letters_of_lists),
    cmocka_unit_test (test_is),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
