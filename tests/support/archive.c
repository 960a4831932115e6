/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "archive.h"

#include <string.h>
#include <zip.h>

#include "test.h"

static gboolean
is_archive (GBytes *bytes)
{
  return g_bytes_get_size (bytes) > 4 && memcmp (g_bytes_get_data (bytes, NULL), "PK\3\4", 4) == 0;
}

static zip_t *
open_archive (GBytes *bytes)
{
  zip_source_t *source =
      zip_source_buffer_create (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), 0, NULL);
  zip_t *archive;

  assert_non_null (source);
  archive = zip_open_from_source (source, ZIP_RDONLY | ZIP_CHECKCONS, NULL);
  assert_non_null (archive);
  return archive;
}

static char *
read_entry (zip_t *archive, zip_uint64_t index)
{
  zip_stat_t status;
  zip_file_t *file;
  char *text;

  assert_int_equal (zip_stat_index (archive, index, 0, &status), 0);
  file = zip_fopen_index (archive, index, 0);
  assert_non_null (file);
  text = g_malloc0 (status.size + 1);
  assert_int_equal (zip_fread (file, text, status.size), status.size);
  zip_fclose (file);
  return text;
}

static char *
unpack (GBytes *bytes)
{
  zip_t *archive = open_archive (bytes);
  GString *all = g_string_new (NULL);

  for (zip_int64_t i = 0; i < zip_get_num_entries (archive, 0); i++)
    {
      g_autofree char *text = read_entry (archive, (zip_uint64_t) i);

      g_string_append_printf (all, "%s\n%s\n", zip_get_name (archive, (zip_uint64_t) i, 0), text);
    }
  zip_discard (archive);
  return g_string_free (all, FALSE);
}

/* What poppler reads in a PDF. */
static char *
read_pages (GBytes *bytes)
{
  g_autofree char *folder = us_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "letter.pdf", NULL);
  const char *arguments[] = { "pdftotext", "-layout", path, "-", NULL };
  char *text = NULL;
  int status = 1;

  assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                    (gssize) g_bytes_get_size (bytes), NULL));
  assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                             &text, NULL, &status, NULL));
  assert_int_equal (status, 0);
  us_test_remove_folder (g_steal_pointer (&folder));
  return text;
}

char *
us_test_read_export (GBytes *bytes)
{
  if (g_bytes_get_size (bytes) > 4 && memcmp (g_bytes_get_data (bytes, NULL), "%PDF", 4) == 0)
    return read_pages (bytes);
  if (is_archive (bytes))
    return unpack (bytes);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}
