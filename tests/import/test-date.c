/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/date.h"

#include <string.h>
#include <unicode/udat.h>

static void
test_whole_lines (void **state)
{
  static const struct
  {
    const char *language;
    const char *line;
    const char *iso;
    const char *place;
  } rows[] = {
    { "en", "Wednesday, March 22, 2017", "2017-03-22", NULL },
    { "en", "22nd of March, 2017", "2017-03-22", NULL },
    { "en", "Geneva, 3 March 2026", "2026-03-03", "Geneva" },
    { "en", "New York, NY – May 1st, 2026", "2026-05-01", "New York, NY" },
    { "en", "Date: 2026-03-03", "2026-03-03", NULL },
    { "en", "03/25/2026", "2026-03-25", NULL },
    { "en", "May 2026", "2026-05", NULL },
    { "fr", "Paris, le 1er mars 2026", "2026-03-01", "Paris" },
    { "fr", "mardi 14 juillet 2026", "2026-07-14", NULL },
    { "fr", "Publié le 21 mai 2026", "2026-05-21", NULL },
    { "es", "Madrid, a 5 de mayo de 2026", "2026-05-05", "Madrid" },
    { "es", "jueves, 1º de octubre de 2026", "2026-10-01", NULL },
    { "de", "Berlin, den 3. Mai 2026", "2026-05-03", "Berlin" },
    { "de", "Montag, 12.10.2026", "2026-10-12", NULL },
    { "it", "Roma, lunedì 7 aprile 2026", "2026-04-07", "Roma" },
    { "pt", "Lisboa, 4 de abril de 2026", "2026-04-04", "Lisboa" },
    { "pt", "segunda-feira, 4 de maio de 2026", "2026-05-04", NULL },
    { "nl", "Den Haag, 22 maart 2026", "2026-03-22", "Den Haag" },
    { "nl", "Gent, dinsdag 3 juni 2025", "2025-06-03", "Gent" },
    { "nl", "Gepubliceerd op 1 augustus 2026", "2026-08-01", NULL },
    { "ar", "31 يوليوز 2025", "2025-07-31", NULL },
    { "ar", "الثلاثاء 3 آذار 2026", "2026-03-03", NULL },
    { "ar", "٣ كانون الثاني ٢٠٢٦", "2026-01-03", NULL },
    { "ar", "3 مارس / آذار 2026", "2026-03-03", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (UsDateMatch) match = { 0 };
      if (!us_date_parse_line (rows[i].line, us_phrases_get (rows[i].language), &match))
        fail_msg ("not a date: %s", rows[i].line);
      assert_string_equal (match.iso, rows[i].iso);
      if (rows[i].place != NULL)
        assert_string_equal (match.place, rows[i].place);
      else
        assert_null (match.place);
      assert_false (match.doubtful);
    }
}

static void
test_other_lines (void **state)
{
  static const char *const lines[] = { "",
                                       "Geneva",
                                       "2026",
                                       "31 February 2026",
                                       "32 March 2026",
                                       "Since 3 March 2026 we wait",
                                       "3 March 2026 was a day",
                                       "Joint statement of May 2026",
                                       "12 signatories",
                                       "10.5.3" };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_auto (UsDateMatch) match = { 0 };
      assert_false (us_date_parse_line (lines[i], us_phrases_get ("en"), &match));
    }
}

static void
test_day_or_month (void **state)
{
  g_auto (UsDateMatch) american = { 0 };
  g_auto (UsDateMatch) british = { 0 };

  assert_true (us_date_parse_line ("03/05/2026", us_phrases_get ("en"), &american));
  assert_string_equal (american.iso, "2026-03-05");
  assert_true (american.doubtful);
  assert_true (us_date_parse_line ("03/05/2026", us_phrases_get ("fr"), &british));
  assert_string_equal (british.iso, "2026-05-03");
  assert_true (british.doubtful);
}

static void
test_finds_inside (void **state)
{
  g_auto (UsDateMatch) match = { 0 };

  assert_true (us_date_find ("Sent on 2026-05-12 by Jane", us_phrases_get ("en"), &match));
  assert_string_equal (match.iso, "2026-05-12");
  assert_false (us_date_find ("Since May 2026", us_phrases_get ("en"), &match));
}

