/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/language-guess.h"

#include <string.h>

static void
test_guesses (void **state)
{
  static const struct
  {
    const char *language;
    const char *text;
  } rows[] = {
    { "en", "The water of the river is for all of us, and we ask that you keep it." },
    { "fr", "L’eau de la rivière est à nous tous, et nous demandons que vous la gardiez." },
    { "es", "El agua del río es de todos y pedimos que la cuiden para los que vienen." },
    { "de", "Das Wasser des Flusses ist für alle da, und wir bitten Sie, es nicht zu verkaufen." },
    { "it", "L’acqua del fiume è di tutti e chiediamo che non sia venduta per il profitto." },
    { "pt", "A água do rio é de todos e pedimos que não seja vendida aos que a desperdiçam." },
    { "nl", "Het water van de rivier is van ons allen, en wij vragen u het niet te verkopen." },
    { "ar", "مياه النهر ملك للجميع ونطالب بالحفاظ عليها" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_string_equal (us_language_guess (rows[i].text), rows[i].language);
}

static void
test_knows_nothing (void **state)
{
  assert_null (us_language_guess (""));
  assert_null (us_language_guess ("12345 --- !!!"));
}

/* Of two letters one after the other the first counts, also where it is the shorter one. */
static void
test_two (void **state)
{
  static const char english[] = "The ferry to the islands was stopped in the autumn, and no doctor "
                                "lives on any of them.\n";
  static const char french[] =
      "Le bac vers les îles a été supprimé à l'automne, et aucun médecin ne "
      "vit sur aucune des îles.\n";
  g_autofree char *both = g_strconcat (english, french, NULL);
  g_autofree char *other = g_strconcat (french, english, NULL);
  g_autofree char *longer = g_strconcat (english, french, "Il faut le rétablir.", NULL);

  assert_string_equal (us_language_guess (both), "en");
  assert_string_equal (us_language_guess (other), "fr");
  assert_string_equal (us_language_guess (longer), "en");
}

/* Only a paragraph that is surely in another language is told. */
static void
test_other (void **state)
{
  static const struct
  {
    const char *language;
    const char *text;
    const char *other;
  } rows[] = {
    { "en", "L’eau de la rivière est à nous tous, et nous demandons que vous la gardiez.", "fr" },
    { "en-GB", "Das Wasser des Flusses ist für alle da, und wir bitten Sie, es zu schützen.",
      "de" },
    { "fr", "The water of the river is for all of us, and we ask that you keep it.", "en" },
    { "fr", "L’eau de la rivière est à nous tous, et nous demandons que vous la gardiez.", NULL },
    { "ar", "The water of the river is for all of us, and we ask that you keep it.", "en" },
    { "es", "مياه النهر ملك للجميع ونطالب بالحفاظ عليها من أجل أطفالنا وأطفالكم جميعا", "ar" },
    { "ar", "مياه النهر ملك للجميع ونطالب بالحفاظ عليها من أجل أطفالنا وأطفالكم جميعا", NULL },
    /* Names, few words, and languages that are not known. */
    { "en", "Association des amis de la rivière", NULL },
    { "en", "Réseau Eau, Ligue Sud, Union Nord, Forum Est, Maison Verte, Atelier Bleu", NULL },
    { "nl", "The water of the river is for all of us, and we ask that you keep it.", "en" },
    { "de", "Het water van de rivier is van ons allen, en wij vragen u het niet te verkopen.",
      "nl" },
    { "sv", "The water of the river is for all of us, and we ask that you keep it.", NULL },
    { "", "The water of the river is for all of us, and we ask that you keep it.", NULL },
    { "en", "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *other = us_language_guess_other (rows[i].text, rows[i].language);

      assert_string_equal (other != NULL ? other : "", rows[i].other != NULL ? rows[i].other : "");
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_guesses),
    cmocka_unit_test (test_knows_nothing),
    cmocka_unit_test (test_two),
    cmocka_unit_test (test_other),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
