/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"
#include "test.h"

#include "model/spans.h"
#include "model/text-edit.h"

#define OPEN "\xe2\x81\xa6"
#define CLOSE "\xe2\x81\xa9"

/* Writes a text as people would: lead {}, bold *, italic _, link <>, note #. */
static char *
show (const UsText *text)
{
  static const char *const starts[] = { "{", "*", "_", "<", "#", "#", "#", "(" };
  static const char *const ends[] = { "}", "*", "_", ">", "", "", "", ")" };
  const char *string = us_text_get_string (text);
  GString *shown = g_string_new (NULL);
  const UsSpan *spans;
  gsize n;

  spans = us_text_get_spans (text, &n);
  for (guint i = 0; i <= us_text_get_length (text); i++)
    {
      for (gsize j = n; j > 0; j--)
        if (spans[j - 1].end == i)
          g_string_append (shown, ends[spans[j - 1].kind]);
      for (gsize j = 0; j < n; j++)
        if (spans[j].start == i)
          g_string_append (shown, starts[spans[j].kind]);
      if (string[i] && !g_str_has_prefix (string + i, US_TEXT_OBJECT) &&
          ((guchar) string[i] != 0xbf && (guchar) string[i] != 0xbc))
        g_string_append_c (shown, string[i]);
    }
  return g_string_free (shown, FALSE);
}

static void
assert_shown (UsText *text, const char *expected)
{
  g_autofree char *shown = show (text);

  assert_string_equal (shown, expected);
  us_text_unref (text);
}

static UsText *
make_bold (void)
{
  const UsSpan spans[] = { { US_SPAN_LEAD, 0, 5, NULL },
                           { US_SPAN_BOLD, 7, 12, NULL },
                           { US_SPAN_LINK, 13, 16, "http://a" } };

  return us_text_new_with_spans ("Water is alive now.", -1, spans, 3, NULL);
}

static void
test_slice (void **state)
{
  g_autoptr (UsText) text = make_bold ();

  assert_shown (us_text_slice (text, 0, 99), "{Water} i*s ali*v<e n>ow.");
  assert_shown (us_text_slice (text, 2, 9), "ter i*s *");
  assert_shown (us_text_slice (text, 14, 15), "< >");
  assert_shown (us_text_slice (text, 9, 3), "");
}

static void
test_join (void **state)
{
  g_autoptr (UsText) text = make_bold ();
  g_autoptr (UsText) lead = us_text_slice (text, 0, 5);
  g_autoptr (UsText) empty = us_text_empty ();

  assert_shown (us_text_join (lead, " ", lead), "{Water} Water");
  assert_shown (us_text_join (empty, "", lead), "{Water}");
  assert_shown (us_text_join (lead, "", empty), "{Water}");
}

static void
test_marks (void **state)
{
  g_autoptr (UsText) text = us_text_new ("abcdef", NULL);
  g_autoptr (UsText) bold = us_text_mark (text, US_SPAN_BOLD, 1, 5, NULL);
  g_autoptr (UsText) link = us_text_mark (text, US_SPAN_LINK, 0, 6, "http://a");
  g_autoptr (UsText) lead = us_text_mark (text, US_SPAN_LEAD, 0, 4, NULL);

  assert_shown (us_text_unmark (bold, US_SPAN_BOLD, 2, 3), "a*b*c*de*f");
  assert_shown (us_text_unmark (bold, US_SPAN_ITALIC, 2, 3), "a*bcde*f");
  assert_shown (us_text_mark (link, US_SPAN_LINK, 2, 4, "http://b"), "<ab><cd><ef>");
  assert_shown (us_text_mark (lead, US_SPAN_LEAD, 0, 2, NULL), "{ab}cdef");
  assert_shown (us_text_mark (text, US_SPAN_LEAD, 1, 2, NULL), "abcdef");
  assert_shown (us_text_mark (text, US_SPAN_NOTE, 1, 2, "n"), "abcdef");
}

