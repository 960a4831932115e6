/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/markdown/escape-markdown.h"

#include "test.h"

static char *
escape (const char *text)
{
  GString *out = g_string_new (NULL);

  us_escape_markdown (out, text, -1);
  return g_string_free (out, FALSE);
}

static char *
escape_start (const char *line)
{
  GString *out = g_string_new (NULL);

  us_escape_markdown_start (out, line);
  return g_string_free (out, FALSE);
}

static void
test_markup (void **state)
{
  static const char *const cases[][2] = {
    { "a *b* _c_ `d`", "a \\*b\\* \\_c\\_ \\`d\\`" },
    { "Water & Rights, R&D, A&", "Water & Rights, R\\&D, A\\&" },
    { "[a](b) <c> &amp; \\", "\\[a\\](b) \\<c\\> \\&amp; \\\\" },
    { "Wait! ![a]", "Wait! \\!\\[a\\]" },
    { "press@example.org @all", "press@example.org \\@all" },
    { "$1 ~a~ x^2^ a|b", "\\$1 \\~a\\~ x\\^2\\^ a\\|b" },
    { "a\001b\302\205c  d\ne", "abc d e" },
    { "مياه للجميع", "مياه للجميع" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *escaped = escape (cases[i][0]);

      assert_string_equal (escaped, cases[i][1]);
    }
}

static void
test_pieces (void **state)
{
  g_autoptr (GString) out = g_string_new (NULL);

  us_escape_markdown (out, "one ", -1);
  us_escape_markdown (out, " two", -1);
  us_escape_markdown (out, " three and more", 6);
  assert_string_equal (out->str, "one two three");
}

static void
test_start (void **state)
{
  static const char *const cases[][2] = {
    { "1. a", "1\\. a" },
    { "12) a", "12\\) a" },
    { "A. Smith", "A\\. Smith" },
    { "iv. a", "iv\\. a" },
    { "# a", "\\# a" },
    { "- a", "\\- a" },
    { "+1", "\\+1" },
    { "=== a", "\\=== a" },
    { ": a", "\\: a" },
    { "(a) b", "\\(a) b" },
    { "1990.", "1990\\." },
    { "1.5 m", "1.5 m" },
    { "We", "We" },
    { "", "" },
    { "11.9.2026", "11.9.2026" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *escaped = escape_start (cases[i][0]);

      assert_string_equal (escaped, cases[i][1]);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_markup),
    cmocka_unit_test (test_pieces),
    cmocka_unit_test (test_start),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
