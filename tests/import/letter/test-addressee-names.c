/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "prose.h"
#include "test.h"

#include "import/letter/addressee-names.h"

static void
check_title (const char *language, const char *title, const char *expected)
{
  g_autoptr (UsDraft) draft = us_draft_new ();

  draft->title = g_strdup (title);
  us_addressee_names_read_title (us_phrases_get (language), draft);
  assert_int_equal (draft->addressees->len, expected != NULL);
  if (expected != NULL)
    assert_string_equal (((UsDraftPerson *) g_ptr_array_index (draft->addressees, 0))->name,
                         expected);
}

static void
test_titles (void **state)
{
  check_title ("en", "An open letter to the Minister of Health", "Minister of Health");
  check_title ("en", "Open letter to Attorney General Jane Roe: let them go",
               "Attorney General Jane Roe");
  check_title ("en", "An open letter on what to do", NULL);
  check_title ("en", "Water to the Valley Council", NULL);
  check_title ("fr", "Lettre ouverte au ministre de la Santé", "ministre de la Santé");
  check_title ("es", "Carta abierta al Ministro de Salud", "Ministro de Salud");
}

static void
test_salutation (void **state)
{
  g_autoptr (UsDraft) named = us_draft_new ();
  g_autoptr (UsDraft) unnamed = us_draft_new ();

  us_addressee_names_read_salutation ("Dear Member States of the Union,", 3, us_phrases_get ("en"),
                                      named);
  us_addressee_names_read_salutation ("Dear Sir or Madam,", 3, us_phrases_get ("en"), unnamed);
  assert_int_equal (named->addressees->len, 1);
  assert_int_equal (unnamed->addressees->len, 0);
}

static void
test_and (void **state)
{
  const UsPhrases *de = us_phrases_get ("de");

  assert_string_equal (us_addressee_names_skip_and ("und die Fraktionen im Landtag", de),
                       "die Fraktionen im Landtag");
  assert_string_equal (us_addressee_names_skip_and ("und an den Landtag", de), "an den Landtag");
  assert_string_equal (us_addressee_names_skip_and ("und die Energiewende", de),
                       "und die Energiewende");
  assert_string_equal (us_addressee_names_skip_and ("Landtag", de), "Landtag");
}

static void
test_split (void **state)
{
  static const struct
  {
    const char *language;
    const char *text;
    const char *parts;
  } rows[] = {
    { "en", "the Minister of Water and to the Mayor of Kisumu",
      "the Minister of Water|to the Mayor of Kisumu" },
    { "en", "Dr Jane Roe, Minister of Water; Mr Ivo Novak, Mayor",
      "Dr Jane Roe, Minister of Water|Mr Ivo Novak, Mayor" },
    { "en", "the Ministry of Health, the Ministry of Water and the Water Board",
      "the Ministry of Health|the Ministry of Water|the Water Board" },
    { "en", "Jane Roe, Special Adviser to the Minister of Water",
      "Jane Roe, Special Adviser to the Minister of Water" },
    { "en", "the Minister of Trade and the Economy", "the Minister of Trade and the Economy" },
    { "en", "the Minister of Water, the Hon. Jane Roe",
      "the Minister of Water, the Hon. Jane Roe" },
    { "pt", "Ao Prefeito de Ouro Branco e à Câmara Municipal",
      "Ao Prefeito de Ouro Branco|à Câmara Municipal" },
    { "it", "Al Ministro di Grazia e Giustizia", "Al Ministro di Grazia e Giustizia" },
    { "nl", "Aan het college van burgemeester en wethouders van Zwolle",
      "Aan het college van burgemeester en wethouders van Zwolle" },
    { "nl", "Aan de minister van Landbouw en aan de Tweede Kamer",
      "Aan de minister van Landbouw|aan de Tweede Kamer" },
    { "ar", "إلى وزير المياه وإلى رئيس البلدية", "إلى وزير المياه|وإلى رئيس البلدية" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (GStrv) parts =
                  us_addressee_names_split (rows[i].text, us_phrases_get (rows[i].language));
      g_autofree char *joined = g_strjoinv ("|", parts);

      assert_string_equal (joined, rows[i].parts);
    }
}

/* An office is named by the greeting, or by the text, where nothing else names it. */
static void
test_spoken_to (void **state)
{
  static const struct
  {
    const char *language, *letter, *name;
  } rows[] = {
    { "fr", "Madame la Ministre,\n\n" PROSE, "Madame la Ministre" },
    { "fr", PROSE "Monsieur le président de la région, nous vous demandons trois choses.\n\n" PROSE,
      "Monsieur le président de la région" },
    { "en", PROSE "To the Ministry of Health we call:\n\n1. Open it.\n2. Keep it.\n",
      "Ministry of Health" },
    { "pt", PROSE "À Secretaria Estadual de Educação pedimos:\n\n1. Abrir já.\n2. Não fechar.\n",
      "Secretaria Estadual de Educação" },
    { "fr", PROSE "Monsieur Roux, qui était là, ne dit rien.\n\n" PROSE, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (UsDraft) draft = us_recogniser_read_text (rows[i].letter, rows[i].language, NULL);

      assert_int_equal (draft->addressees->len, rows[i].name != NULL);
      if (rows[i].name != NULL)
        assert_string_equal (((UsDraftPerson *) g_ptr_array_index (draft->addressees, 0))->name,
                             rows[i].name);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_and),       cmocka_unit_test (test_split),
    cmocka_unit_test (test_titles),    cmocka_unit_test (test_salutation),
    cmocka_unit_test (test_spoken_to),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
