/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/office/package.h"
#include "model/error.h"

static void
test_open (void **state)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("G_TEST_SRCDIR"), "fixtures", "lists", "signatories.ods", NULL);
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  g_autoptr (GBytes) bytes = g_mapped_file_get_bytes (file);
  g_autoptr (UsPackage) package = us_package_open (bytes, NULL);
  g_autoptr (GBytes) type = us_package_read (package, "mimetype", NULL);
  g_autoptr (GError) error = NULL;

  assert_true (us_package_has (package, "content.xml"));
  assert_false (us_package_has (package, "nothing.xml"));
  assert_int_equal (g_bytes_get_size (type), 46);
  assert_null (us_package_read (package, "nothing.xml", &error));
  assert_us_error (error, US_ERROR_DAMAGED);
}

/* Every cut of a container is refused or read, and no byte beyond it. */
static void
test_cut (void **state)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("G_TEST_SRCDIR"), "fixtures", "lists", "signatories.ods", NULL);
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  g_autoptr (GBytes) whole = g_mapped_file_get_bytes (file);

  for (gsize length = 0; length < g_bytes_get_size (whole); length += 97)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (whole, 0, length);
      g_autoptr (GError) error = NULL;
      g_autoptr (UsPackage) package = us_package_open (part, &error);

      if (package == NULL)
        assert_us_error (error, US_ERROR_DAMAGED);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_open),
    cmocka_unit_test (test_cut),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
