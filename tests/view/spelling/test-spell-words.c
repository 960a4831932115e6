/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "view/spelling/spell-words.h"

static void
word_cb (const char *word, int start, int end, gpointer user_data)
{
  g_string_append_printf (user_data, "%s%s", ((GString *) user_data)->len > 0 ? "|" : "", word);
  assert_true (end > start);
}

static void
test_words (void **state)
{
  static const struct
  {
    const char *language;
    const char *text;
    const char *words;
  } rows[] = {
    { "en", "We, the undersigned.", "We|the|undersigned" },
    { "en", "don’t, rock-solid (naïve)", "don't|rock|solid|naïve" },
    { "fr", "L’eau aujourd’hui", "L'eau|aujourd'hui" },
    { "en", "UN Doc. A/64/L.63 in 2026, 3rd", "UN|Doc|in" },
    { "en", "Write to office@example.org or https://example.org/paths now", "Write|to|or|now" },
    { "en", "co\xc2\xadoperate", "cooperate" },
    { "ar", "المِياه، النهر؟ هل؛ كتـاب", "المِياه|النهر|هل|كتاب" },
    { "ar", "شركة Oasis Minerals هنا", "شركة|هنا" },
    { "en", "the النهر here", "the|here" },
    { "en", "See \xef\xbf\xbc, twice", "See|twice" },
    { "en", "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) words = g_string_new (NULL);

      us_spell_words_foreach (rows[i].text, rows[i].language, word_cb, words);
      assert_string_equal (words->str, rows[i].words);
    }
}

static void
place_cb (const char *word, int start, int end, gpointer user_data)
{
  int *places = user_data;

  places[0] = start;
  places[1] = end;
}

/* Places are in characters, with what a dictionary does not want. */
static void
test_places (void **state)
{
  int places[2] = { -1, -1 };

  us_spell_words_foreach ("é — co\xc2\xadop.", "en", place_cb, places);
  assert_int_equal (places[0], 4);
  assert_int_equal (places[1], 9);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_words),
    cmocka_unit_test (test_places),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
