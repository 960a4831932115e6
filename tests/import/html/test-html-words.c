/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <string.h>

#include "import/html/html-words.h"
#include "model/characters.h"

static void
test_words (void **state)
{
  UsHtmlWords words;
  g_autoptr (UsText) text = NULL;
  const UsSpan *spans;
  gsize n_spans;

  us_html_words_init (&words);
  words.space = TRUE;
  us_html_words_add (&words, "one", &(UsHtmlLook){ TRUE, FALSE, NULL });
  words.space = TRUE;
  us_html_words_add (&words, "two", &(UsHtmlLook){ TRUE, FALSE, "https://example.org" });
  us_html_words_add (&words, "\xc2\xa0", &(UsHtmlLook){ FALSE, FALSE, NULL });
  text = us_html_words_finish (&words);
  assert_string_equal (us_text_get_string (text), "one two");
  spans = us_text_get_spans (text, &n_spans);
  assert_int_equal (n_spans, 2);
  assert_int_equal (spans[0].kind, US_SPAN_BOLD);
  assert_int_equal (spans[0].end, 7);
  assert_string_equal (spans[1].target, "https://example.org");
  assert_null (us_html_words_finish (&words));
  us_html_words_clear (&words);
}

static void
test_lengths (void **state)
{
  g_autofree char *endless = g_strnfill (US_FIELD_MAX, 'x');
  UsHtmlWords words;

  assert_int_equal (us_html_words_find_end ("two words", 9), 3);
  assert_int_equal (us_html_words_find_end ("", 0), 0);
  assert_true (us_html_words_find_end (endless, US_FIELD_MAX) < US_FIELD_MAX);
  us_html_words_init (&words);
  assert_false (us_html_words_is_full (&words, US_FIELD_MAX));
  us_html_words_add (&words, "x", &(UsHtmlLook){ FALSE, FALSE, NULL });
  assert_false (us_html_words_is_full (&words, 100));
  assert_true (us_html_words_is_full (&words, US_FIELD_MAX));
  /* A quarter is a page of a book, and is laid out in a frame or two. */
  assert_false (us_html_words_is_full (&words, US_FIELD_MAX / 8));
  assert_true (us_html_words_is_full (&words, US_FIELD_MAX / 3));
  us_html_words_clear (&words);
}

static void
check_trim (const char *word, gboolean before, gboolean after, const char *want)
{
  gsize length = strlen (word);
  const gsize skipped = us_html_words_trim (word, &length, before, after);
  g_autofree char *got = g_strndup (word + skipped, length);

  assert_string_equal (got, want);
}

/* "else,&nbsp; and" has one space; "vous :" keeps its own. */
static void
test_trim (void **state)
{
  check_trim ("else,\u00a0", FALSE, TRUE, "else,");
  check_trim ("else,\u00a0", FALSE, FALSE, "else,\u00a0");
  check_trim ("\u00a0and", TRUE, FALSE, "and");
  check_trim ("vous\u00a0:", TRUE, TRUE, "vous\u00a0:");
  check_trim ("\u00a0", TRUE, TRUE, "");
  check_trim ("\u00a0\u00a0\u00a0", TRUE, TRUE, "\u00a0\u00a0\u00a0");
  check_trim ("", TRUE, TRUE, "");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_trim),
    cmocka_unit_test (test_words),
    cmocka_unit_test (test_lengths),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
