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

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_guesses),
    cmocka_unit_test (test_knows_nothing),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
