/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "register/words.h"

#include <string.h>

static void
test_articles (void **state)
{
  static const struct
  {
    const char *language;
    const char *name;
    const char *rest;
  } rows[] = {
    { "en", "The River Trust", "River Trust" },
    { "en-GB", "A  Rocha", "Rocha" },
    { "en", "Theatre of Hope", "Theatre of Hope" },
    { "en", "La Vía Campesina", "La Vía Campesina" },
    { "es", "La Vía Campesina", "Vía Campesina" },
    { "fr", "L'Atelier", "Atelier" },
    { "fr", "L’Atelier", "Atelier" },
    { "fr", "Les Amis", "Amis" },
    { "it", "Gli Amici", "Amici" },
    { "pt", "O Grito", "Grito" },
    { "de", "DIE LINKE", "LINKE" },
    { "nl", "Het Fonds", "Fonds" },
    { "ar", "المنظمة العربية", "منظمة العربية" },
    { "en", "The", "The" },
    { "en", "A. Smith", "A. Smith" },
    { "xx", "The River", "The River" },
    { "", "The River", "The River" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_string_equal (rows[i].name + us_words_match_article (rows[i].name, rows[i].language),
                         rows[i].rest);
}

static void
test_articles_of_any_language (void **state)
{
  static const char *const first[][2] = {
    { "La Vía Campesina", "Vía Campesina" },
    { "Die Brücke", "Brücke" },
    { "L’Atelier", "Atelier" },
    { "Un'amica", "amica" },
    { "المنظمة", "منظمة" },
    { "O Silva", "O Silva" },
    { "A. Silva", "A. Silva" },
    { "Lake Trust", "Lake Trust" },
    { "Illinois Water", "Illinois Water" },
    { "Théâtre", "Théâtre" },
    { "La", "La" },
    /* What stands before the text is not looked at. */
    { &".\0 Lake"[2], " Lake" },
    { "", "" },
  };
  static const char *const last[][2] = {
    { "Water Union, The", "Water Union" },
    { "Vía Campesina, La ", "Vía Campesina" },
    { "Smith, A", "Smith, A" },
    { "Roe, Jane", "Roe, Jane" },
    { "Rain, The Trust", "Rain, The Trust" },
    { ", The", ", The" },
    { "Rain,", "Rain," },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    assert_string_equal (first[i][0] + us_words_match_any_article (first[i][0]), first[i][1]);
  for (guint i = 0; i < G_N_ELEMENTS (last); i++)
    assert_int_equal (strlen (last[i][0]) - us_words_match_last_article (last[i][0]),
                      strlen (last[i][1]));
}

static void
test_honorifics (void **state)
{
  static const char *const rows[][2] = {
    { "Prof. Dr. Jane Roe", "Jane Roe" }, { "Mme Ana Sá", "Ana Sá" },
    { "Jane Roe", "Jane Roe" },           { "Dr.", "Dr." },
    { "د. ليلى حداد", "ليلى حداد" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_string_equal (rows[i][0] + us_words_match_honorifics (rows[i][0]), rows[i][1]);
}

static void
test_kinds (void **state)
{
  g_autofree char *form = us_words_fold ("E.V.", -1);
  g_autofree char *apostrophe = us_words_fold ("L’", -1);

  assert_string_equal (form, "ev");
  assert_string_equal (apostrophe, "l'");
  assert_true (us_words_has (US_WORD_LEGAL_FORM, form));
  assert_false (us_words_has (US_WORD_LEGAL_FORM, "river"));
  assert_true (us_words_has (US_WORD_FAMILY_FIRST, "hu"));
}

static void
test_files (void **state)
{
  static const char *const names[] = { "words.ini", "columns.ini", "kinds.ini" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_key_file_unref (us_words_load (names[i]));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_articles),   cmocka_unit_test (test_articles_of_any_language),
    cmocka_unit_test (test_honorifics), cmocka_unit_test (test_kinds),
    cmocka_unit_test (test_files),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
