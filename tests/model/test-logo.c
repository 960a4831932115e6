/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/error.h"
#include "model/logo.h"
#include "random.h"

static void
test_image (void **state)
{
  g_autoptr (UsLogo) logo = us_logo_new ("Water\nUnion");
  gsize length;
  guchar *data = g_base64_decode (US_TEST_PNG, &length);
  g_autoptr (GBytes) png = g_bytes_new_take (data, length);
  g_autoptr (GBytes) back = NULL;

  assert_string_equal (us_item_get_string (US_ITEM (logo), US_LOGO_TEXT), "Water Union");
  assert_null (us_logo_dup_png (logo));
  assert_true (us_logo_set_png (logo, png, NULL));
  assert_string_equal (us_item_get_string (US_ITEM (logo), US_LOGO_IMAGE), US_TEST_PNG);
  back = us_logo_dup_png (logo);
  assert_true (g_bytes_equal (png, back));
}

static void
test_what_is_no_image (void **state)
{
  g_autoptr (UsLogo) logo = us_logo_new (NULL);
  g_autoptr (GBytes) text = g_bytes_new_static ("GIF89a", 6);
  g_autoptr (GError) error = NULL;

  assert_false (us_logo_set_png (logo, text, &error));
  assert_true (g_error_matches (error, US_ERROR, US_ERROR_REFUSED));
  assert_false (us_item_set_from_string (US_ITEM (logo), US_LOGO_IMAGE, "R0lGODlh", NULL));
  assert_null (us_logo_dup_png (logo));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_image),
    cmocka_unit_test (test_what_is_no_image),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
