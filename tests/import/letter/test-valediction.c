/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/letter/valediction.h"

static void
test_words_take_leave (void **state)
{
  assert_true (us_valediction_is ("Yours sincerely,", us_phrases_get ("en")));
  assert_false (us_valediction_is ("Yours is the only answer that counts.", us_phrases_get ("en")));
  assert_true (us_valediction_is ("Dans cette attente, veuillez agréer, Madame, nos salutations.",
                                  us_phrases_get ("fr")));
  assert_false (us_valediction_is (
      "La lettre est prête. Hier, veuillez agréer était écrit, avec nos salutations.",
      us_phrases_get ("fr")));
  assert_true (us_valediction_is (
      "Veuillez agréer, Madame la Ministre, l'expression de nos sentiments distingués.",
      us_phrases_get ("fr")));
  assert_true (
      us_valediction_is ("Je vous prie d'agréer, Madame la Ministre, mes respectueux hommages.",
                         us_phrases_get ("fr")));
  assert_false (
      us_valediction_is ("Recevez les enfants dont nous parlons ici.", us_phrases_get ("fr")));
  assert_true (us_valediction_is ("Mit dringlichen Grüßen", us_phrases_get ("de")));
  assert_false (us_valediction_is ("Mit ihr kamen keine Grüße.", us_phrases_get ("de")));
  assert_false (us_valediction_is ("De nuestra consideración:", us_phrases_get ("es")));
  assert_true (us_valediction_is ("Reciba un cordial saludo,", us_phrases_get ("es")));
  assert_false (us_valediction_is ("Reciba a los niños de la región.", us_phrases_get ("es")));
  assert_true (us_valediction_is ("Veuillez agréer, Madame, nos salutations distinguées.",
                                  us_phrases_get ("fr")));
  assert_true (us_valediction_is ("Mit herzlichem Dank und vielen Grüßen,", us_phrases_get ("de")));
}

static void
test_what_a_person_says_goes_before (void **state)
{
  g_autoptr (GPtrArray) blocks = us_source_read ("Yours sincerely,\n\nThe wells are dry.");
  UsSourceBlock *leave = g_ptr_array_index (blocks, 0);
  UsSourceBlock *other = g_ptr_array_index (blocks, 1);

  assert_true (us_valediction_takes_leave (leave, us_phrases_get ("en")));
  assert_false (us_valediction_takes_leave (other, us_phrases_get ("en")));
  leave->forced = US_PART_TITLE;
  other->forced = US_PART_VALEDICTION;
  assert_false (us_valediction_takes_leave (leave, us_phrases_get ("en")));
  assert_true (us_valediction_takes_leave (other, us_phrases_get ("en")));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_words_take_leave),
    cmocka_unit_test (test_what_a_person_says_goes_before),
  };

  return cmocka_run_group_tests_name ("valediction", tests, NULL, NULL);
}
