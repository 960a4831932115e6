/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/leftover.h"

#include "test.h"

/* The first one. */
static char *
find (const char *text, const char *language)
{
  gsize start, end;

  if (!us_leftover_next (text, 0, language, &start, &end))
    return NULL;
  return g_strndup (text + start, end - start);
}

static void
test_found (void **state)
{
  static const struct
  {
    const char *text;
    const char *language;
    const char *leftover;
  } rows[] = {
    { "signed by XX organisations", "en", "XX" },
    { "on xxx June", "en", "xxx" },
    { "Dear [name],", "en", "[name]" },
    { "Chère [Nom du ministre],", "fr", "[Nom du ministre]" },
    { "السيد [الاسم]", "ar", "[الاسم]" },
    { "as [...] said", "en", "[...]" },
    { "[ ] yes", "en", "[ ]" },
    { "Dear «Minister»,", "en", "«Minister»" },
    { "Dear «…»,", "fr", "«…»" },
    { "Place: ____", "en", "____" },
    { "LOREM Ipsum dolor", "en", "LOREM Ipsum" },
    { "TO"
      "DO: the date",
      "en",
      "TO"
      "DO" },
    { "Venue TBC.", "en", "TBC" },
    { "by {{ name }} today", "en", "{{ name }}" },
    { "in ??? days", "en", "???" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *leftover = find (rows[i].text, rows[i].language);

      assert_non_null (leftover);
      assert_string_equal (leftover, rows[i].leftover);
    }
}

static void
test_not_found (void **state)
{
  static const struct
  {
    const char *text;
    const char *language;
  } rows[] = {
    { "", "en" },
    { "We ask you to act. Why? Why now?!", "en" },
    { "as the report says [1], and others [2, 3]", "en" },
    { "le « droit à l’eau » est un droit", "fr" },
    { "«حق الماء»", "ar" },
    { "the file a__b", "en" },
    { "Todo el agua es de todos.", "es" },
    { "Maxxx and TODOS", "en" },
    { "X and x x", "en" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *leftover = find (rows[i].text, rows[i].language);

      if (leftover != NULL)
        print_error ("found: %s\n", leftover);
      assert_null (leftover);
    }
}

/* One after the other, as a person fills them in. */
static void
test_next (void **state)
{
  static const char text[] = "Dear [name], on [date] ____";
  gsize start = 0, end = 0;

  assert_true (us_leftover_next (text, 0, "fr", &start, &end));
  assert_int_equal (start, 5);
  assert_int_equal (end, 11);
  assert_true (us_leftover_next (text, end, "fr", &start, &end));
  assert_int_equal (start, 16);
  assert_int_equal (end, 22);
  assert_true (us_leftover_next (text, end, "fr", &start, &end));
  assert_int_equal (start, 23);
  assert_int_equal (end, 27);
  assert_false (us_leftover_next (text, end, "fr", &start, &end));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_found),
    cmocka_unit_test (test_not_found),
    cmocka_unit_test (test_next),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
