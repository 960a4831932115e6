/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/escape.h"

#include "test.h"

typedef void (*Escape) (GString *out, const char *text, gssize length);

static void
assert_escaped (Escape escape, const char *text, const char *expected)
{
  g_autoptr (GString) out = g_string_new ("|");
  g_autofree char *whole = g_strconcat ("|", expected, NULL);
  g_autofree char *longer = g_strconcat (text, "<rest>", NULL);

  escape (out, text, -1);
  assert_string_equal (out->str, whole);
  g_string_assign (out, "|");
  escape (out, longer, (gssize) strlen (text));
  assert_string_equal (out->str, whole);
}

static void
test_html_text (void **state)
{
  assert_escaped (us_escape_html_text, "", "");
  assert_escaped (us_escape_html_text, "plain, é, ماء, 水, 😀", "plain, é, ماء, 水, 😀");
  assert_escaped (us_escape_html_text, "<&>\"'", "&lt;&amp;&gt;&quot;&#39;");
  assert_escaped (us_escape_html_text, "<script>x</script>", "&lt;script&gt;x&lt;/script&gt;");
  assert_escaped (us_escape_html_text, "a\x01\x1b[31m\x7f\xc2\x85\xc2\x9bz", "a[31mz");
  assert_escaped (us_escape_html_text, "\xc2\xa0©", "\xc2\xa0©");
  assert_escaped (us_escape_html_text, "a\xef\xbf\xbcz\xef\xbf\xbd", "az\xef\xbf\xbd");
  assert_escaped (us_escape_html_text, "two\nlines", "two\nlines");
}

static void
test_html_attribute (void **state)
{
  assert_escaped (us_escape_html_attribute, "\" onclick='x'", "&quot; onclick=&#39;x&#39;");
  assert_escaped (us_escape_html_attribute, "a\nb\tc", "a b c");
}

static void
test_text_line (void **state)
{
  assert_escaped (us_escape_text_line, "<&>\"'", "<&>\"'");
  assert_escaped (us_escape_text_line, "a  b \n c\td", "a b c d");
  assert_escaped (us_escape_text_line,
                  "a\r\n\x1b\xc2\x9b\xef\xbf\xbc"
                  "b",
                  "a b");
  assert_escaped (us_escape_text_line, "a\xc2\xa0 b", "a\xc2\xa0 b");
}

static void
test_text_line_across_calls (void **state)
{
  g_autoptr (GString) out = g_string_new (NULL);

  us_escape_text_line (out, "a ", -1);
  us_escape_text_line (out, " b", -1);
  assert_string_equal (out->str, "a b");
}

/* Whatever the bytes are: nothing can leave the context. */
static void
test_any_bytes (void **state)
{
  const guint32 seed = 20260322;
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  for (guint i = 0; i < 2000; i++)
    {
      char bytes[40];
      g_autoptr (GString) html = g_string_new (NULL);
      g_autoptr (GString) line = g_string_new (NULL);

      for (gsize j = 0; j < sizeof bytes; j++)
        bytes[j] = (char) g_rand_int_range (random, 0, 256);
      us_escape_html_attribute (html, bytes, sizeof bytes);
      us_escape_text_line (line, bytes, sizeof bytes);
      if (strpbrk (html->str, "<>\"'\n") != NULL || strpbrk (line->str, "\n\t\x1b") != NULL)
        {
          print_error ("seed %u, round %u\n", seed, i);
          fail ();
        }
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_html_text), cmocka_unit_test (test_html_attribute),
    cmocka_unit_test (test_text_line), cmocka_unit_test (test_text_line_across_calls),
    cmocka_unit_test (test_any_bytes),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
