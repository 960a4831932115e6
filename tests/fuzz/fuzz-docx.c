/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "import/office/docx.h"
#include "model/error.h"
#include "store/writer.h"

/* What is refused is refused with a sentence; what is imported can be written. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (UsReport) report = us_report_new ();
  g_autoptr (UsStatement) statement = us_docx_read (bytes, NULL, report, &error);

  if (statement == NULL)
    {
      if (error == NULL || error->domain != US_ERROR || error->message[0] == '\0')
        g_error ("refused without a reason");
      return 0;
    }
  written = us_writer_write (statement);
  if (g_bytes_get_size (written) == 0)
    g_error ("imported and not written");
  return 0;
}
