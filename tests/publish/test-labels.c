/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/labels.h"

#include "test.h"

static void
test_found (void **state)
{
  assert_string_equal (us_labels_find ("fr")->subject, "Objet");
  assert_string_equal (us_labels_find ("fr-CA")->language, "fr");
  assert_string_equal (us_labels_find ("PT_BR")->language, "pt");
  assert_string_equal (us_labels_find ("ar-MA")->language, "ar");
}

static void
test_english_otherwise (void **state)
{
  assert_string_equal (us_labels_find ("")->language, "en");
  assert_string_equal (us_labels_find ("nl")->language, "en");
  assert_string_equal (us_labels_find ("fra")->language, "en");
}

/* A language that misses a word would print "(null)". */
static void
test_complete (void **state)
{
  static const char *const languages[] = { "ar", "de", "en", "es", "fr", "it", "pt" };

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      const UsLabels *labels = us_labels_find (languages[i]);
      const char *const *words = &labels->language;

      assert_string_equal (labels->language, languages[i]);
      for (gsize word = 0; word < sizeof *labels / sizeof *words; word++)
        {
          assert_non_null (words[word]);
          assert_true (g_utf8_validate (words[word], -1, NULL));
          assert_string_not_equal (words[word], "");
        }
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_found),
    cmocka_unit_test (test_english_otherwise),
    cmocka_unit_test (test_complete),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
