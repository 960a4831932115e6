/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"

#include "view/settings.h"
#include "view/spelling/speller.h"

/* The dictionaries of English and French are among the packages of the tests. */
static void
await_ready (UsSpeller *speller)
{
  for (guint i = 0; i < 12000 && !us_speller_is_ready (speller); i++)
    us_test_wait (5);
  assert_true (us_speller_is_ready (speller));
}

static UsStatement *
new_statement (const char *language)
{
  UsStatement *statement = us_statement_new ();

  us_item_set_string (US_ITEM (statement), US_STATEMENT_LANGUAGE, language, NULL);
  return statement;
}

static void
test_checks_and_suggests (void **state)
{
  g_autoptr (UsStatement) statement = new_statement ("en");
  UsSpeller *speller = us_speller_get (statement);
  g_auto (GStrv) suggestions = NULL;

  assert_ptr_equal (speller, us_speller_get (statement));
  assert_true (us_speller_check (speller, "statment"));
  us_speller_start (speller);
  await_ready (speller);
  assert_true (us_speller_check (speller, "statement"));
  assert_false (us_speller_check (speller, "statment"));
  suggestions = us_speller_suggest (speller, "statment");
  assert_true (g_strv_contains ((const char *const *) suggestions, "statement"));
  us_speller_ignore (speller, "statment");
  assert_true (us_speller_check (speller, "statment"));
  us_speller_add (speller, "Qwerkish");
  assert_true (us_speller_check (speller, "Qwerkish"));
}

static void
test_follows_the_language (void **state)
{
  g_autoptr (UsStatement) statement = new_statement ("en");
  UsSpeller *speller = us_speller_get (statement);

  us_speller_start (speller);
  await_ready (speller);
  us_item_set_string (US_ITEM (statement), US_STATEMENT_LANGUAGE, "fr-BE", NULL);
  assert_false (us_speller_is_ready (speller));
  assert_string_equal (us_speller_get_language (speller), "fr-BE");
  await_ready (speller);
  assert_true (us_speller_check (speller, "déclaration"));
  assert_false (us_speller_check (speller, "water"));
}

static void
test_names_are_right (void **state)
{
  g_autoptr (UsStatement) statement = new_statement ("en");
  UsSpeller *speller = us_speller_get (statement);

  us_test_add_signatory (statement, "Zurgelbach Union");
  us_speller_start (speller);
  await_ready (speller);
  while (!us_speller_check (speller, "Zurgelbach"))
    g_main_context_iteration (NULL, TRUE);
}

static void
missing_cb (UsSpeller *speller, const char *message, char **ret_message)
{
  *ret_message = g_strdup (message);
}

static void
test_missing_dictionary (void **state)
{
  UsStatement *statement = new_statement ("tlh");
  UsSpeller *speller = us_speller_get (statement);
  g_autofree char *message = NULL;
  g_autofree char *english = us_speller_get_package ("en-GB");

  g_signal_connect (speller, "missing", G_CALLBACK (missing_cb), &message);
  us_speller_start (speller);
  while (message == NULL)
    g_main_context_iteration (NULL, TRUE);
  assert_contains (message, "hunspell-tlh");
  assert_contains (message, "Klingon");
  assert_string_equal (english, "hunspell-en-us");
  assert_true (us_speller_check (speller, "qapla"));
  assert_finalized (statement);
}

static gboolean
later_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Nobody waits for a dictionary whose letter is closed. */
static void
test_closed_while_loading (void **state)
{
  UsStatement *statement = new_statement ("en");
  gboolean done = FALSE;

  us_speller_start (us_speller_get (statement));
  g_object_unref (statement);
  g_timeout_add (300, later_cb, &done);
  us_test_await (&done);
}

static void
test_switched_off (void **state)
{
  g_autoptr (UsStatement) statement = new_statement ("en");
  UsSpeller *speller = us_speller_get (statement);

  us_speller_start (speller);
  await_ready (speller);
  g_settings_set_boolean (us_settings_get (), "spelling", FALSE);
  assert_false (us_speller_is_ready (speller));
  g_settings_set_boolean (us_settings_get (), "spelling", TRUE);
  await_ready (speller);
}

static void
test_follows_other_languages (void **state)
{
  static const char *const french[] = { "fr", NULL };
  g_autoptr (UsStatement) statement = new_statement ("en");
  UsSpeller *speller = us_speller_get (statement);

  us_speller_start (speller);
  await_ready (speller);
  assert_false (us_speller_check (speller, "déclaration"));
  g_settings_set_strv (us_settings_get (), "spelling-languages", french);
  await_ready (speller);
  assert_true (us_speller_check (speller, "déclaration"));
  assert_false (us_speller_check (speller, "statment"));
  g_settings_reset (us_settings_get (), "spelling-languages");
  await_ready (speller);
  assert_false (us_speller_check (speller, "déclaration"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_checks_and_suggests),     cmocka_unit_test (test_follows_the_language),
    cmocka_unit_test (test_names_are_right),         cmocka_unit_test (test_missing_dictionary),
    cmocka_unit_test (test_closed_while_loading),    cmocka_unit_test (test_switched_off),
    cmocka_unit_test (test_follows_other_languages),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
