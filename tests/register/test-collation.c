/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "register/collation.h"

#include <string.h>

static int
compare_by_key (UsCollation *collation, const char *a, const char *b)
{
  g_autoptr (GString) one = g_string_new (NULL);
  g_autoptr (GString) other = g_string_new (NULL);

  us_collation_append_key (collation, one, a);
  us_collation_append_key (collation, other, b);
  return memcmp (one->str, other->str, MIN (one->len, other->len));
}

static void
test_languages (void **state)
{
  static const char *const rows[][3] = {
    { "en", "Ängel", "Zebra" }, { "sv", "Zebra", "Ängel" }, { "en", "Article 19", "Article 100" },
    { "cs", "Hrad", "Chata" },  { "en", "abc", "abd" },     { "ar", "أحمد", "ياسر" },
    { "el", "Αθήνα", "Ωμέγα" }, { "", "a", "b" },           { "en", "River", "Rivers" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (UsCollation) collation = us_collation_new (rows[i][0]);

      assert_true (us_collation_compare (collation, rows[i][1], rows[i][2]) < 0);
      assert_true (compare_by_key (collation, rows[i][1], rows[i][2]) < 0);
      assert_int_equal (compare_by_key (collation, rows[i][1], rows[i][1]), 0);
    }
}

static void
test_long_text (void **state)
{
  g_autoptr (UsCollation) collation = us_collation_new ("en");
  g_autofree char *text = g_strnfill (60000, 'x');
  g_autofree char *wider = g_strnfill (60000, 'y');

  assert_true (compare_by_key (collation, text, wider) < 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_languages),
    cmocka_unit_test (test_long_text),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
