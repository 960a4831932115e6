/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/importer.h"
#include "import/unreadable.h"
#include "model/error.h"

#include <string.h>

static void
check_refused (const char *data, gsize length, const char *word)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  const UsImportHint hint = { .name = "letter" };
  g_autoptr (GError) error = NULL;

  assert_null (us_import (bytes, &hint, NULL, &error));
  assert_true (g_error_matches (error, US_ERROR, US_ERROR_UNKNOWN_FORMAT));
  assert_non_null (strstr (error->message, word));
  assert_non_null (strstr (error->message, "ODT or DOCX"));
}

static void
test_rich_text (void **state)
{
  static const char letter[] = "{\\rtf1\\ansi Dear Minister,\\par}";

  check_refused (letter, strlen (letter), "RTF");
}

static void
test_old_word (void **state)
{
  check_refused ("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0\0", 12, ".doc");
}

/* A download that broke off in the middle. */
static void
test_cut_container (void **state)
{
  check_refused ("PK\003\004\024\000\000\000\000\000", 10, "damaged");
}

static void
test_text_is_read (void **state)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("{\\rt", 4);
  g_autoptr (GBytes) none = g_bytes_new_static ("", 0);
  g_autoptr (GError) error = NULL;

  assert_false (us_unreadable_refuse (bytes, &error));
  assert_false (us_unreadable_refuse (none, &error));
  assert_null (error);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_rich_text),
    cmocka_unit_test (test_old_word),
    cmocka_unit_test (test_cut_container),
    cmocka_unit_test (test_text_is_read),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
