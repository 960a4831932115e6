/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "register/name-key.h"

static void
test_fold (void **state)
{
  static const char *const rows[][2] = {
    { "The  “Blue” Trust", "the blue trust" },
    { "L'Été à Łódź", "lete a lodz" },
    { "e.V.", "ev" },
    { "Nord-Sud", "nord sud" },
    { "الجَمعيّة", "الجمعيه" },
    { "", "" },
    { " - ", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *folded = us_name_fold (rows[i][0], -1);

      assert_string_equal (folded, rows[i][1]);
    }
}

static void
test_keys (void **state)
{
  g_autoptr (UsNameKeys) keys = us_name_keys_new ("en");
  g_autofree char *spelling = NULL;
  UsNameKey key;

  us_name_keys_make (keys, "The World Wide Fund (W.W.F.) e.V.", &key);
  assert_string_equal (key.spelling, "theworldwidefundwwfev");
  assert_string_equal (key.form, "worldwidefund");
  assert_string_equal (key.acronym, "wwf");
  assert_string_equal (key.sorted, "fundwideworld");
  assert_true (key.latin);
  us_name_key_clear (&key);
  spelling = us_name_spell ("The World Wide Fund (W.W.F.) e.V.");
  assert_string_equal (spelling, "theworldwidefundwwfev");
  us_name_keys_make (keys, "Иван Петров", &key);
  assert_false (key.latin);
  assert_string_equal (key.consonants, "vnptrv");
  assert_null (key.acronym);
  us_name_key_clear (&key);
}

/* Cut where it is too long, and never inside a character. */
static void
test_long (void **state)
{
  g_autoptr (UsNameKeys) keys = us_name_keys_new ("ar");
  g_autoptr (GString) name = g_string_new ("x");
  UsNameKey key;

  while (name->len < 60000)
    g_string_append (name, "ﷺ");
  us_name_keys_make (keys, name->str, &key);
  assert_true (g_utf8_validate (key.form, -1, NULL));
  us_name_key_clear (&key);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_fold),
    cmocka_unit_test (test_keys),
    cmocka_unit_test (test_long),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
