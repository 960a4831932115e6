/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/xattr.h>

#include "store/safe-file/safe-file.h"

static gboolean
save (const char *path, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return us_safe_file_save (path, bytes, NULL);
}

static mode_t
get_mode (const char *path)
{
  GStatBuf status;

  assert_int_equal (g_lstat (path, &status), 0);
  return status.st_mode & 07777;
}

/* Extended attributes, and with them the list of who else may read. */
static void
test_an_old_file_keeps_its_attributes (void **state)
{
  /* Version 2: owner rw-, user 65534 r--, group ---, mask r--, others ---. */
  static const guint8 list[] = {
    2, 0,    0,    0,    1,    0,    6,    0, 0xff, 0xff, 0xff, 0xff, 2,    0,    4,
    0, 0xfe, 0xff, 0,    0,    4,    0,    0, 0,    0xff, 0xff, 0xff, 0xff, 0x10, 0,
    4, 0,    0xff, 0xff, 0xff, 0xff, 0x20, 0, 0,    0,    0xff, 0xff, 0xff, 0xff,
  };
  char *folder = us_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "old", NULL);
  char value[64];

  assert_true (save (path, "old"));
  if (setxattr (path, "user.note", "kept", 4, 0) != 0 ||
      setxattr (path, "system.posix_acl_access", list, sizeof list, 0) != 0)
    {
      print_error ("# SKIPPED: the file system keeps no attributes\n");
      us_test_remove_folder (folder);
      return;
    }
  assert_true (save (path, "new"));
  assert_int_equal (getxattr (path, "user.note", value, sizeof value), 4);
  assert_memory_equal (value, "kept", 4);
  assert_int_equal (getxattr (path, "system.posix_acl_access", value, sizeof value), sizeof list);
  assert_memory_equal (value, list, sizeof list);
  assert_int_equal (get_mode (path), 0640);
  us_test_remove_folder (folder);
}

/* What a folder gives every new file would let others read. */
static void
test_a_list_of_the_folder_opens_nothing (void **state)
{
  static const guint8 list[] = {
    2, 0,    0,    0,    1,    0,    7,    0, 0xff, 0xff, 0xff, 0xff, 2,    0,    7,
    0, 0xfe, 0xff, 0,    0,    4,    0,    0, 0,    0xff, 0xff, 0xff, 0xff, 0x10, 0,
    7, 0,    0xff, 0xff, 0xff, 0xff, 0x20, 0, 0,    0,    0xff, 0xff, 0xff, 0xff,
  };
  char *folder = us_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "old", NULL);

  assert_true (save (path, "old"));
  assert_int_equal (g_chmod (path, 0640), 0);
  if (setxattr (folder, "system.posix_acl_default", list, sizeof list, 0) != 0)
    {
      print_error ("# SKIPPED: the file system keeps no attributes\n");
      us_test_remove_folder (folder);
      return;
    }
  assert_true (save (path, "new"));
  assert_int_equal (getxattr (path, "system.posix_acl_access", NULL, 0), -1);
  assert_int_equal (get_mode (path), 0640);
  us_test_remove_folder (folder);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_an_old_file_keeps_its_attributes),
    cmocka_unit_test (test_a_list_of_the_folder_opens_nothing),
  };

  return cmocka_run_group_tests_name ("safe-file-attributes", tests, NULL, NULL);
}
