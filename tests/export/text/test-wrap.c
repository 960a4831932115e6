/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/text/wrap.h"

#include "export/text/width.h"
#include "test.h"

static void
assert_wrapped (const char *text, gsize width, const char *first, const char *others,
                const char *expected)
{
  g_autoptr (GString) out = g_string_new (NULL);

  us_wrap (out, text, width, first, others);
  assert_string_equal (out->str, expected);
}

static void
test_words (void **state)
{
  assert_wrapped ("", 10, "", "", "\n");
  assert_wrapped (" ", 10, "", "", "\n");
  assert_wrapped ("one", 10, "", "", "one\n");
  assert_wrapped ("one two three", 10, "", "", "one two\nthree\n");
  assert_wrapped ("0123456789 x", 10, "", "", "0123456789\nx\n");
  assert_wrapped ("a 01234567890123 b", 10, "", "", "a\n01234567890123\nb\n");
  assert_wrapped (" one two ", 10, "", "", "one two\n");
  assert_wrapped ("one\xc2\xa0two three", 8, "", "", "one\xc2\xa0two\nthree\n");
}

static void
test_hanging (void **state)
{
  assert_wrapped ("one two three four", 12, "1. ", "   ", "1. one two\n   three\n   four\n");
  assert_wrapped ("", 12, "1. ", "   ", "1. \n");
}

/* What a program that reads the text again would take for something else. */
static void
test_kept_together (void **state)
{
  assert_wrapped ("in the year 2017. The end", 12, "", "", "in the\nyear 2017.\nThe end\n");
  assert_wrapped ("one two - three four", 12, "", "", "one\ntwo - three\nfour\n");
  assert_wrapped ("one pre- and post", 8, "", "", "one\npre- and\npost\n");
  assert_wrapped ("one in the spill. Two", 10, "", "", "one in the\nspill. Two\n");
  assert_wrapped ("one two [1] three", 9, "", "", "one\ntwo [1]\nthree\n");
  assert_wrapped ("confidence-building well", 12, "", "", "confidence-building\nwell\n");
  assert_wrapped ("we ask (a) you (b) us", 8, "", "", "we\nask (a)\nyou (b)\nus\n");
}

static void
test_wide (void **state)
{
  assert_wrapped ("水の声は高い", 6, "", "", "水の声\nは高い\n");
  assert_wrapped ("水の、声", 4, "", "", "水\nの、\n声\n");
  assert_wrapped ("we 水の声は", 8, "", "", "we 水の\n声は\n");
  assert_wrapped ("المِياه حق لنا", 9, "", "", "المِياه حق\nلنا\n");
}

/* Lines fit unless they are one piece; no word is lost; also for thousands of them. */
static void
test_any_words (void **state)
{
  static const char *const words[] = { "a", "water", "extraction", "水の声", "ماء", "1.",
                                       "-", "pre-",  "(b)",        "[3]",    "é",   "😀" };
  const guint32 seed = 72;
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (GString) text = g_string_new ("start");
      g_autoptr (GString) out = g_string_new (NULL);
      g_auto (GStrv) lines = NULL;
      g_autofree char *unwrapped = NULL;

      for (guint i = 0; i < 60; i++)
        g_string_append_printf (text, " %s",
                                words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
      us_wrap (out, text->str, 40, "", "");

      lines = g_strsplit (out->str, "\n", -1);
      unwrapped = g_strjoinv (" ", lines);
      for (gsize i = 0; lines[i] != NULL; i++)
        if (us_width_measure (lines[i], -1) > 60)
          {
            print_error ("seed %u, round %u: %s\n", seed, round, lines[i]);
            fail ();
          }
      g_string_replace (text, " ", "", 0);
      g_string_assign (out, unwrapped);
      g_string_replace (out, " ", "", 0);
      assert_string_equal (out->str, text->str);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_words),         cmocka_unit_test (test_hanging),
    cmocka_unit_test (test_kept_together), cmocka_unit_test (test_wide),
    cmocka_unit_test (test_any_words),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
