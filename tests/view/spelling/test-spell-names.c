/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"

#include "view/spelling/spell-names.h"

static void
changed_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

static void
test_read_and_read_again (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  gboolean read = FALSE;
  UsSpellNames *names = us_spell_names_new (statement, changed_cb, &read);

  us_test_add_signatory (statement, "Zurgelbach-Verein (Ötz), l’Åbo");
  assert_false (us_spell_names_contain (names, "Zurgelbach"));
  us_spell_names_set_enabled (names, TRUE);
  us_test_await (&read);
  assert_true (us_spell_names_contain (names, "Zurgelbach"));
  assert_true (us_spell_names_contain (names, "Ötz"));
  assert_true (us_spell_names_contain (names, "puits"));
  assert_false (us_spell_names_contain (names, "zurgelbach"));
  read = FALSE;
  us_test_add_signatory (statement, "Qwerk");
  us_test_await (&read);
  assert_true (us_spell_names_contain (names, "Qwerk"));
  us_spell_names_free (names);
}

/* A long list is read between the frames. */
static void
test_long_lists (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  gboolean read = FALSE;
  UsSpellNames *names = us_spell_names_new (statement, changed_cb, &read);

  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *name = g_strdup_printf ("Union x%u y%u", i, i);

      us_test_add_signatory (statement, name);
    }
  us_spell_names_set_enabled (names, TRUE);
  us_test_await (&read);
  assert_true (us_spell_names_contain (names, "x0"));
  assert_true (us_spell_names_contain (names, "x63"));
  assert_true (us_spell_names_contain (names, "y19999"));
  us_spell_names_set_enabled (names, FALSE);
  us_spell_names_free (names);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_read_and_read_again),
    cmocka_unit_test (test_long_lists),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
