/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/markdown/markdown-line.h"

#include <string.h>

#include "test.h"

static const UsInk plain = { 0 };
static const UsInk bold = { .bold = TRUE };
static const UsInk both = { .bold = TRUE, .italic = TRUE };
static const UsInk linked = { .address = "https://example.org/a(b)" };
static const UsInk bold_linked = { .bold = TRUE, .address = "https://example.org/a(b)" };

static void
add (UsMarkdownLine *line, const char *text, const UsInk *ink)
{
  us_markdown_line_add (line, text, strlen (text), ink);
}

static void
assert_line (UsMarkdownLine *line, const char *expected)
{
  g_autoptr (GString) out = g_string_new (NULL);

  us_markdown_line_finish (line, out, "  ");
  assert_string_equal (out->str, expected);
}

static void
test_emphasis (void **state)
{
  g_autoptr (UsMarkdownLine) line = us_markdown_line_new ();

  add (line, "Stop ", &bold);
  add (line, "now", &both);
  add (line, ". ", &bold);
  add (line, "Thanks", &plain);
  assert_line (line, "**Stop *now*.** Thanks\n");

  add (line, " a ", &bold);
  add (line, "b", &plain);
  assert_line (line, "**a** b\n");
}

/* "**Stop.**Now" would be read with its marks as text. */
static void
test_no_room_for_marks (void **state)
{
  g_autoptr (UsMarkdownLine) line = us_markdown_line_new ();

  add (line, "Stop.", &bold);
  add (line, "Now", &plain);
  assert_line (line, "<strong>Stop.</strong>Now\n");
}

static void
test_links (void **state)
{
  g_autoptr (UsMarkdownLine) line = us_markdown_line_new ();

  add (line, "See ", &plain);
  add (line, "a ", &linked);
  add (line, "b", &bold_linked);
  us_markdown_line_add_note (line, "2");
  assert_line (line, "See [a **b**](<https://example.org/a(b)>)[^2]\n");

  add (line, "See", &plain);
  add (line, " a ", &linked);
  add (line, "b", &plain);
  assert_line (line, "See [a](<https://example.org/a(b)>) b\n");
}

static void
test_breaks (void **state)
{
  g_autoptr (UsMarkdownLine) line = us_markdown_line_new ();

  add (line, "H.E. the Minister", &plain);
  us_markdown_line_break (line);
  add (line, "1. Street", &plain);
  assert_line (line, "H.E. the Minister\\\n  1\\. Street\n");
  assert_line (line, "\n");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_emphasis),
    cmocka_unit_test (test_no_room_for_marks),
    cmocka_unit_test (test_links),
    cmocka_unit_test (test_breaks),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
