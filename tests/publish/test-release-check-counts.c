/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/release-check-counts.h"

#include "letter.h"

static char *
check (const char *language, const char *text)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsReleaseList self = { .statement = statement, .counts = { 1234, 51, 3, 7 } };
  GString *found = g_string_new (NULL);

  us_item_set_string (US_ITEM (statement), US_STATEMENT_LANGUAGE, language, NULL);
  self.problems = g_ptr_array_new_with_free_func ((GDestroyNotify) us_problem_free);
  us_release_check_counts (&self, NULL, "text", "Paragraph 1", text);
  for (guint i = 0; i < self.problems->len; i++)
    g_string_append_printf (found, "%s\n",
                            ((UsProblem *) g_ptr_array_index (self.problems, i))->message);
  g_ptr_array_unref (self.problems);
  return g_string_free (found, FALSE);
}

static void
test_numbers (void **state)
{
  static const struct
  {
    const char *language;
    const char *text;
    const char *said; /* NULL when it is right, or no such number */
  } rows[] = {
    { "en", "We, 51 organisations and 1,234 signatories", NULL },
    { "en", "We, 43 organizations.", "43 organizations" },
    { "en-GB", "The 1,200 signatories", "1,200 signatories" },
    { "en", "We, the undersigned Forty-three organisations", "Forty-three organisations" },
    { "en", "We, fifty-one organisations, and two organisations of theirs", NULL },
    { "en", "one hundred and twenty organizations", "one hundred and twenty organizations" },
    { "en", "We, the undersigned organisations from 7 countries", NULL },
    { "en", "from 8 countries", "8 countries" },
    { "en", "from eighteen countries", "eighteen countries" },
    { "fr", "Nous, cinquante et une organisations", NULL },
    { "fr", "Nous, quarante-trois organisations", "quarante-trois organisations" },
    { "de", "Wir, dreiundvierzig Organisationen", "dreiundvierzig Organisationen" },
    { "it", "Noi, 43 organizzazioni", "43 organizzazioni" },
    { "en", "In 2019 organisers met 43 people", NULL },
    { "en", "We, 43 local organisations", NULL },
    { "fr", "Nous, 43 organisations", "43 organisations" },
    { "de", "Wir, 51 Organisationen und 3 Unterzeichnende", "3 Unterzeichnende" },
    { "es", "43 organizaciones", "43 organizaciones" },
    { "ar", "نحن ٤٣ منظمة", "٤٣ منظمة" },
    { "ar", "نحن ٥١ منظمة", NULL },
    { "pt", "43 organizações", "43 organizações" },
    { "nl", "43 organisaties", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *found = check (rows[i].language, rows[i].text);
      g_autofree char *expected =
          rows[i].said != NULL ? g_strdup_printf ("“%s”", rows[i].said) : NULL;

      if (expected != NULL)
        assert_contains (found, expected);
      else
        assert_string_equal (found, "");
    }
}

static void
test_says_how_many (void **state)
{
  g_autofree char *found = check ("en", "We, 43 organisations");

  assert_string_equal (found,
                       "It says “43 organisations”, but 51 are printed. A count would follow "
                       "the list.\n");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_numbers),
    cmocka_unit_test (test_says_how_many),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
