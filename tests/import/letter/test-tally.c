/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/letter/recogniser.h"
#include "import/letter/tally-words.h"

#include <string.h>

#define BEGIN "Wells\n\n2 May 2026\n\n"
#define PROSE                                                                                      \
  "The wells of the valley have been dry for a year now, and nobody in the capital has said why "  \
  "they are dry, as they were before.\n\n"

static gboolean
is_doubted (const char *text, const char *words)
{
  g_autoptr (UsDraft) draft = us_recogniser_read_text (text, "en", NULL);
  gboolean found = FALSE;

  for (guint i = 0; i < draft->doubts->len; i++)
    found |=
        strstr (((UsDraftDoubt *) g_ptr_array_index (draft->doubts, i))->reason, words) != NULL;
  for (guint i = 0; i < draft->signatories->len; i++)
    {
      const char *reason = ((UsDraftPerson *) g_ptr_array_index (draft->signatories, i))->reason;
      found |= reason != NULL && strstr (reason, words) != NULL;
    }
  return found;
}

static void
test_stated_numbers (void **state)
{
  assert_true (is_doubted (BEGIN
                           "We, the undersigned 5 organisations, speak for the valley and for "
                           "all who live in it.\n\n" PROSE
                           "Signed by:\n\nReading Circle\nBook Society\nWell Trust\n",
                           "5 who sign, and 3"));
  assert_false (is_doubted (BEGIN "We, the undersigned 3 organisations, speak for the valley and "
                                  "for all who live in it.\n\n" PROSE
                                  "Signed by:\n\nReading Circle\nBook Society\nWell Trust\n",
                            "who sign"));
  /* Thousands are parted by spaces too. */
  assert_true (is_doubted (BEGIN
                           "We, the undersigned 4 212 organisations, speak for the valley and for "
                           "all who live in it.\n\n" PROSE
                           "Signed by:\n\nReading Circle\nBook Society\nWell Trust\n",
                           "4212 who sign, and 3"));
  assert_true (is_doubted (BEGIN PROSE PROSE
                           "Signatories (4):\n\nReading Circle\nBook Society\nWell Trust\n",
                           "4 who sign, and 3"));
  /* A year counts nobody. */
  assert_false (is_doubted (BEGIN "We, the undersigned, wrote in 2021 to all water "
                                  "organisations of the valley, and nobody answered.\n\n" PROSE
                                  "Signed by:\n\nReading Circle\nBook Society\nWell Trust\n",
                            "who sign"));
  /* Other things are counted too. */
  assert_false (is_doubted (BEGIN
                            "We, the undersigned, saw 5 wells and 12 dead sheep there.\n\n" PROSE
                            "Signed by:\n\nReading Circle\nBook Society\nWell Trust\n",
                            "who sign"));
}

static gboolean
is_miscounted (const char *language, const char *sentence)
{
  g_autofree char *letter =
      g_strconcat ("Wells\n\n2 May 2026\n\n", sentence, "\n\n", PROSE, PROSE,
                   "Signed by:\n\nReading Circle\nBook Society\nWell Trust\n", NULL);
  g_autoptr (UsDraft) draft = us_recogniser_read_text (letter, language, NULL);
  gboolean found = FALSE;

  for (guint i = 0; i < draft->doubts->len; i++)
    found |= strstr (((UsDraftDoubt *) g_ptr_array_index (draft->doubts, i))->reason,
                     "who sign, and 3") != NULL;
  return found;
}

/* Numbers are words too. */
static void
test_spelled_numbers (void **state)
{
  static const struct
  {
    const char *language, *sentence;
    gboolean counts;
  } rows[] = {
    { "en", "We, the five undersigned organisations, speak for the valley.", TRUE },
    { "en", "We, the undersigned twenty-one civil society organisations, speak for it.", TRUE },
    { "en", "We, the three undersigned organisations, speak for the valley.", FALSE },
    { "en", "One of us, the undersigned organisations, saw two of the wells.", FALSE },
    { "en", "The undersigned speak for the valley. Five organisations are silent.", FALSE },
    { "en", "We ask the two organisations of the valley to open the wells.", FALSE },
    { "fr", "Nous, les cinq organisations signataires, parlons pour toute la vallée.", TRUE },
    { "fr", "Nous, les trois organisations signataires, parlons pour toute la vallée.", FALSE },
    { "es", "Las cinco organizaciones firmantes hablamos por todo el valle.", TRUE },
    { "es", "Una de las organizaciones firmantes habla por todo el valle.", FALSE },
    { "de", "Die fünf unterzeichnenden Organisationen sprechen für das ganze Tal.", TRUE },
    { "de", "Eine der unterzeichnenden Organisationen spricht für das ganze Tal.", FALSE },
    { "ar", "نحن المنظمات الخمس الموقعة أدناه نتحدث باسم الوادي كله.", TRUE },
    { "ar", "نحن الموقعون أدناه خمس منظمات من الوادي نتحدث باسم أهله.", TRUE },
    { "ar", "نحن المنظمات الثلاث الموقعة أدناه نتحدث باسم الوادي كله.", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (is_miscounted (rows[i].language, rows[i].sentence) != rows[i].counts)
      fail_msg ("%s: “%s”", rows[i].language, rows[i].sentence);
}

/* Words are read so often, and no more. */
static void
test_patience (void **state)
{
  static const char text[] = "We, the undersigned five organisations, speak for the valley.";
  const UsPhrases *phrases = us_phrases_get ("en");
  guint left = 100;
  g_autoptr (GArray) found = us_tally_words_find (phrases, "en", text, &left);
  g_autoptr (GArray) none = NULL;

  assert_int_equal (found->len, 1);
  assert_true (left < 100);
  left = 0;
  none = us_tally_words_find (phrases, "en", text, &left);
  assert_int_equal (none->len, 0);
}

/* Those who are not named are counted too. */
static void
test_withheld (void **state)
{
  assert_false (is_doubted (BEGIN PROSE PROSE
                            "Signatories (5)\n\nReading Circle\nBook Society\nWell Trust\n\n"
                            "Names withheld: 2\n",
                            "who sign"));
}

static void
test_duplicates (void **state)
{
  static const char letter[] =
      BEGIN PROSE PROSE "Signed by:\n\nReading Circle\nBook Society\nREADING CIRCLE\n";
  g_autoptr (UsDraft) draft = us_recogniser_read_text (letter, "en", NULL);

  assert_int_equal (draft->signatories->len, 3);
  assert_true (is_doubted (letter, "stands on line 11 already"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_stated_numbers), cmocka_unit_test (test_spelled_numbers),
    cmocka_unit_test (test_patience),       cmocka_unit_test (test_withheld),
    cmocka_unit_test (test_duplicates),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
