/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/word-count.h"

static void
test_words_and_characters (void **state)
{
  static const struct
  {
    const char *language;
    const char *text;
    guint words;
    guint characters;
  } rows[] = {
    { "en", "We, the undersigned.", 3, 20 },
    { "en", "Don’t — 62,000 people", 3, 21 },
    { "fr", "L’eau", 1, 5 },
    { "ar", "المِياه للجميع، اليوم", 3, 20 },
    { "en", "e\xcc\x81\xc3\xa9", 1, 2 },
    { "", "a b", 2, 3 },
    { "not a language", "a b", 2, 3 },
    { "en", "", 0, 0 },
    { "en", " … ", 0, 3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      UsWordCount count = { 0 };

      us_word_count_add (&count, rows[i].text, rows[i].language);
      assert_int_equal (count.words, rows[i].words);
      assert_int_equal (count.characters, rows[i].characters);
    }
}

/* Without spaces between the words, a dictionary finds them. */
static void
test_chinese (void **state)
{
  UsWordCount count = { 0 };

  us_word_count_add (&count, "水利委员会要求公布结果", "zh-Hans");
  assert_int_equal (count.characters, 11);
  assert_true (count.words > 2 && count.words < 9);
}

static void
test_sums_and_minutes (void **state)
{
  UsWordCount count = { 0 };

  assert_int_equal (us_word_count_get_minutes (&count), 0);
  for (guint i = 0; i < 300; i++)
    us_word_count_add (&count, "two words", "en");
  assert_int_equal (count.words, 600);
  assert_int_equal (us_word_count_get_minutes (&count), 3);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_words_and_characters),
    cmocka_unit_test (test_chinese),
    cmocka_unit_test (test_sums_and_minutes),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
