/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/language.h"

static void
test_codes (void **state)
{
  static const char *const good[] = { "en", "pt-BR", "zh-Hans", "ar", "sr-Latn-RS", "de-CH-1996" };
  static const char *const bad[] = {
    "", "English", "e", "en_US", "en-", "en US", "12", "français"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    assert_true (us_language_is_valid (good[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      if (us_language_is_valid (bad[i]))
        print_error ("%s\n", bad[i]);
      assert_false (us_language_is_valid (bad[i]));
    }
}

static void
test_direction (void **state)
{
  assert_true (us_language_is_rtl ("ar"));
  assert_true (us_language_is_rtl ("he-IL"));
  assert_true (us_language_is_rtl ("az-Arab"));
  assert_false (us_language_is_rtl ("en"));
  assert_false (us_language_is_rtl (""));
}

static void
test_names (void **state)
{
  static const char *const rows[][3] = { { "fr", "en", "French" },
                                         { "fr", "fr", "français" },
                                         { "pt-BR", "en", "Portuguese (Brazil)" },
                                         { "no code", "en", "no code" } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = us_language_get_name (rows[i][0], rows[i][1]);

      assert_string_equal (name, rows[i][2]);
    }
}

static void
test_dates (void **state)
{
  static const char *const rows[][3] = {
    { "en", "2026-03-22", "22 March 2026" },
    { "en-US", "2026-03-22", "March 22, 2026" },
    { "fr", "2026-03", "mars 2026" },
    { "fr", "2026-03-01", "1 mars 2026" },
    { "es", "2026-03-22", "22 de marzo de 2026" },
    { "de", "2026-03-22", "22. März 2026" },
    { "zh-Hans", "2026-03-22", "2026年3月22日" },
    { "ar", "2026-03-22", "٢٢ مارس ٢٠٢٦" },
    { "en", "2026", "2026" },
    { "en", "", "" },
    { "th", "2026", "2026" },
    { "nowhere-", "2026-03", "2026-03" },
    { "en", "soon", "soon" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *date = us_language_format_date (rows[i][0], rows[i][1]);

      assert_string_equal (date, rows[i][2]);
    }
}

static void
test_form (void **state)
{
  static const struct
  {
    const char *tag;
    UsLanguageForm form;
  } rows[] = {
    { "en", US_LANGUAGE_WESTERN },      { "ru", US_LANGUAGE_WESTERN },
    { "sr-Latn", US_LANGUAGE_WESTERN }, { "ar", US_LANGUAGE_COMPLEX },
    { "he", US_LANGUAGE_COMPLEX },      { "th", US_LANGUAGE_COMPLEX },
    { "hi", US_LANGUAGE_COMPLEX },      { "zh", US_LANGUAGE_ASIAN },
    { "ja", US_LANGUAGE_ASIAN },        { "ko", US_LANGUAGE_ASIAN },
    { "", US_LANGUAGE_WESTERN },        { "xyz-", US_LANGUAGE_WESTERN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_int_equal (us_language_get_form (rows[i].tag), rows[i].form);
}

static void
test_direction_of_text (void **state)
{
  assert_true (us_text_direction_is_rtl ("مياه water", FALSE));
  assert_false (us_text_direction_is_rtl ("water مياه", TRUE));
  assert_true (us_text_direction_is_rtl ("12. שלום", FALSE));
  assert_true (us_text_direction_is_rtl ("\xe2\x81\xa6water\xe2\x81\xa9 مياه", FALSE));
  assert_true (us_text_direction_is_rtl ("12.", TRUE));
  assert_false (us_text_direction_is_rtl ("", FALSE));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_codes), cmocka_unit_test (test_direction),
    cmocka_unit_test (test_names), cmocka_unit_test (test_dates),
    cmocka_unit_test (test_form),  cmocka_unit_test (test_direction_of_text),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
