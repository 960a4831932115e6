/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/error.h"
#include "model/text.h"

static void
test_plain (void **state)
{
  g_autoptr (UsText) text = us_text_new ("Publish é.", NULL);
  gsize n;

  assert_string_equal (us_text_get_string (text), "Publish é.");
  assert_int_equal (us_text_get_length (text), 11);
  us_text_get_spans (text, &n);
  assert_int_equal (n, 0);
  assert_int_equal (us_text_get_lead (text), 0);
  assert_false (us_text_is_empty (text));
}

static void
test_empty_is_one (void **state)
{
  g_autoptr (UsText) a = us_text_empty ();
  g_autoptr (UsText) b = us_text_empty ();

  assert_ptr_equal (a, b);
  assert_true (us_text_is_empty (a));
  assert_string_equal (us_text_get_string (a), "");
}

static void
test_spans (void **state)
{
  const UsSpan given[] = { { US_SPAN_NOTE, 7, 10, "n1" }, { US_SPAN_LEAD, 0, 5, NULL } };
  g_autoptr (UsText) text = us_text_new_with_spans ("Water. " US_TEXT_OBJECT, -1, given, 2, NULL);
  g_autofree char *plain = us_text_get_plain (text);
  const UsSpan *spans;
  gsize n;

  spans = us_text_get_spans (text, &n);
  assert_int_equal (n, 2);
  assert_int_equal (spans[0].kind, US_SPAN_LEAD);
  assert_int_equal (us_text_get_lead (text), 5);
  assert_string_equal (spans[1].target, "n1");
  assert_ptr_not_equal (spans[1].target, given[0].target);
  assert_string_equal (plain, "Water. ");
}

static void
test_equal_is_exact (void **state)
{
  const UsSpan bold = { US_SPAN_BOLD, 0, 2, NULL };
  const UsSpan halves[] = { { US_SPAN_BOLD, 1, 2, NULL }, { US_SPAN_BOLD, 0, 1, NULL } };
  const UsSpan link = { US_SPAN_LINK, 0, 2, "http://a" };
  const UsSpan other_link = { US_SPAN_LINK, 0, 2, "http://b" };
  g_autoptr (UsText) a = us_text_new_with_spans ("abc", -1, &bold, 1, NULL);
  g_autoptr (UsText) b = us_text_new_with_spans ("abc", -1, halves, 2, NULL);
  g_autoptr (UsText) c = us_text_new ("abc", NULL);
  g_autoptr (UsText) d = us_text_new_with_spans ("abc", -1, &link, 1, NULL);
  g_autoptr (UsText) e = us_text_new_with_spans ("abc", -1, &other_link, 1, NULL);

  assert_true (us_text_equal (a, b));
  assert_false (us_text_equal (a, c));
  assert_false (us_text_equal (d, e));
}

static void
test_refusals (void **state)
{
  static const char *const rows[] = { "a\nb", "a\x02", "\xff", US_TEXT_OBJECT, "\xe2\x80\xad" };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      assert_null (us_text_new (rows[i], &error));
      assert_us_error (error, US_ERROR_REFUSED);
    }
}

static void
test_boxed (void **state)
{
  g_autoptr (UsText) text = us_text_new ("abc", NULL);
  UsText *copy = g_boxed_copy (US_TYPE_TEXT, text);

  assert_ptr_equal (copy, text);
  g_boxed_free (US_TYPE_TEXT, copy);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_plain),    cmocka_unit_test (test_empty_is_one),
    cmocka_unit_test (test_spans),    cmocka_unit_test (test_equal_is_exact),
    cmocka_unit_test (test_refusals), cmocka_unit_test (test_boxed),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
