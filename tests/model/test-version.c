/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/error.h"
#include "model/version.h"

#include <string.h>

static void
test_words (void **state)
{
  g_autoptr (UsVersion) version = g_object_new (US_TYPE_VERSION, "number", "3", NULL);
  g_autofree char *label = us_version_get_label (version);

  assert_string_equal (us_version_get_number (version), "3");
  assert_string_equal (label, "Version 3");
}

/* What a file can hold, a version can; more than that would make a file that nobody can open. */
static void
test_letter (void **state)
{
  g_autoptr (UsVersion) version = g_object_new (US_TYPE_VERSION, NULL);
  UsItem *item = US_ITEM (version);
  g_autofree char *most = g_strnfill (US_LETTER_MAX, 'a');
  g_autofree char *more = g_strnfill (US_LETTER_MAX + 1, 'a');
  static const char *const bad[] = { "a\rb", "a\033b", "a\177", "\xff" };

  assert_true (us_item_set_string (item, US_VERSION_LETTER, "<p>\n\t\342\200\256", NULL));
  assert_true (us_item_set_string (item, US_VERSION_LETTER, most, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      assert_false (us_item_set_string (item, US_VERSION_LETTER, bad[i], &error));
      assert_true (g_error_matches (error, US_ERROR, US_ERROR_REFUSED));
    }
  assert_false (us_item_set_string (item, US_VERSION_LETTER, more, NULL));
  assert_int_equal (strlen (us_item_get_string (item, US_VERSION_LETTER)), US_LETTER_MAX);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_words),
    cmocka_unit_test (test_letter),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
