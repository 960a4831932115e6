/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include <string.h>

#include "export/office/archive.h"
#include "import/importer.h"
#include "model/error.h"
#include "store/reader/reader.h"
#include "store/writer/writer.h"

/* The build says which one: one program for each importer. */
#ifndef US_FUZZ_IMPORTER
#error "US_FUZZ_IMPORTER is not defined"
#endif

static const UsImporter *
find_importer (void)
{
  gsize n_importers;
  const UsImporter *importers = us_importer_get_all (&n_importers);

  for (gsize i = 0; i < n_importers; i++)
    if (g_str_equal (importers[i].id, US_FUZZ_IMPORTER))
      return &importers[i];
  g_error ("there is no importer " US_FUZZ_IMPORTER);
}

/* Nobody comes upon a container by chance: what does not begin as one is what is in it, its parts
 * in this order with a form feed between them. */
static const struct
{
  const char *importer;
  const char *parts[6];
} containers[] = {
  { "docx",
    { "word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml",
      "word/_rels/document.xml.rels" } },
  { "odt", { "content.xml", "styles.xml" } },
};

static GBytes *
make_file (const uint8_t *data, size_t size)
{
  g_autoptr (UsArchive) archive = NULL;
  const char *const *parts = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (containers); i++)
    if (g_str_equal (containers[i].importer, US_FUZZ_IMPORTER))
      parts = containers[i].parts;
  if (parts == NULL || size == 0 || data[0] == 'P')
    return g_bytes_new (data, size);
  archive = us_archive_new ();
  for (; *parts != NULL && size > 0; parts++)
    {
      const uint8_t *end = memchr (data, '\f', size);
      const size_t length = end != NULL ? (size_t) (end - data) : size;
      g_autoptr (GBytes) part = g_bytes_new (data, length);

      us_archive_add_stored (archive, *parts, part);
      data += MIN (size, length + 1);
      size -= MIN (size, length + 1);
    }
  return us_archive_finish (archive, NULL);
}

/* What is refused is refused with a sentence; what is imported is written, and read again as the
 * same. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = make_file (data, size);
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (UsReport) report = us_report_new ();
  g_autoptr (UsStatement) statement = find_importer ()->read (bytes, NULL, report, &error);
  g_autoptr (UsStatement) reread = NULL;

  if (statement == NULL)
    {
      if (error == NULL || error->domain != US_ERROR || error->message[0] == '\0')
        g_error ("refused without a reason");
      return 0;
    }
  written = us_writer_write (statement);
  reread = us_reader_read (written, NULL, &error);
  if (reread == NULL)
    g_error ("what was imported cannot be read again: %s", error->message);
  again = us_writer_write (reread);
  if (!g_bytes_equal (written, again))
    g_error ("what was imported is not the same when it is read again");
  return 0;
}
