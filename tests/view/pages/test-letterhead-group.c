/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/pages/letterhead-group.h"

#include "letter.h"
#include "model/error.h"
#include "model/image.h"
#include "model/logo.h"
#include "random.h"

static GFile *
write_file (const char *folder, const char *name, const char *data, gsize length)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  assert_true (g_file_set_contents (path, data, (gssize) length, NULL));
  return g_file_new_for_path (path);
}

static void
test_image (void **state)
{
  g_autofree char *folder = us_test_make_folder ();
  gsize length;
  g_autofree guchar *data = g_base64_decode (US_TEST_PNG, &length);
  g_autoptr (GFile) file = write_file (folder, "logo.png", (char *) data, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = us_letterhead_read_image (file, &error);

  assert_no_error (error);
  assert_true (us_image_check_png (png, NULL));
  us_test_remove_folder (g_steal_pointer (&folder));
}

/* What is no image, is broken or is too large is refused with a sentence. */
static void
test_refused (void **state)
{
  g_autofree char *folder = us_test_make_folder ();
  gsize length;
  g_autofree guchar *data = g_base64_decode (US_TEST_PNG, &length);
  g_autofree char *large = g_malloc0 (33 * 1024 * 1024);
  GFile *files[] = { write_file (folder, "text.png", "text", 4),
                     write_file (folder, "cut.png", (char *) data, length / 2),
                     write_file (folder, "large.png", large, 33 * 1024 * 1024),
                     g_file_new_for_path ("/nowhere/logo.png") };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;

      assert_null (us_letterhead_read_image (files[i], &error));
      assert_non_null (error);
      g_object_unref (files[i]);
    }
  us_test_remove_folder (g_steal_pointer (&folder));
}

/* The rows are those of the letter, after an undo too. */
static void
test_group (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsLogo) logo = us_logo_new ("Union");
  GtkWidget *group = g_object_ref_sink (GTK_WIDGET (us_letterhead_group_new (statement)));

  us_test_set (logo, "image", US_TEST_PNG);
  assert_true (us_item_list_append (us_statement_get_letterhead (statement), logo, NULL));
  assert_true (us_item_list_remove (us_statement_get_letterhead (statement), 0, 1, NULL));
  assert_finalized (group);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_image),
    cmocka_unit_test (test_refused),
    cmocka_unit_test (test_group),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
