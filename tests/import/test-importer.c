/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/importer.h"
#include "model/error.h"
#include "outline.h"

#include <stdio.h>
#include <string.h>

static GBytes *
read_fixture (const char *name)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("G_TEST_SRCDIR"), "fixtures", "import", name, NULL);
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);

  assert_non_null (file);
  return g_bytes_new (g_mapped_file_get_contents (file), g_mapped_file_get_length (file));
}

static char *
import_fixture (const char *name)
{
  g_autoptr (GBytes) bytes = read_fixture (name);
  g_autoptr (UsReport) report = NULL;
  g_autoptr (GError) error = NULL;
  const UsImportHint hint = { .name = name };
  g_autoptr (UsStatement) statement = us_import (bytes, &hint, &report, &error);

  assert_no_error (error);
  assert_string_equal (us_report_get_encoding (report), "UTF-8");
  return outline_make (statement);
}

/* Every letter of the fixtures, in seven languages and many layouts, and as programs write them. */
static void
test_letters (void **state)
{
  static const char *const names[] = {
    "forwarded-en.eml",      "madaris-ar.txt", "pista-it.txt",  "wald-de.txt",
    "cells-several-en.html", "river-en.txt",   "forest-fr.txt", "schule-de.txt",
    "agua-es.txt",           "mare-it.txt",    "escola-pt.txt", "bayan-ar.txt",
    "pages-en.txt",          "columns-en.txt", "word-en.htm",   "libreoffice-en.html",
    "mail-fr.eml",           "cells-en.html",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *stem = g_strndup (names[i], strcspn (names[i], "."));
      g_autofree char *expected_name = g_strconcat (stem, ".outline", NULL);
      g_autofree char *got = import_fixture (names[i]);
      g_autoptr (GBytes) bytes = read_fixture (expected_name);
      g_autofree char *expected =
          g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

      if (g_getenv ("US_TEST_SHOW") != NULL)
        fprintf (stderr, "== %s\n%s", names[i], got);
      assert_string_equal (got, expected);
    }
}

static void
test_table (void **state)
{
  gsize n_importers;
  const UsImporter *importers = us_importer_get_all (&n_importers);

  assert_true (n_importers > 0);
  for (gsize i = 0; i < n_importers; i++)
    {
      assert_non_null (importers[i].id);
      assert_non_null (importers[i].mime);
      assert_non_null (importers[i].suffixes[0]);
    }
}

static void
test_finds_by_suffix_and_content (void **state)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("Dear all,", 9);
  const UsImportHint text = { .name = "letter.TXT" };
  const UsImportHint none = { .name = "letter" };

  assert_string_equal (us_importer_find (bytes, &text)->id, "text");
  assert_string_equal (us_importer_find (bytes, &none)->id, "text");
  assert_string_equal (us_importer_find (bytes, NULL)->id, "text");
}

/* The name of some formats is enough, in letters of any case; of others the bytes must say it too.
 */
static void
test_finds_by_name (void **state)
{
  static const struct
  {
    const char *name;
    const char *id;
  } rows[] = { { "x.HTM", "html" },  { "x.md", "markdown" }, { "x.Markdown", "markdown" },
               { "x.eml", "email" }, { "x.docx", "text" },   { "x.pdf", "text" },
               { "html", "text" } };
  g_autoptr (GBytes) bytes = g_bytes_new_static ("Dear all", 8);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const UsImportHint hint = { .name = rows[i].name };

      assert_string_equal (us_importer_find (bytes, &hint)->id, rows[i].id);
    }
}

static void
test_refuses (void **state)
{
  static const struct
  {
    const char *data;
    gsize length;
    int code;
  } rows[] = { { "", 0, US_ERROR_EMPTY },
               { " \n\n\t", 4, US_ERROR_EMPTY },
               { "a\0b", 3, US_ERROR_ENCODING },
               { "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", 18, US_ERROR_ENCODING } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (rows[i].data, rows[i].length);
      g_autoptr (UsReport) report = NULL;
      g_autoptr (GError) error = NULL;

      assert_null (us_import (bytes, NULL, &report, &error));
      assert_us_error (error, rows[i].code);
      assert_null (report);
    }
}

static void
test_language_of_the_hint_wins (void **state)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("Hello", 5);
  const UsImportHint hint = { .language = "pt-BR" };
  g_autoptr (UsStatement) statement = us_import (bytes, &hint, NULL, NULL);

  assert_string_equal (us_item_get_string (US_ITEM (statement), US_STATEMENT_LANGUAGE), "pt-BR");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_letters),
    cmocka_unit_test (test_table),
    cmocka_unit_test (test_finds_by_suffix_and_content),
    cmocka_unit_test (test_finds_by_name),
    cmocka_unit_test (test_refuses),
    cmocka_unit_test (test_language_of_the_hint_wins),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
