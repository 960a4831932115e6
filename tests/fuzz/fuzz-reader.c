/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "model/error.h"
#include "store/reader/reader-parser.h"
#include "store/reader/reader-plain.h"
#include "store/reader/reader.h"
#include "store/writer/writer.h"

static void
check (gboolean good, const char *what)
{
  if (!good)
    g_error ("%s", what);
}

/* What the reader of plain files takes, libxml2 understands in the same way. */
static void
compare_readers (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  UsReaderNotice notice, right_notice;
  g_autoptr (UsStatement) plain = us_plain_run (data, length, &notice);
  g_autoptr (UsStatement) right = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GBytes) right_written = NULL;

  if (plain == NULL)
    return;
  right = us_parser_run (data, length, &right_notice, NULL);
  check (right != NULL, "libxml2 refuses what is plain");
  check (notice == right_notice, "libxml2 notices something else");
  /* What had no id of its own gets one by chance: the same chance. */
  g_random_set_seed (1);
  written = us_writer_write (plain);
  g_random_set_seed (1);
  right_written = us_writer_write (right);
  check (g_bytes_equal (written, right_written), "libxml2 reads something else");
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
  compare_readers (bytes);
  written = us_writer_write (read);
  compare_readers (written);
  reread = us_reader_read (written, &notice, &error);
  check (reread != NULL, "what was written is refused");
  check (notice != US_READER_EDITED, "what was written seems edited");
  again = us_writer_write (reread);
  check (g_bytes_equal (written, again), "what was read again is not the same");
  return 0;
}
