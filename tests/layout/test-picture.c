/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/picture.h"

#include <string.h>

#include "model/error.h"
#include "random.h"

static void
test_good (void **state)
{
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = us_picture_decode (US_TEST_PNG, &error);

  assert_no_error (error);
  assert_int_equal (cairo_image_surface_get_width (surface), 1);
  cairo_surface_destroy (surface);
  assert_true (us_picture_get_ratio (US_TEST_PNG) == 1);
  assert_true (us_picture_get_ratio ("") == 0);
}

/* Wherever a file is cut off, it is broken and nothing worse. */
static void
test_broken (void **state)
{
  for (gsize length = 0; length < strlen (US_TEST_PNG) - 20; length += 4)
    {
      g_autofree char *part = g_strndup (US_TEST_PNG, length);
      g_autoptr (GError) error = NULL;

      assert_null (us_picture_decode (part, &error));
      assert_us_error (error, US_ERROR_REFUSED);
      us_picture_get_ratio (part);
      g_clear_error (&error);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_good),
    cmocka_unit_test (test_broken),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
