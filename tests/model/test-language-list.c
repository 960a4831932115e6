/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/language-list.h"
#include "model/language.h"

static const UsLanguage *
find (GPtrArray *languages, const char *tag)
{
  for (guint i = 0; i < languages->len; i++)
    if (g_str_equal (((const UsLanguage *) languages->pdata[i])->tag, tag))
      return languages->pdata[i];
  return NULL;
}

static void
test_names (void **state)
{
  g_autoptr (GPtrArray) languages = us_language_list ("en");
  const UsLanguage *french = find (languages, "fr");

  assert_non_null (french);
  assert_string_equal (french->name, "French");
  assert_string_equal (french->own_name, "Français");
  assert_non_null (find (languages, "ar"));
  assert_non_null (find (languages, "es"));
  assert_null (find (languages, "fr-CA"));
}

static void
test_of_the_desktop (void **state)
{
  static const char *const rows[][2] = {
    { "C", "en" }, { "ar", "ar" }, { "pt_BR.UTF-8@euro", "pt-BR" }, { "nonsense:fr_CA", "fr-CA" }
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *tag = NULL;

      g_setenv ("LANGUAGE", rows[i][0], TRUE);
      tag = us_language_get_desktop ();
      assert_string_equal (tag, rows[i][1]);
    }
  g_setenv ("LANGUAGE", "", TRUE);
}

/* Whatever can be chosen can be set. */
static void
test_all_are_valid_and_sorted (void **state)
{
  g_autoptr (GPtrArray) languages = us_language_list ("fr");

  assert_true (languages->len > 100);
  for (guint i = 0; i < languages->len; i++)
    {
      const UsLanguage *language = languages->pdata[i];

      assert_true (us_language_is_valid (language->tag));
      if (i > 0)
        assert_true (g_utf8_collate (((const UsLanguage *) languages->pdata[i - 1])->name,
                                     language->name) <= 0);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_names),
    cmocka_unit_test (test_all_are_valid_and_sorted),
    cmocka_unit_test (test_of_the_desktop),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
