/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/reading/reading-variant.h"

static UsReading *
make_reading (void)
{
  UsReading *reading = us_reading_new ();

  us_reading_add_line (reading, 1, 0, "Dear Minister,");
  us_reading_add_line (reading, 3, 1, "The wells are dry,");
  us_reading_claim (reading, 1, 1, US_PART_SALUTATION, 98);
  us_reading_claim (reading, 3, 3, US_PART_PARAGRAPH, 90);
  return reading;
}

static void
test_variant (void **state)
{
  g_autoptr (UsReading) reading = make_reading ();
  g_autoptr (UsReading) back = NULL;
  g_autoptr (GVariant) variant = NULL;
  g_autoptr (GVariant) again = NULL;

  us_reading_link (reading, 1, "p1", FALSE);
  us_reading_doubt (reading, 1, "Line 3: why?");
  variant = g_variant_ref_sink (us_reading_to_variant (reading));
  back = us_reading_new_from_variant (variant);
  assert_non_null (back);
  again = g_variant_ref_sink (us_reading_to_variant (back));
  assert_true (g_variant_equal (variant, again));
  assert_string_equal (us_reading_get_line (back, 0)->property, "salutation");
}

/* Another process may have been taken over by what it read. */
static void
test_variant_is_not_trusted (void **state)
{
  static const char *const wrong[] = {
    "([(uint32 1, uint32 0, uint32 99, uint32 50, uint32 0)], [byte 97, 0, 0, 0])",
    "([(uint32 1, uint32 0, uint32 3, uint32 101, uint32 0)], [byte 97, 0, 0, 0])",
    "([(uint32 1, uint32 0, uint32 3, uint32 50, uint32 4)], [byte 97, 0, 0, 0])",
    ("([(uint32 2, uint32 0, uint32 3, uint32 50, uint32 0),"
     " (uint32 1, uint32 0, uint32 3, uint32 50, uint32 0)], [byte 97, 0, 0, 0, 98, 0, 0, 0])"),
    /* Too few texts, too many, and one that is none. */
    "([(uint32 1, uint32 0, uint32 3, uint32 50, uint32 0)], [byte 97, 0, 0])",
    "([(uint32 1, uint32 0, uint32 3, uint32 50, uint32 0)], [byte 97, 0, 0, 0, 0])",
    "([(uint32 1, uint32 0, uint32 3, uint32 50, uint32 0)], [byte 255, 0, 0, 0])",
    "'a reading'",
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GVariant) variant = g_variant_parse (NULL, wrong[i], NULL, NULL, NULL);

      assert_non_null (variant);
      assert_null (us_reading_new_from_variant (variant));
    }
  {
    g_autoptr (GVariant) variant = g_variant_parse (
        NULL, "([(uint32 1, uint32 0, uint32 3, uint32 50, uint32 0)], [byte 97, 0, 0, 0])", NULL,
        NULL, NULL);
    g_autoptr (UsReading) right = us_reading_new_from_variant (variant);

    assert_non_null (right);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_variant),
    cmocka_unit_test (test_variant_is_not_trusted),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
