/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/search.h"

#include <string.h>

/* Marks all matches with brackets. */
static char *
find_all (const char *wanted, UsSearchFlags flags, const char *string)
{
  g_autoptr (UsSearch) search = us_search_new (wanted, flags);
  GString *marked = g_string_new (NULL);
  guint from = 0, start, end;

  while (us_search_find (search, string, from, &start, &end))
    {
      g_string_append_len (marked, string + from, start - from);
      g_string_append_printf (marked, "[%.*s]", (int) (end - start), string + start);
      from = end;
    }
  g_string_append (marked, string + from);
  return g_string_free (marked, FALSE);
}

static void
test_matches (void **state)
{
  static const struct
  {
    const char *wanted;
    UsSearchFlags flags;
    const char *marked; /* the string is this without brackets */
  } rows[] = {
    { "water", US_SEARCH_DEFAULT, "[Water], under[WATER] and wat" },
    { "water", US_SEARCH_CASE, "Water, under[water]" },
    { "water", US_SEARCH_WORDS, "[Water], underwater, waters, ([water])" },
    { "aa", US_SEARCH_DEFAULT, "[aa][aa]a" },
    { "cafe", US_SEARCH_DEFAULT, "[café] [cafe\xcc\x81]s [CAFÉ]" },
    { "café", US_SEARCH_DEFAULT, "[cafe] [café]" },
    { "café", US_SEARCH_MARKS, "cafe [café] [cafe\xcc\x81]" },
    { "cafe", US_SEARCH_MARKS, "[cafe] café cafe\xcc\x81" },
    { "e", US_SEARCH_MARKS, "é[e]e\xcc\x81" },
    { "STRASSE", US_SEARCH_DEFAULT, "Straße [Strasse]" },
    { "الكتاب", US_SEARCH_DEFAULT, "[الكِتَابُ] و[الكتـاب]" },
    { "الكتاب", US_SEARCH_MARKS, "الكِتَابُ و[الكتاب]" },
    { "الكِتَاب", US_SEARCH_DEFAULT, "[الكتاب]" },
    { "امن", US_SEARCH_DEFAULT, "[أمن] [إمن]" },
    { "مياه", US_SEARCH_WORDS, "[مياه]، المياه" },
    { "don't", US_SEARCH_DEFAULT, "[don’t] [don't]" },
    { "don't", US_SEARCH_MARKS, "don’t [don't]" },
    { "demand 3", US_SEARCH_DEFAULT, "[demand\u00a03]" },
    { "ab", US_SEARCH_DEFAULT,
      "[a\xc2\xad"
      "b] \xe2\x80\x8e"
      "[ab]" },
    { "水", US_SEARCH_DEFAULT, "[水]利" },
    { "k", US_SEARCH_DEFAULT, "[K][k][\u212a]" },
    { "", US_SEARCH_DEFAULT, "anything" },
    { "\xcc\x81", US_SEARCH_DEFAULT, "e\xcc\x81" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (GStrv) pieces = g_strsplit_set (rows[i].marked, "[]", -1);
      g_autofree char *string = g_strjoinv ("", pieces);
      g_autofree char *marked = find_all (rows[i].wanted, rows[i].flags, string);

      assert_string_equal (marked, rows[i].marked);
    }
}

static void
test_nothing_to_look_for (void **state)
{
  g_autoptr (UsSearch) none = us_search_new ("", US_SEARCH_DEFAULT);
  g_autoptr (UsSearch) mark = us_search_new ("\xcc\x81", US_SEARCH_DEFAULT);
  g_autoptr (UsSearch) counts = us_search_new ("\xcc\x81", US_SEARCH_MARKS);

  assert_true (us_search_is_empty (none));
  assert_true (us_search_is_empty (mark));
  assert_false (us_search_is_empty (counts));
}

/* Whatever is looked for in whatever: matches are whole characters, in order, and a part of a
 * string is found in it. */
static void
test_random_strings (void **state)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *string = us_test_random_string (random, FALSE);
      glong length = g_utf8_strlen (string, -1);
      glong from = length > 0 ? g_rand_int_range (random, 0, (gint32) length) : 0;
      g_autofree char *wanted =
          g_utf8_substring (string, from, MIN (length, from + g_rand_int_range (random, 1, 6)));
      g_autoptr (UsSearch) search = us_search_new (wanted, US_SEARCH_DEFAULT);
      guint at = 0, start, end, n = 0;

      if (length > 2000)
        continue;
      for (; us_search_find (search, string, at, &start, &end); at = end, n++)
        {
          assert_true (start >= at && end > start);
          assert_true (g_utf8_validate (string + start, end - start, NULL));
        }
      assert_true (n > 0 || us_search_is_empty (search) || wanted[0] == '\0');
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_matches),
    cmocka_unit_test (test_nothing_to_look_for),
    cmocka_unit_test (test_random_strings),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
