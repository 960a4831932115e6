/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/error.h"
#include "model/spans.h"

#include <string.h>

typedef struct
{
  const char *string;
  UsSpan before[4];
  UsSpan after[4];
} Row;

static guint
count (const UsSpan *spans)
{
  guint n = 0;

  while (n < 4 && spans[n].end > 0)
    n++;
  return n;
}

static void
assert_rows (const Row *rows, gsize n_rows)
{
  for (gsize i = 0; i < n_rows; i++)
    {
      g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (UsSpan));
      const UsSpan *after = rows[i].after;

      g_array_append_vals (spans, rows[i].before, 4);
      assert_true (us_spans_canonicalise (spans, rows[i].string, strlen (rows[i].string), NULL));
      assert_int_equal (spans->len, count (after));
      for (guint j = 0; j < spans->len; j++)
        {
          const UsSpan *span = &g_array_index (spans, UsSpan, j);

          assert_int_equal (span->kind, after[j].kind);
          assert_int_equal (span->start, after[j].start);
          assert_int_equal (span->end, after[j].end);
          assert_int_equal (g_strcmp0 (span->target, after[j].target), 0);
        }
    }
}

static void
test_canonical_form (void **state)
{
  static const Row rows[] = {
    /* Sorted by place, then by kind. */
    { "abcdef",
      { { 2, 3, 5, NULL }, { 1, 3, 4, NULL }, { 1, 0, 1, NULL } },
      { { 1, 0, 1, NULL }, { 1, 3, 4, NULL }, { 2, 3, 5, NULL } } },
    /* Touching and overlapping ones are one. */
    { "abcdef",
      { { 1, 0, 2, NULL }, { 1, 2, 3, NULL }, { 1, 1, 5, NULL } },
      { { 1, 0, 5, NULL } } },
    /* A lead only at the start, and nothing empty. */
    { "abcdef", { { 0, 1, 3, NULL }, { 1, 4, 4, NULL }, { 2, 9, 12, NULL } }, { { 0 } } },
    { "abcdef",
      { { 0, 0, 3, NULL }, { 1, 4, 99, "x" } },
      { { 0, 0, 3, NULL }, { 1, 4, 6, NULL } } },
    /* To the start of the character. */
    { "aéb", { { 1, 2, 4, NULL } }, { { 1, 1, 4, NULL } } },
    /* Links are not in each other; those without an address are none. */
    { "abcdef",
      { { 3, 0, 4, "u" }, { 3, 2, 6, "v" }, { 3, 1, 2, "w" }, { 3, 0, 6, NULL } },
      { { 3, 0, 4, "u" }, { 3, 4, 6, "v" } } },
    { "abcdef", { { 3, 0, 2, "u" }, { 3, 2, 4, "u" } }, { { 3, 0, 4, "u" } } },
    /* Markup of later versions may overlap. */
    { "abcdef",
      { { 7, 0, 4, "x" }, { 7, 2, 6, "y" }, { 7, 4, 5, "x" } },
      { { 7, 0, 5, "x" }, { 7, 2, 6, "y" } } },
  };

  assert_rows (rows, G_N_ELEMENTS (rows));
}

static void
test_objects (void **state)
{
  static const Row rows[] = {
    /* A note covers its character and no other. */
    { "\xef\xbf\xbc"
      "ab",
      { { 4, 0, 3, "n" }, { 4, 3, 5, "m" } },
      { { 4, 0, 3, "n" } } },
    { "\xef\xbf\xbc\xef\xbf\xbc",
      { { 4, 3, 6, "n" }, { 4, 0, 3, "n" }, { 4, 0, 3, "o" } },
      { { 4, 0, 3, "n" }, { 4, 3, 6, "n" } } },
    /* A character stands for one thing, and for none that means nothing. */
    { "\xef\xbf\xbc\xef\xbf\xbc",
      { { 6, 0, 3, "countries" },
        { 5, 0, 3, "d" },
        { 6, 3, 6, "countries words" },
        { 5, 3, 6, "a b" } },
      { { 5, 0, 3, "d" }, { 6, 3, 6, "countries words" } } },
  };

  assert_rows (rows, G_N_ELEMENTS (rows));
}

static void
test_refusals (void **state)
{
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (UsSpan));
  g_autoptr (GArray) bad = g_array_new (FALSE, FALSE, sizeof (UsSpan));
  const UsSpan link = { US_SPAN_LINK, 0, 1, "http://a\n" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) other = NULL;

  assert_false (us_spans_canonicalise (none, "é\xef\xbf\xbc", 5, &error));
  assert_us_error (error, US_ERROR_REFUSED);
  assert_non_null (strstr (error->message, "Character 2"));
  g_array_append_val (bad, link);
  assert_false (us_spans_canonicalise (bad, "ab", 2, &other));
  assert_us_error (other, US_ERROR_REFUSED);
}

static void
test_clip (void **state)
{
  assert_int_equal (us_spans_clip ("aé🌊", 7, 0), 0);
  assert_int_equal (us_spans_clip ("aé🌊", 7, 2), 1);
  assert_int_equal (us_spans_clip ("aé🌊", 7, 6), 3);
  assert_int_equal (us_spans_clip ("aé🌊", 7, 99), 7);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_canonical_form),
    cmocka_unit_test (test_objects),
    cmocka_unit_test (test_refusals),
    cmocka_unit_test (test_clip),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
