/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "store/unknown.h"

#define KEPT " a=\"1\" name/1/b=\"/2=\" x:c=\"3\" name/2/d=\"4\""

static void
test_attributes_go_where_they_were (void **state)
{
  static const struct
  {
    const char *place;
    guint ordinal;
    const char *written;
  } cases[] = {
    { NULL, 0, " a=\"1\" x:c=\"3\"" },
    { "name", 1, " b=\"/2=\"" },
    { "name", 2, " d=\"4\"" },
    { "name", 3, "" },
    { "nam", 1, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GString *out = g_string_new (NULL);
      gboolean found = us_unknown_write_attributes (out, KEPT, cases[i].place, cases[i].ordinal);

      assert_string_equal (out->str, cases[i].written);
      assert_int_equal (found, cases[i].written[0] != '\0');
      g_string_free (out, TRUE);
    }
}

static void
test_elements_go_to_their_list (void **state)
{
  GString *kept = g_string_new ("<own/>");
  GString *list = g_string_new ("<in-body/>");
  GString *out = g_string_new (NULL);

  us_unknown_append_list (kept, "body", list);
  us_unknown_append_list (kept, "notes", list);
  assert_true (us_unknown_has_list (kept->str, "body"));
  assert_false (us_unknown_has_list (kept->str, "copies"));
  us_unknown_write_elements (out, kept->str, NULL);
  assert_string_equal (out->str, "<own/>");
  us_unknown_write_elements (out, kept->str, "body");
  us_unknown_write_elements (out, kept->str, "copies");
  assert_string_equal (out->str, "<own/><in-body/>");
  g_string_free (kept, TRUE);
  g_string_free (list, TRUE);
  g_string_free (out, TRUE);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_attributes_go_where_they_were),
    cmocka_unit_test (test_elements_go_to_their_list),
  };

  return cmocka_run_group_tests_name ("unknown", tests, NULL, NULL);
}