/* How ICU writes a day in a country, in full or without the weekday. */
static char *
format_day (const char *locale, UDateFormatStyle style, guint year, guint month, guint day)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar text[128];
  UDateFormat *format = udat_open (UDAT_NONE, style, locale, NULL, 0, NULL, -1, &status);
  g_autoptr (GDateTime) date = g_date_time_new_utc ((int) year, (int) month, (int) day, 12, 0, 0);
  int32_t length = udat_format (format, (double) g_date_time_to_unix (date) * 1000, text,
                                G_N_ELEMENTS (text), NULL, &status);

  udat_close (format);
  assert_true (U_SUCCESS (status));
  return g_utf16_to_utf8 ((const gunichar2 *) text, length, NULL, NULL, NULL);
}

/* Every month in every country of the eight languages, whose words another library has; among them
 * both traditions of Arabic and that of the Maghreb. */
static void
test_months_of_countries (void **state)
{
  static const char *const locales[] = { "en-GB", "en-US", "en-ZA", "fr-FR", "fr-CA", "es-ES",
                                         "es-AR", "es-MX", "de-DE", "de-AT", "it-IT", "pt-PT",
                                         "pt-BR", "ar-EG", "ar-LB", "ar-SY", "ar-JO", "ar-IQ",
                                         "ar-MA", "ar-DZ", "ar-TN", "ar-AE", "nl-NL", "nl-BE" };
  static const guint days[] = { 1, 9, 15, 28 };
  static const UDateFormatStyle styles[] = { UDAT_LONG, UDAT_FULL };

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    for (guint month = 1; month <= 12; month++)
      for (guint j = 0; j < G_N_ELEMENTS (days) * G_N_ELEMENTS (styles); j++)
        {
          const guint day = days[j / 2];
          g_autofree char *line = format_day (locales[i], styles[j % 2], 2024, month, day);
          g_autofree char *sent = g_strdup_printf ("Genève, %s", line);
          g_autofree char *iso = g_strdup_printf ("2024-%02u-%02u", month, day);
          g_auto (UsDateMatch) match = { 0 };
          g_auto (UsDateMatch) placed = { 0 };

          if (!us_date_parse_line (line, us_phrases_get (locales[i]), &match) ||
              strcmp (match.iso, iso) != 0)
            fail_msg ("%s: %s is not %s", locales[i], line, iso);
          assert_false (match.doubtful);
          if (!us_date_parse_line (sent, us_phrases_get (locales[i]), &placed) ||
              strcmp (placed.iso, iso) != 0 || strcmp (placed.place, "Genève") != 0)
            fail_msg ("%s: %s is not %s in Genève", locales[i], sent, iso);
        }
}

static void
test_datelines (void **state)
{
  static const struct
  {
    const char *language, *line, *iso;
  } rows[] = {
    { "fr", "Publié le 14 septembre 2024 à 6 h 00 – Temps de lecture : 3 min", "2024-09-14" },
    { "en", "Published on Monday, 3 May 2026, 3 minutes to read", "2026-05-03" },
    { "de", "Veröffentlicht am 3. Mai 2026 um 6 Uhr", "2026-05-03" },
    { "ar", "نشر في 3 مايو 2026 الساعة السادسة", "2026-05-03" },
    { "fr", "Le 15 décembre 2024, neuf gares fermeront", NULL },
    { "en", "Published by the Water Trust on 3 May 2026 in Oslo", NULL },
    { "en", "Published on 3 May 2026 in the gazette, the plan has no map.", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (UsDateMatch) match = { 0 };

      assert_int_equal (
          us_date_parse_dateline (rows[i].line, us_phrases_get (rows[i].language), &match),
          rows[i].iso != NULL);
      if (rows[i].iso != NULL)
        assert_string_equal (match.iso, rows[i].iso);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_datelines),    cmocka_unit_test (test_months_of_countries),
    cmocka_unit_test (test_whole_lines),  cmocka_unit_test (test_other_lines),
    cmocka_unit_test (test_day_or_month), cmocka_unit_test (test_finds_inside),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
