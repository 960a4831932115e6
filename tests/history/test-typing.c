/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "history/typing.h"
#include "model/statement.h"

static UsChange *
make (UsStatement *statement, const char *before, const char *after)
{
  g_autoptr (GRefString) value = g_ref_string_new (after);

  assert_true (us_item_set_string (US_ITEM (statement), US_STATEMENT_TITLE, before, NULL));
  return us_change_new_set (US_ITEM (statement), US_STATEMENT_TITLE, value);
}

static void
test_recognition (void **state)
{
  static const struct
  {
    const char *before;
    const char *after;
    UsTyping typing;
    const char *run;
  } rows[] = {
    { "", "a", US_TYPING_INSERT, "a" },       { "ab", "axb", US_TYPING_INSERT, "x" },
    { "axyb", "ab", US_TYPING_DELETE, "xy" }, { "aa", "aaa", US_TYPING_INSERT, "a" },
    { "é", "éè", US_TYPING_INSERT, "è" },     { "è", "éè", US_TYPING_INSERT, "é" },
    { "ab", "ba", US_TYPING_NONE, NULL },     { "abc", "xby", US_TYPING_NONE, NULL },
    { "abc", "xabcy", US_TYPING_NONE, NULL }, { "Water", "", US_TYPING_DELETE, "Water" },
  };
  g_autoptr (UsStatement) statement = us_statement_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (UsChange) change = make (statement, rows[i].before, rows[i].after);
      g_autofree char *found = NULL;
      const char *run = NULL;
      guint length = 0;

      assert_int_equal (us_typing_recognise (change, &run, &length), rows[i].typing);
      found = g_strndup (run, length);
      assert_int_equal (g_strcmp0 (found, rows[i].run), 0);
    }
}

static void
test_choices_are_not_typed (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (GRefString) value = g_ref_string_new ("2026");
  g_autoptr (UsChange) change = us_change_new_set (US_ITEM (statement), US_STATEMENT_DATE, value);
  const char *run;
  guint length;

  assert_int_equal (us_typing_recognise (change, &run, &length), US_TYPING_NONE);
}

static void
test_one_character (void **state)
{
  assert_true (us_typing_is_character ("a", 1));
  assert_true (us_typing_is_character ("é", 2));
  assert_true (us_typing_is_character ("e\xcc\x81", 3));
  assert_true (us_typing_is_character ("🌊", 4));
  assert_false (us_typing_is_character ("ab", 2));
  assert_false (us_typing_is_character ("", 0));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_recognition),
    cmocka_unit_test (test_choices_are_not_typed),
    cmocka_unit_test (test_one_character),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
