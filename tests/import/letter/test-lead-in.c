/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/letter/lead-in.h"

/* A declaration says what is; that somebody should do something asks for it in any words. */
static void
test_weight (void **state)
{
  static const struct
  {
    const char *language, *text;
    int weight; /* 2 stands for more */
  } rows[] = {
    { "en", "We call on you to:", 2 },
    { "en", "We call on you to", 2 },
    { "en", "The wells of the valley:", 1 },
    { "en", "The wells of the valley", 0 },
    { "en", "Our concerns include:", -1 },
    { "en", "For these reasons we ask you:", 2 },
    { "en", "We declare:", -1 },
    { "en", "The lake was declared safe; for the swimmers:", 1 },
    { "en", "We declare that the government must:", 2 },
    { "en", "We declare and demand:", 2 },
    { "en", "We declare our support. We call on you to:", 2 },
    { "en", "The government should listen to us. Today we declare:", -1 },
    { "ar", "نعلن ما يلي:", -1 },
    { "ar", "نطالب بما يلي:", 2 },
    { "de", "Wir erklären:", -1 },
    { "de", "Wir erklären und fordern:", 2 },
    { "es", "Por todo ello, DECLARAMOS:", -1 },
    { "es", "EXIGIMOS:", 2 },
    { "fr", "Nous déclarons :", -1 },
    { "fr", "Nous exigeons :", 2 },
    { "it", "Dichiariamo:", -1 },
    { "nl", "Wij verklaren:", -1 },
    { "nl", "Wij eisen:", 2 },
    { "pt", "Declaramos:", -1 },
    { "pt", "Exigimos:", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const int weight = us_lead_in_weigh (rows[i].text, us_phrases_get (rows[i].language));

      if (MIN (weight, 2) != rows[i].weight)
        fail_msg ("“%s” weighs %d", rows[i].text, weight);
    }
}

static void
test_recitals (void **state)
{
  const UsPhrases *en = us_phrases_get ("en");

  assert_true (us_lead_in_is_recital ("Considering that the wells are dry", en));
  assert_true (us_lead_in_is_recital ("considérant que l'eau manque", us_phrases_get ("fr")));
  assert_false (us_lead_in_is_recital ("Include women in every council", en));
  assert_false (us_lead_in_is_recital ("Declare the valley a park", en));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_weight),
    cmocka_unit_test (test_recitals),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
