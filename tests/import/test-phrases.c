/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/phrases.h"

#include <string.h>

static void
test_every_language_has_all (void **state)
{
  const char *const *languages = us_phrases_get_languages ();
  static const char *const salutations[] = { "Dear Minister,",      "Cher Monsieur,",
                                             "Estimado señor:",     "Sehr geehrte Frau,",
                                             "Gentile Presidente,", "Prezado senhor,",
                                             "Geachte mevrouw,",    "السيد الوزير،" };
  static const char *const months[] = { "March", "mars",  "marzo", "März",
                                        "marzo", "março", "maart", "مارس" };

  for (guint i = 0; languages[i] != NULL; i++)
    {
      guint month = 0;
      const UsPhrases *phrases = us_phrases_get (languages[i]);
      assert_true (us_phrases_match (phrases, US_PHRASE_SALUTATION, salutations[i]) > 0);
      assert_true (us_phrases_match_number (phrases, US_PHRASE_MONTH, months[i], &month) > 0);
      assert_int_equal (month, 3);
      /* Of compounds some languages know none, and of hyphens one. */
      for (guint kind = 0; kind <= US_PHRASE_MONTH; kind++)
        {
          g_autoptr (GPtrArray) list = us_phrases_list (phrases, kind);

          if (list->len == 0 && kind != US_PHRASE_COMPOUND && kind != US_PHRASE_HYPHEN_PREFIX)
            fail_msg ("%s has no phrases of kind %u", languages[i], kind);
        }
    }
}

static void
test_matches (void **state)
{
  const UsPhrases *en = us_phrases_get ("en-GB");

  assert_int_equal (us_phrases_match (en, US_PHRASE_VALEDICTION, "YOURS Sincerely,"), 15);
  assert_int_equal (us_phrases_match (en, US_PHRASE_VALEDICTION, "Regardsless"), 0);
  assert_int_equal (us_phrases_match_all (en, US_PHRASE_SIGNATORIES_HERE, "Signed by:"), 9);
  assert_int_equal (us_phrases_match_all (en, US_PHRASE_SIGNATORIES_HERE, "Signed by hand"), 0);
  assert_true (us_phrases_match_all (us_phrases_get ("ar"), US_PHRASE_GREETING, "تحية طيبة وبعد،") >
               0);
  assert_int_equal (us_phrases_match_label (en, US_PHRASE_COPY, "CC: somebody"), 4);
  assert_int_equal (us_phrases_match_label (en, US_PHRASE_COPY, "CC somebody"), 0);
  assert_true (us_phrases_contain (en, US_PHRASE_CALL, "We therefore call on you"));
  assert_false (us_phrases_contain (en, US_PHRASE_CALL, "recalled upon"));
}

static void
test_apostrophes_and_vowel_signs (void **state)
{
  assert_true (
      us_phrases_match (us_phrases_get ("fr"), US_PHRASE_SALUTATION, "À l’attention de X") > 0);
  assert_true (us_phrases_match (us_phrases_get ("ar"), US_PHRASE_SIGNATORIES_HERE, "الموقّعون") >
               0);
}

static void
test_unknown_language_has_all (void **state)
{
  const UsPhrases *all = us_phrases_get ("tlh");

  assert_true (us_phrases_match (all, US_PHRASE_SALUTATION, "Caro Presidente") > 0);
  assert_true (us_phrases_match (all, US_PHRASE_SALUTATION, "Dear President") > 0);
  assert_ptr_equal (all, us_phrases_get (NULL));
  assert_true (us_phrases_is_day_first (us_phrases_get ("fr")));
  assert_false (us_phrases_is_day_first (us_phrases_get ("en")));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_every_language_has_all),
    cmocka_unit_test (test_matches),
    cmocka_unit_test (test_apostrophes_and_vowel_signs),
    cmocka_unit_test (test_unknown_language_has_all),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
