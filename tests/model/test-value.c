/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/error.h"
#include "model/signatory.h"
#include "model/value.h"

static const UsField line = { "title", "Title", US_FIELD_LINE, 0, NULL };
static const UsField rich = { "about", "Who We Are", US_FIELD_TEXT, 0, NULL };
static const UsField level = { "level", "Level", US_FIELD_LEVEL, 0, NULL };
static const UsField choice = { "status", "Status", US_FIELD_CHOICE, 0,
                                us_signatory_status_get_type };

static void
test_nothing_is_null (void **state)
{
  g_autoptr (GRefString) empty = g_ref_string_new ("");
  g_autoptr (UsText) empty_text = us_text_empty ();

  assert_null (us_value_ref (US_FIELD_LINE, empty));
  assert_null (us_value_ref (US_FIELD_TEXT, empty_text));
  assert_null (us_value_ref (US_FIELD_LINE, NULL));
  assert_true (us_value_equal (US_FIELD_LINE, empty, NULL));
  assert_true (us_value_equal (US_FIELD_TEXT, NULL, empty_text));
}

static void
test_equality (void **state)
{
  g_autoptr (GRefString) a = g_ref_string_new ("Water");
  g_autoptr (GRefString) b = g_ref_string_new ("Water");
  g_autoptr (GRefString) c = g_ref_string_new ("Rivers");
  g_autoptr (UsText) plain = us_text_new ("Water", NULL);
  g_autoptr (UsText) bold = us_text_mark (plain, US_SPAN_BOLD, 0, 5, NULL);

  assert_true (us_value_equal (US_FIELD_LINE, a, b));
  assert_false (us_value_equal (US_FIELD_LINE, a, c));
  assert_false (us_value_equal (US_FIELD_LINE, a, NULL));
  assert_false (us_value_equal (US_FIELD_TEXT, plain, bold));
  assert_false (us_value_equal (US_FIELD_TEXT, plain, NULL));
  assert_false (us_value_equal (US_FIELD_LEVEL, GUINT_TO_POINTER (1), GUINT_TO_POINTER (2)));
}

static void
test_parse_and_print (void **state)
{
  static const struct
  {
    const UsField *field;
    const char *value;
  } rows[] = { { &line, "" },      { &line, "Water" }, { &rich, "" },
               { &rich, "Water" }, { &level, "2" },    { &choice, "declined" } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *printed = NULL;
      gpointer value;

      assert_true (us_value_parse (rows[i].field, rows[i].value, &value, NULL));
      assert_true (us_value_check (rows[i].field, value, NULL));
      printed = us_value_print (rows[i].field, value);
      assert_string_equal (printed, rows[i].value);
      us_value_unref (rows[i].field->kind, value);
    }
}

static void
test_refusals (void **state)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) other = NULL;
  g_autofree char *half = g_strnfill (US_FIELD_MAX, 'x');
  g_autoptr (UsText) text = us_text_new (half, NULL);
  g_autoptr (UsText) too_long = us_text_join (text, "", text);
  gpointer value;

  assert_false (us_value_check (&level, GUINT_TO_POINTER (3), &error));
  assert_us_error (error, US_ERROR_REFUSED);
  assert_false (us_value_check (&choice, GINT_TO_POINTER (-1), NULL));
  assert_false (us_value_check (&rich, too_long, &other));
  assert_us_error (other, US_ERROR_REFUSED);
  assert_false (us_value_parse (&choice, "maybe", &value, NULL));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_nothing_is_null),
    cmocka_unit_test (test_equality),
    cmocka_unit_test (test_parse_and_print),
    cmocka_unit_test (test_refusals),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
