/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

#include <stdio.h>

#include "store/reader.h"

static GBytes *
read_file (const char *path)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);

  if (file == NULL)
    print_error ("cannot read %s\n", path);
  assert_non_null (file);
  return g_mapped_file_get_bytes (file);
}

static void
write_file (const char *path, const char *text)
{
  FILE *file = fopen (path, "w");

  assert_non_null (file);
  assert_int_equal (fwrite (text, 1, strlen (text), file), strlen (text));
  assert_int_equal (fclose (file), 0);
}

static void
compare_sample (const char *name, const char *format)
{
  const char *source = g_getenv ("G_TEST_SRCDIR");
  g_autofree char *sample = g_strdup_printf ("%s/../data/samples/%s.statement", source, name);
  g_autofree char *path =
      g_strdup_printf ("%s/fixtures/export/%s.%s", source, name, us_exporter_find (format)->suffix);
  g_autoptr (GBytes) bytes = read_file (sample);
  g_autoptr (GBytes) golden = NULL;
  g_autoptr (UsStatement) statement = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;
  g_autofree char *expected = NULL;

  statement = us_reader_read (bytes, NULL, &error);
  assert_no_error (error);
  found = us_test_export (statement, format, 0);
  if (g_getenv ("US_WRITE_GOLDEN") != NULL)
    write_file (path, found);
  golden = read_file (path);
  expected = g_strndup (g_bytes_get_data (golden, NULL), g_bytes_get_size (golden));
  if (strcmp (found, expected) != 0)
    print_error ("%s: read the difference; when it is right, run the test with "
                 "US_WRITE_GOLDEN=1\n",
                 path);
  assert_string_equal (found, expected);
}

void
us_test_compare_samples (const char *format)
{
  compare_sample ("english", format);
  compare_sample ("french", format);
  compare_sample ("arabic", format);
}
