/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/characters.h"
#include "model/error.h"
#include "model/image.h"

#include <string.h>

/* The first bytes of a PNG of that size, and zeros up to @length. */
static GBytes *
make_png (guint32 width, guint32 height, gsize length)
{
  guchar *data = g_malloc0 (length);

  memcpy (data, "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
  width = GUINT32_TO_BE (width);
  height = GUINT32_TO_BE (height);
  memcpy (data + 16, &width, 4);
  memcpy (data + 20, &height, 4);
  return g_bytes_new_take (data, length);
}

static void
test_limits (void **state)
{
  const struct
  {
    guint width, height;
    gsize length;
    gboolean good;
  } rows[] = {
    { 1, 1, 24, TRUE },
    { 2048, 2048, US_IMAGE_BYTES_MAX, TRUE },
    { 4096, 1024, 100, TRUE },
    { 4097, 1, 100, FALSE },
    { 1, 4097, 100, FALSE },
    { 2048, 2049, 100, FALSE },
    { 0, 9, 100, FALSE },
    { 0x10000, 0x10000, 100, FALSE },
    { 1, 1, US_IMAGE_BYTES_MAX + 1, FALSE },
    { 1, 1, 40 * 1024 * 1024, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) png = make_png (rows[i].width, rows[i].height, rows[i].length);
      g_autoptr (GError) error = NULL;

      assert_int_equal (us_image_check_png (png, &error), rows[i].good);
      assert_int_equal (error == NULL, rows[i].good);
      assert_true (rows[i].good || g_error_matches (error, US_ERROR, US_ERROR_REFUSED));
    }
}

static void
test_there_and_back (void **state)
{
  static const gsize lengths[] = { 24, 25, 26, 36 * 1024, 36 * 1024 + 1, US_IMAGE_BYTES_MAX };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (GBytes) png = make_png (7, 7, lengths[i]);
      g_autofree char *image = us_image_encode (png);
      g_autoptr (GBytes) back = us_image_decode (image);

      assert_true (us_image_check (image, NULL));
      assert_true (g_bytes_equal (png, back));
      for (const char *line = image; line; line = strchr (line + 1, '\n'))
        assert_true (strcspn (line + 1, "\n") < US_FIELD_MAX);
    }
}

static void
test_what_is_not_encoded (void **state)
{
  static const char *const wrong[] = { "=",    "abc",      "ab cd", "abcd\n",  "\nabcd",
                                       "ab=d", "ab==abcd", "abcé",  "iVBORw0K" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      assert_false (us_image_check (wrong[i], &error));
      assert_true (g_error_matches (error, US_ERROR, US_ERROR_REFUSED));
    }
  assert_true (us_image_check ("", NULL));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_limits),
    cmocka_unit_test (test_there_and_back),
    cmocka_unit_test (test_what_is_not_encoded),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