static void
test_notes_stay_with_their_character (void **state)
{
  const UsSpan span = { US_SPAN_NOTE, 1, 4, "n1" };
  g_autoptr (UsText) text = us_text_new_with_spans ("a" US_TEXT_OBJECT "b", -1, &span, 1, NULL);
  g_autoptr (UsText) other = us_text_mark (text, US_SPAN_NOTE, 1, 4, "n2");
  const UsSpan *spans;
  gsize n;

  assert_shown (us_text_unmark (text, US_SPAN_NOTE, 0, 5), "a#b");
  assert_shown (us_text_slice (text, 2, 5), "#b");
  assert_shown (us_text_slice (text, 0, 3), "a");
  spans = us_text_get_spans (other, &n);
  assert_int_equal (n, 1);
  assert_string_equal (spans[0].target, "n2");
}

static void
test_replaced_words_keep_their_look (void **state)
{
  const UsSpan spans[] = { { US_SPAN_LEAD, 0, 3, NULL },
                           { US_SPAN_BOLD, 3, 6, NULL },
                           { US_SPAN_COUNT, 6, 9, "countries" } };
  g_autoptr (UsText) text =
                 us_text_new_with_spans ("abcdef" US_TEXT_OBJECT "gh", -1, spans, 3, NULL);

  assert_shown (us_text_ref (text), "{abc}*def*#gh");
  assert_shown (us_text_replace (text, 0, 3, "x"), "{x}*def*#gh");
  assert_shown (us_text_replace (text, 1, 4, "xy"), "{axy}*ef*#gh");
  assert_shown (us_text_replace (text, 3, 6, "xyz!"), "{abc}*xyz!*#gh");
  assert_shown (us_text_replace (text, 4, 6, ""), "{abc}*d*#gh");
  assert_shown (us_text_replace (text, 3, 6, ""), "{abc}#gh");
  assert_shown (us_text_replace (text, 9, 11, "xyz"), "{abc}*def*#xyz");
  assert_shown (us_text_replace (text, 6, 9, "7"), "{abc}*def*7gh");
  assert_shown (us_text_replace (text, 0, 11, "x"), "{x}");
}

static void
test_cut_isolates_go (void **state)
{
  const UsSpan bold = { US_SPAN_BOLD, 4, 5, NULL };
  g_autoptr (UsText) text = us_text_new_with_spans (OPEN "abc" CLOSE "d", -1, &bold, 1, NULL);

  assert_shown (us_text_slice (text, 0, 6), "a*b*c");
  assert_shown (us_text_slice (text, 4, 10), "*b*cd");
  assert_shown (us_text_slice (text, 0, 9), OPEN "a*b*c" CLOSE);
}

static UsText *
replace_range (UsText *text, guint start, guint end, UsText *insert)
{
  g_autoptr (UsText) before = us_text_slice (text, 0, start);
  g_autoptr (UsText) after = us_text_slice (text, end, us_text_get_length (text));
  g_autoptr (UsText) rest = us_text_join (insert, "", after);

  return us_text_join (before, "", rest);
}

/* Whatever is done to texts, the result is what us_text_new_with_spans() would make of it. */
static void
test_results_are_canonical (void **state)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  UsText *text = us_text_empty ();

  for (guint i = 0; i < 5000; i++)
    {
      g_autoptr (UsText) old = text;
      g_autoptr (UsText) insert = us_test_random_text (random, NULL);
      g_autoptr (UsText) again = NULL;
      guint length = MIN (us_text_get_length (old), 300);
      guint start = g_rand_int_range (random, 0, length + 1);
      guint end = g_rand_int_range (random, start, length + 1);
      const UsSpan *spans;
      gsize n;

      text = replace_range (old, start, end, insert);
      if (us_text_get_length (text) > 600)
        {
          us_text_unref (text);
          text = us_text_slice (old, start, end);
        }
      spans = us_text_get_spans (text, &n);
      again = us_text_new_with_spans (us_text_get_string (text), -1, spans, n, NULL);
      assert_non_null (again);
      assert_true (us_text_equal (text, again));
    }
  us_text_unref (text);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_slice),
    cmocka_unit_test (test_join),
    cmocka_unit_test (test_marks),
    cmocka_unit_test (test_notes_stay_with_their_character),
    cmocka_unit_test (test_replaced_words_keep_their_look),
    cmocka_unit_test (test_cut_isolates_go),
    cmocka_unit_test (test_results_are_canonical),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
