/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "publish/release-check.h"
#include "view/start/templates.h"

/* Each says what is to be filled in, and so does the release check while nobody has. */
static void
test_every_template_has_blanks (void **state)
{
  const char *const *languages = us_templates_get_languages ();
  gsize n_templates;
  const UsTemplate *templates = us_templates_get_all (&n_templates);

  for (gsize i = 0; i < n_templates; i++)
    for (gsize j = 0; languages[j] != NULL; j++)
      {
        g_autofree char *name = g_strconcat (templates[i].id, ".", languages[j], NULL);
        g_autoptr (GError) error = NULL;
        g_autoptr (UsStatement) statement = us_templates_load (name, &error);
        g_autoptr (GPtrArray) problems = NULL;
        guint n_blanks = 0;

        assert_no_error (error);
        assert_string_equal (us_item_get_string (US_ITEM (statement), US_STATEMENT_LANGUAGE),
                             languages[j]);
        assert_true (g_list_model_get_n_items (us_statement_get_demands (statement)) >= 3);
        assert_int_equal (us_item_list_get_length (us_statement_get_signatories (statement)), 0);
        problems = us_release_check (statement, NULL, NULL);
        for (guint k = 0; k < problems->len; k++)
          if (strstr (((UsProblem *) problems->pdata[k])->message, "never filled in") != NULL)
            n_blanks++;
        assert_true (n_blanks >= 10);
      }
}

static void
test_name_without_a_language (void **state)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UsStatement) statement = us_templates_load ("minister", &error);

  assert_no_error (error);
  assert_string_equal (us_item_get_string (US_ITEM (statement), US_STATEMENT_LANGUAGE), "en");
}

static void
test_unknown_template (void **state)
{
  g_autoptr (GError) error = NULL;

  assert_null (us_templates_load ("no-such", &error));
  assert_non_null (error);
}

static void
test_language_is_chosen (void **state)
{
  assert_string_equal (us_templates_choose_language ("fr-CA"), "fr");
  assert_string_equal (us_templates_choose_language ("ar"), "ar");
  assert_string_equal (us_templates_choose_language ("de"), "en");
  assert_string_equal (us_templates_choose_language ("arn"), "en");
  assert_string_equal (us_templates_choose_language (""), "en");
  assert_true (us_templates_have_language ("es_MX.UTF-8"));
  assert_false (us_templates_have_language ("de"));
}

static void
test_blank_is_blank (void **state)
{
  g_autoptr (UsStatement) statement = us_templates_new_blank ("pt_BR.UTF-8");

  for (guint i = 0; i < US_STATEMENT_N_LISTS; i++)
    assert_int_equal (us_item_list_get_length (us_statement_get_list (statement, i)), 0);
  assert_string_equal (us_item_get_string (US_ITEM (statement), US_STATEMENT_TITLE), "");
  assert_string_equal (us_item_get_string (US_ITEM (statement), US_STATEMENT_LANGUAGE), "pt-BR");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_every_template_has_blanks),
    cmocka_unit_test (test_name_without_a_language),
    cmocka_unit_test (test_unknown_template),
    cmocka_unit_test (test_language_is_chosen),
    cmocka_unit_test (test_blank_is_blank),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
