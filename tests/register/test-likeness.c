/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "register/likeness.h"

static void
test_reasons (void **state)
{
  static const struct
  {
    const char *a;
    const char *b;
    UsLikeness reason;
  } rows[] = {
    { "Water Union", "WATER  UNION", US_LIKENESS_SAME },
    { "Café des Amis", "Cafe\xcc\x81 des amis", US_LIKENESS_SAME },
    { "Café", "CAFE", US_LIKENESS_SAME },
    { "Løkken", "Lokken", US_LIKENESS_SAME },
    { "Straße", "STRASSE", US_LIKENESS_SAME },
    { "Ｗａｔｅｒ Union", "Water Union", US_LIKENESS_SAME },
    { "أصدقاء النهر", "اصدقاء النهر", US_LIKENESS_SAME },
    { "The Water Union", "Water Union", US_LIKENESS_FORM },
    { "The Water Union", "Water Union, The", US_LIKENESS_FORM },
    { "Water Union (The)", "The Water Union", US_LIKENESS_FORM },
    { "La Vía Campesina", "Via Campesina", US_LIKENESS_FORM },
    { "L’Eau vive", "Eau Vive", US_LIKENESS_FORM },
    { "Die Brücke e. V.", "Brücke", US_LIKENESS_FORM },
    { "Řeka z. s.", "Reka", US_LIKENESS_FORM },
    { "Ami d. e.", "Ami", US_LIKENESS_NONE },
    { "A. Roe", "O. Roe", US_LIKENESS_NONE },
    { "A. Smith", "Smith", US_LIKENESS_NONE },
    { "Wasserfreunde e.V.", "Wasserfreunde", US_LIKENESS_FORM },
    { "Water Union, Inc.", "Water Union", US_LIKENESS_FORM },
    { "Les Amis ASBL", "ASBL Les Amis", US_LIKENESS_FORM },
    { "Dětem z.s.", "Dětem", US_LIKENESS_FORM },
    { "Food & Water", "Food and Water", US_LIKENESS_FORM },
    { "Roe, Jane", "Jane Roe", US_LIKENESS_FORM },
    { "Dr. Jane Roe", "Jane Roe", US_LIKENESS_FORM },
    { "World Wide Fund (WWF)", "World Wide Fund", US_LIKENESS_FORM },
    { "World Wide Fund (WWF)", "WWF", US_LIKENESS_ACRONYM },
    { "WWF", "World Wide Fund (WWF)", US_LIKENESS_ACRONYM },
    { "Иван Петров", "Ivan Petrov", US_LIKENESS_SCRIPT },
    { "محمد حسن", "Muhammad Hassan", US_LIKENESS_SCRIPT },
    { "Γιώργος Παπαδόπουλος", "Giorgos Papadopoulos", US_LIKENESS_SCRIPT },
    { "Pаypal Watch", "Paypal Watch", US_LIKENESS_LETTERS }, /* a Cyrillic а */
    { "Rain Uni0n", "Rain Union", US_LIKENESS_LETTERS },     /* a zero */
    { "O1d Wel1s", "Old Wells", US_LIKENESS_LETTERS },       /* ones */
    { "Waterkeepers", "Waterkepers", US_LIKENESS_TYPO },
    { "Waterkeepers", "Waterkeeqers", US_LIKENESS_TYPO },
    { "Waterkeepers", "Watrekeepers", US_LIKENESS_TYPO },
    { "Chapter 1", "Chapter 2", US_LIKENESS_NONE },
    { "Oxfam", "Oxfan", US_LIKENESS_NONE },
    { "Water Union", "Rain Union", US_LIKENESS_NONE },
    { "", "", US_LIKENESS_NONE },
    { "!", "?", US_LIKENESS_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      UsLikeness reason = us_likeness_compare (rows[i].a, rows[i].b, "en");

      if (reason != rows[i].reason)
        fail_msg ("%s ~ %s: %d and not %d", rows[i].a, rows[i].b, reason, rows[i].reason);
    }
}

/* A Cyrillic letter hides the article, and with it what stands behind. */
static void
test_disguised_article (void **state)
{
  assert_int_equal (us_likeness_compare ("\u0422he Water Union", "The Water Union", "en"),
                    US_LIKENESS_LETTERS);
}

static void
test_many (void **state)
{
  static const char *const names[] = { "Water Union",     "Rain", "water union",
                                       "Rain (R.A.I.N.)", "",     "The Water Union" };
  g_autoptr (GArray) pairs = us_likeness_find (names, G_N_ELEMENTS (names), "en", NULL, NULL);
  const UsLikePair *pair = (const UsLikePair *) (gpointer) pairs->data;

  assert_int_equal (pairs->len, 3);
  assert_true (pair[0].index == 2 && pair[0].like == 0 && pair[0].reason == US_LIKENESS_SAME);
  assert_true (pair[1].index == 3 && pair[1].like == 1 && pair[1].reason == US_LIKENESS_FORM);
  assert_true (pair[2].index == 5 && pair[2].like == 0 && pair[2].reason == US_LIKENESS_FORM);
}

static void
test_index (void **state)
{
  static const char *const names[] = { "Water Union", "Rain", "Waterkeepers" };
  g_autoptr (UsLikeIndex) index = us_like_index_new (names, G_N_ELEMENTS (names), "en");
  guint like = 9;

  assert_int_equal (us_like_index_find (index, "Fog", &like), US_LIKENESS_NONE);
  assert_int_equal (like, 9);
  assert_int_equal (us_like_index_find (index, "RAIN", &like), US_LIKENESS_SAME);
  assert_int_equal (like, 1);
  assert_int_equal (us_like_index_find (index, "Waterkepers", &like), US_LIKENESS_TYPO);
  assert_int_equal (like, 2);
  assert_int_equal (us_like_index_find (index, "", &like), US_LIKENESS_NONE);
}

static void
test_cancelled (void **state)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  const char *const names[] = { "One" };

  g_cancellable_cancel (cancellable);
  assert_null (us_likeness_find (names, 1, "en", cancellable, &error));
  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
}

static void
test_words (void **state)
{
  for (UsLikeness reason = US_LIKENESS_NONE; reason <= US_LIKENESS_TYPO; reason++)
    {
      g_autofree char *words = us_likeness_describe (reason);

      assert_string_not_equal (words, "");
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_reasons),   cmocka_unit_test (test_disguised_article),
    cmocka_unit_test (test_many),      cmocka_unit_test (test_index),
    cmocka_unit_test (test_cancelled), cmocka_unit_test (test_words),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
