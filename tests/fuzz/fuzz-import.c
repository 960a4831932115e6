/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

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

/* What is refused is refused with a sentence; what is imported is written, and read again as the
 * same. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
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
