/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "model/error.h"
#include "store/reader.h"
#include "store/writer.h"

static void
check (gboolean good, const char *what)
{
  if (!good)
    g_error ("%s", what);
}

/* What is refused is refused with a sentence; what is read is written, and read again as the same.
 */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (UsStatement) read = us_reader_read (bytes, NULL, &error);
  g_autoptr (UsStatement) reread = NULL;
  UsReaderNotice notice = US_READER_EDITED;

  if (read == NULL)
    {
      check (error != NULL && error->domain == US_ERROR && error->message[0] != '\0',
             "refused without a reason");
      return 0;
    }
  written = us_writer_write (read);
  reread = us_reader_read (written, &notice, &error);
  check (reread != NULL, "what was written is refused");
  check (notice != US_READER_EDITED, "what was written seems edited");
  again = us_writer_write (reread);
  check (g_bytes_equal (written, again), "what was read again is not the same");
  return 0;
}
