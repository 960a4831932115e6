/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "view/spelling/dictionaries.h"

/* The dictionaries of English and French are among the packages of the tests. */

static const char *const nothing[] = { NULL };
static const char *const french[] = { "fr", NULL };

static void
test_other_languages_are_right_too (void **state)
{
  g_autoptr (UsDictionaries) english = us_dictionaries_open ("en", nothing);
  g_autoptr (UsDictionaries) both = us_dictionaries_open ("en", french);
  g_auto (GStrv) suggestions = us_dictionaries_suggest (both, "statment");

  assert_true (us_dictionaries_have_language (english));
  assert_false (us_dictionaries_check (english, "déclaration"));
  assert_true (us_dictionaries_check (both, "déclaration"));
  assert_true (us_dictionaries_check (both, "statement"));
  assert_false (us_dictionaries_check (both, "statment"));
  assert_true (g_strv_contains ((const char *const *) suggestions, "statement"));
  us_dictionaries_ignore (both, "statment");
  assert_true (us_dictionaries_check (both, "statment"));
}

/* Whatever else there is, nobody can say what is right in a language without a dictionary. */
static void
test_unknown_language (void **state)
{
  g_autoptr (UsDictionaries) self = us_dictionaries_open ("tlh", french);
  g_auto (GStrv) suggestions = us_dictionaries_suggest (self, "qapla");

  assert_false (us_dictionaries_have_language (self));
  assert_true (us_dictionaries_check (self, "qapla"));
  assert_int_equal (g_strv_length (suggestions), 0);
}

/* An unknown one beside does no harm. */
static void
test_unknown_other (void **state)
{
  const char *const others[] = { "tlh", "fr-BE", NULL };
  g_autoptr (UsDictionaries) self = us_dictionaries_open ("en", others);

  assert_true (us_dictionaries_check (self, "déclaration"));
  assert_false (us_dictionaries_check (self, "qapla"));
}

static void
test_lists_languages_once (void **state)
{
  g_auto (GStrv) languages = us_dictionaries_list_languages ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  assert_true (g_strv_contains ((const char *const *) languages, "en"));
  assert_true (g_strv_contains ((const char *const *) languages, "fr"));
  for (gsize i = 0; languages[i] != NULL; i++)
    {
      assert_null (strpbrk (languages[i], "_-"));
      assert_true (g_hash_table_add (seen, languages[i]));
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_other_languages_are_right_too),
    cmocka_unit_test (test_unknown_language),
    cmocka_unit_test (test_unknown_other),
    cmocka_unit_test (test_lists_languages_once),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
