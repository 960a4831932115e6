/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/run.h"

#include "test.h"

/* "text:kinds" for each run; kinds are l(ead), b(old), i(talic), a (link), n(ote), d(emand) and
 * c(ount). */
static void
assert_runs (const char *string, const UsSpan *spans, gsize n_spans, const char *expected)
{
  static const char letters[] = "lbiandc";
  g_autoptr (GError) error = NULL;
  g_autoptr (UsText) text = us_text_new_with_spans (string, -1, spans, n_spans, &error);
  g_autoptr (GString) found = g_string_new (NULL);
  UsRunIter iter;
  UsRun run;

  assert_no_error (error);
  us_run_iter_init (&iter, text);
  while (us_run_iter_next (&iter, &run))
    {
      g_string_append_printf (found, "%.*s:", (int) run.length, run.text);
      for (guint kind = 0; kind < G_N_ELEMENTS (run.spans); kind++)
        if (run.spans[kind] != NULL)
          g_string_append_c (found, letters[kind]);
      g_string_append_c (found, ' ');
    }
  assert_string_equal (found->str, expected);
}

static void
test_plain (void **state)
{
  assert_runs ("", NULL, 0, "");
  assert_runs ("abc", NULL, 0, "abc: ");
}

static void
test_nested_and_crossed (void **state)
{
  const UsSpan spans[] = {
    { US_SPAN_LEAD, 0, 4, NULL },
    { US_SPAN_BOLD, 2, 6, NULL },
    { US_SPAN_ITALIC, 5, 8, NULL },
    { US_SPAN_LINK, 5, 6, "https://example.org/" },
  };

  assert_runs ("abcdefghij", spans, G_N_ELEMENTS (spans), "ab:l cd:lb e:b f:bia gh:i ij: ");
}

static void
test_neighbours (void **state)
{
  const UsSpan spans[] = {
    { US_SPAN_LINK, 0, 2, "https://a.example/" },
    { US_SPAN_LINK, 2, 4, "https://b.example/" },
    { US_SPAN_NOTE, 4, 7, "n1" },
    { US_SPAN_NOTE, 7, 10, "n2" },
  };

  assert_runs ("abcd" US_TEXT_OBJECT US_TEXT_OBJECT, spans, G_N_ELEMENTS (spans),
               "ab:a cd:a " US_TEXT_OBJECT ":n " US_TEXT_OBJECT ":n ");
}

static void
test_unknown_is_plain (void **state)
{
  const UsSpan spans[] = { { US_SPAN_UNKNOWN, 0, 2, "u" }, { US_SPAN_BOLD, 1, 3, NULL } };

  assert_runs ("abcd", spans, G_N_ELEMENTS (spans), "a: bc:b d: ");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_plain),
    cmocka_unit_test (test_nested_and_crossed),
    cmocka_unit_test (test_neighbours),
    cmocka_unit_test (test_unknown_is_plain),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
