/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "register/spell-out.h"

#include <string.h>

#include "test.h"

static void
test_words (void **state)
{
  static const struct
  {
    const char *language;
    guint number;
    UsCountOf of;
    const char *words;
  } rows[] = {
    { "en", 21, US_COUNT_ORGANISATIONS, "twenty-one" },
    { "en", 101, US_COUNT_ORGANISATIONS, "one hundred and one" },
    { "en-US", 101, US_COUNT_ORGANISATIONS, "one hundred one" },
    { "fr", 21, US_COUNT_ORGANISATIONS, "vingt-et-une" },
    { "fr", 21, US_COUNT_SIGNATORIES, "vingt-et-un" },
    { "es", 201, US_COUNT_ORGANISATIONS, "doscientas una" },
    { "es", 12, US_COUNT_COUNTRIES, "doce" },
    { "de", 62, US_COUNT_ORGANISATIONS, "zweiundsechzig" },
    { "de", 1, US_COUNT_ORGANISATIONS, "eine" },
    { "fr", 21, US_COUNT_INDIVIDUALS, "vingt-et-un" },
    { "es", 21, US_COUNT_ORGANISATIONS, "veintiuna" },
    { "es", 21, US_COUNT_SIGNATORIES, "veintiún" },
    { "it", 1, US_COUNT_ORGANISATIONS, "una" },
    { "pt", 2, US_COUNT_ORGANISATIONS, "duas" },
    { "xx", 21, US_COUNT_SIGNATORIES, "21" },
    { "pt-BR", 3, US_COUNT_ORGANISATIONS, "três" },
    { "de-AT", 21, US_COUNT_ORGANISATIONS, "einundzwanzig" },
    { "", 4, US_COUNT_SIGNATORIES, "4" },
    { "not a language", 4, US_COUNT_SIGNATORIES, "4" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *words = us_spell_out (rows[i].language, rows[i].number, rows[i].of);

      assert_string_equal (words, rows[i].words);
    }
}

/* From three to ten it takes the gender that the noun has not. */
static void
test_arabic_words (void **state)
{
  static const struct
  {
    guint number;
    const char *countries, *signatories;
  } rows[] = {
    { 1, "واحدة", "واحد" },
    { 2, "اثنتان", "اثنان" },
    { 3, "ثلاث", "ثلاثة" },
    { 8, "ثماني", "ثمانية" },
    { 10, "عشر", "عشرة" },
    { 11, "إحدى عشرة", "أحد عشر" },
    { 12, "اثنتا عشرة", "اثنا عشر" },
    { 13, "ثلاث عشرة", "ثلاثة عشر" },
    { 20, "عشرون", "عشرون" },
    { 21, "إحدى وعشرون", "واحد وعشرون" },
    { 28, "ثمان وعشرون", "ثمانية وعشرون" },
    { 62, "اثنتان وستون", "اثنان وستون" },
    { 103, "مائة وثلاث", "مائة وثلاثة" },
    { 321, "ثلاثمائة وإحدى وعشرون", "ثلاثمائة وواحد وعشرون" },
    { 2000, "ألفان", "ألفان" },
    { 3008, "ثلاثة آلاف وثماني", "ثلاثة آلاف وثمانية" },
    { 12345, "اثنا عشر ألفا وثلاثمائة وخمس وأربعون", "اثنا عشر ألفا وثلاثمائة وخمسة وأربعون" },
    { 200000, "مائتا ألف", "مائتا ألف" },
    { 1000001, "مليون وواحدة", "مليون وواحد" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *countries = us_spell_out ("ar", rows[i].number, US_COUNT_COUNTRIES);
      g_autofree char *organisations =
          us_spell_out ("ar-EG", rows[i].number, US_COUNT_ORGANISATIONS);
      g_autofree char *signatories = us_spell_out ("ar", rows[i].number, US_COUNT_SIGNATORIES);
      g_autofree char *individuals = us_spell_out ("ar", rows[i].number, US_COUNT_INDIVIDUALS);

      assert_string_equal (countries, rows[i].countries);
      assert_string_equal (organisations, rows[i].countries);
      assert_string_equal (signatories, rows[i].signatories);
      assert_string_equal (individuals, rows[i].signatories);
    }
}

static void
test_figures (void **state)
{
  g_autofree char *english = us_spell_figures ("en", 1234);
  g_autofree char *german = us_spell_figures ("de", 1234);
  g_autofree char *none = us_spell_figures ("", 12);

  assert_string_equal (english, "1,234");
  assert_string_equal (german, "1.234");
  assert_string_equal (none, "12");
}

static void
test_read (void **state)
{
  static const struct
  {
    const char *language, *words;
    guint number; /* 0 when it is none */
  } rows[] = {
    { "en", "fifty-one", 51 },
    { "en", "one hundred and twenty", 120 },
    { "en", "the fifty", 0 },
    { "en", "many", 0 },
    { "en", "", 0 },
    { "fr", "cinquante et une", 51 },
    { "de", "dreiundvierzig", 43 },
    { "es", "cuarenta y tres", 43 },
    { "ar", "ثلاثة وأربعون", 43 },
    { "ar", "خمس", 5 },
    { "ar", "الخمس", 5 },
    { "ar", "ثلاث وعشرين", 23 },
    { "ar", "خمس عشرة", 15 },
    { "ar", "عشر", 10 },
    { "ar", "منظمات", 0 },
    { "ar", "ثلاث وأربعون", 43 },
    { "ar", "ثمان", 8 },
    { "ar", "مائتين", 200 },
    { "ar", "اثنتي عشرة", 12 },
    { "ar", "إثنان وستون", 62 },
    { "ar", "اثنتا عشرة", 12 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint number = 0;

      assert_int_equal (
          us_spell_read (rows[i].language, rows[i].words, strlen (rows[i].words), &number),
          rows[i].number != 0);
      assert_int_equal (number, rows[i].number);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_words),
    cmocka_unit_test (test_arabic_words),
    cmocka_unit_test (test_figures),
    cmocka_unit_test (test_read),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
