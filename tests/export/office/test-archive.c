/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/office/archive.h"

#include <string.h>

#include "archive.h"
#include "model/error.h"
#include "test.h"

static GBytes *
pack (void)
{
  g_autoptr (UsArchive) archive = us_archive_new ();
  g_autoptr (GBytes) type = g_bytes_new_static ("application/x", 13);
  g_autoptr (GBytes) text = g_bytes_new_static ("text text text", 14);
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  us_archive_add_stored (archive, "mimetype", type);
  us_archive_add (archive, "a/b.xml", text);
  bytes = us_archive_finish (archive, &error);
  assert_no_error (error);
  return bytes;
}

static void
test_round_trip (void **state)
{
  g_autoptr (GBytes) bytes = pack ();
  g_autofree char *all = us_test_read_export (bytes);

  assert_string_equal (all, "mimetype\napplication/x\na/b.xml\ntext text text\n");
}

/* A program that looks at byte 38 finds the type (ODF 1.3 part 2, 3.3). */
static void
test_type_in_its_place (void **state)
{
  g_autoptr (GBytes) bytes = pack ();
  const char *data = g_bytes_get_data (bytes, NULL);

  assert_memory_equal (data + 30, "mimetypeapplication/x", 21);
}

/* 1980-01-01 00:00, whatever the clock and the time zone say. */
static void
test_no_time (void **state)
{
  g_autoptr (GBytes) bytes = pack ();
  g_autoptr (GBytes) again = NULL;
  const guint8 *data = g_bytes_get_data (bytes, NULL);

  g_setenv ("TZ", "Pacific/Auckland", TRUE);
  again = pack ();
  assert_true (g_bytes_equal (bytes, again));
  assert_memory_equal (data + 10, "\0\0\x21\0", 4);
}

/* What cannot be put together says so and gives nothing. */
static void
test_twice (void **state)
{
  g_autoptr (UsArchive) archive = us_archive_new ();
  g_autoptr (GBytes) text = g_bytes_new_static ("text", 4);
  g_autoptr (GError) error = NULL;

  us_archive_add (archive, "a", text);
  us_archive_add (archive, "a", text);
  assert_null (us_archive_finish (archive, &error));
  assert_true (g_error_matches (error, US_ERROR, US_ERROR_UNWRITABLE));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_round_trip),
    cmocka_unit_test (test_type_in_its_place),
    cmocka_unit_test (test_no_time),
    cmocka_unit_test (test_twice),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
