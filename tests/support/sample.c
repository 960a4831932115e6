/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

#include <stdio.h>

#include "store/reader/reader.h"

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

/* The editions that there are golden files of, and what their names have behind the sample's. */
static const struct
{
  const char *name;
  UsPublishOptions options;
} editions[] = {
  { "", { .statuses = US_PUBLISH_CONFIRMED } },
  { "-public", { .statuses = US_PUBLISH_CONFIRMED, .for_public = TRUE } },
  { "-withheld", { .statuses = US_PUBLISH_CONFIRMED, .names_withheld = TRUE } },
  { "-draft",
    { .statuses = US_PUBLISH_EVERYBODY,
      .draft = TRUE,
      .draft_date = "2026-05-04",
      .embargo = "2026-06-01" } },
};

void
us_test_compare_golden (const char *path, const char *found)
{
  g_autoptr (GBytes) golden = NULL;
  g_autofree char *expected = NULL;

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

static void
compare_edition (UsStatement *statement, const char *path, const char *format,
                 const UsPublishOptions *options)
{
  g_autoptr (UsPublication) publication = us_publication_new (statement, options);
  g_autofree char *found = us_test_export_publication (publication, format, 0);

  us_test_compare_golden (path, found);
}

UsStatement *
us_test_sample (const char *name)
{
  g_autofree char *sample =
      g_strdup_printf ("%s/../data/samples/%s.statement", g_getenv ("G_TEST_SRCDIR"), name);
  g_autoptr (GBytes) bytes = read_file (sample);
  g_autoptr (GError) error = NULL;
  UsStatement *statement = us_reader_read (bytes, NULL, &error);

  assert_no_error (error);
  return statement;
}

static void
compare_sample (const char *name, const char *format)
{
  const char *source = g_getenv ("G_TEST_SRCDIR");
  g_autoptr (UsStatement) statement = us_test_sample (name);

  for (gsize i = 0; i < G_N_ELEMENTS (editions); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/fixtures/export/%s%s.%s", source, name,
                                               editions[i].name, us_exporter_find (format)->suffix);

      compare_edition (statement, path, format, &editions[i].options);
    }
}

void
us_test_compare_samples (const char *format)
{
  compare_sample ("english", format);
  compare_sample ("french", format);
  compare_sample ("arabic", format);
}
