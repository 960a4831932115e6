/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "apart/letter.h"
#include "model/error.h"
#include "store/writer/writer.h"

#include <string.h>

static GBytes *
load (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "fixtures", name, NULL);
  char *content;
  gsize length;

  assert_true (g_file_get_contents (path, &content, &length, NULL));
  return g_bytes_new_take (content, length);
}

/* Ids are chosen by chance: where they stand is compared, not what they are. */
static char *
without_ids (UsStatement *statement)
{
  g_autoptr (GBytes) bytes = us_writer_write (statement);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = g_strndup (data, length);
  g_autoptr (GRegex) ids = g_regex_new (" (id|note)=\"[^\"]*\"|<\\?seal.*", 0, 0, NULL);

  return g_regex_replace_literal (ids, text, -1, 0, "", 0, NULL);
}

static void
check_doubt (UsStatement *statement, const UsDoubt *here, const UsDoubt *apart)
{
  assert_int_equal (apart->line, here->line);
  assert_string_equal (apart->reason, here->reason);
  assert_int_equal (g_strcmp0 (apart->property, here->property), 0);
  assert_int_equal (apart->id == NULL, here->id == NULL);
  if (apart->id != NULL)
    assert_non_null (us_statement_find (statement, apart->id));
}

static void
check_fixture (const char *name)
{
  const UsImportHint hint = { .name = name };
  g_autoptr (GBytes) bytes = load (name);
  g_autoptr (GError) error = NULL;
  g_autoptr (UsReport) here_report = NULL;
  g_autoptr (UsReport) apart_report = NULL;
  g_autoptr (UsStatement) here = us_import (bytes, &hint, &here_report, &error);
  g_autoptr (UsStatement) apart = NULL;
  g_autofree char *here_text = NULL;
  g_autofree char *apart_text = NULL;

  assert_no_error (error);
  apart = us_apart_import (bytes, &hint, NULL, &apart_report, NULL, &error);
  assert_no_error (error);
  here_text = without_ids (here);
  apart_text = without_ids (apart);
  assert_string_equal (apart_text, here_text);
  assert_string_equal (us_report_get_encoding (apart_report), us_report_get_encoding (here_report));
  assert_int_equal (us_report_get_n_doubts (apart_report), us_report_get_n_doubts (here_report));
  for (guint i = 0; i < us_report_get_n_doubts (here_report); i++)
    check_doubt (apart, us_report_get_doubt (here_report, i),
                 us_report_get_doubt (apart_report, i));
}

/* What a person says of a line arrives, and what became of it comes back. */
static void
test_corrections (void **state)
{
  g_autoptr (GBytes) bytes = load ("letter.txt");
  g_autoptr (GArray) corrections = us_correction_read ("1:addressee");
  const UsImportHint hint = { .name = "letter.txt", .corrections = corrections };
  g_autoptr (UsReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (UsStatement) statement = us_apart_import (bytes, &hint, NULL, &report, NULL, &error);
  const UsReadingLine *line;

  assert_no_error (error);
  line = us_reading_get_line (us_report_get_reading (report), 0);
  assert_int_equal (line->part, US_PART_ADDRESSEE);
  assert_true (line->corrected);
  assert_non_null (us_statement_find (statement, line->id));
}

static void
test_as_it_is_read_here (void **state)
{
  static const char *const names[] = { "letter.txt",          "import/agua-es.txt",
                                       "import/bayan-ar.txt", "import/columns-en.txt",
                                       "import/pages-en.txt", "export/english.html",
                                       "export/arabic.html",  "export/french.md" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    check_fixture (names[i]);
}

static void
test_the_format_that_was_said (void **state)
{
  static const char text[] = "# Water\n\n* one\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (UsStatement) plain = us_apart_import (bytes, NULL, "text", NULL, NULL, &error);
  g_autofree char *written = NULL;

  assert_no_error (error);
  written = without_ids (plain);
  assert_non_null (strstr (written, "# Water"));
  assert_null (us_apart_import (bytes, NULL, "picture", NULL, NULL, &error));
  assert_us_error (error, US_ERROR_UNKNOWN_FORMAT);
}

static void
test_what_is_refused (void **state)
{
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);
  g_autoptr (GBytes) broken = g_bytes_new_static ("\0\1\2\3", 4);
  g_autoptr (GError) error = NULL;

  assert_null (us_apart_import (nothing, NULL, NULL, NULL, NULL, &error));
  assert_us_error (error, US_ERROR_EMPTY);
  g_clear_error (&error);
  assert_null (us_apart_import (broken, NULL, NULL, NULL, NULL, &error));
  assert_us_error (error, US_ERROR_ENCODING);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_corrections),
    cmocka_unit_test (test_as_it_is_read_here),
    cmocka_unit_test (test_the_format_that_was_said),
    cmocka_unit_test (test_what_is_refused),
  };

  return cmocka_run_group_tests_name ("letter", tests, NULL, NULL);
}
