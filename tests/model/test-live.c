/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"
#include "test.h"

#include "model/live.h"

static void
test_demands (void **state)
{
  for (int number_only = 0; number_only < 2; number_only++)
    {
      g_autofree char *target = us_live_demand_new ("i0123abcd", number_only);
      g_autofree char *id = NULL;
      gboolean read = !number_only;

      assert_true (us_live_demand_parse (target, &id, &read));
      assert_string_equal (id, "i0123abcd");
      assert_int_equal (read, number_only);
      assert_true (us_live_is_target (US_SPAN_DEMAND, target));
    }
  assert_false (us_live_demand_parse ("", NULL, NULL));
  assert_false (us_live_demand_parse (" number", NULL, NULL));
  assert_false (us_live_demand_parse ("a b", NULL, NULL));
}

static void
test_counts (void **state)
{
  for (guint i = 0; i < 2 * US_N_COUNTS; i++)
    {
      g_autofree char *target = us_live_count_new (i / 2, i % 2);
      UsCountOf of = US_N_COUNTS;
      gboolean words = !(i % 2);

      assert_true (us_live_count_parse (target, &of, &words));
      assert_int_equal (of, i / 2);
      assert_int_equal (words, i % 2);
      assert_true (g_str_has_prefix (target, us_live_count_get_name (of)));
    }
  assert_false (us_live_count_parse ("fish", NULL, NULL));
  assert_false (us_live_count_parse ("countries number", NULL, NULL));
  assert_false (us_live_is_target (US_SPAN_COUNT, "organisation"));
  assert_true (us_live_is_target (US_SPAN_NOTE, "any thing"));
}

static void
test_texts (void **state)
{
  g_autoptr (UsText) text = us_test_object (US_SPAN_COUNT, "countries words");
  gsize n_spans;
  const UsSpan *spans = us_text_get_spans (text, &n_spans);

  assert_string_equal (us_text_get_string (text), US_TEXT_OBJECT);
  assert_int_equal (n_spans, 1);
  assert_int_equal (spans[0].kind, US_SPAN_COUNT);
  assert_string_equal (spans[0].target, "countries words");
  assert_null (us_test_object (US_SPAN_COUNT, "fish"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_demands),
    cmocka_unit_test (test_counts),
    cmocka_unit_test (test_texts),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
