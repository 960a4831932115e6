/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "import/signatories/list-apply.h"
#include "import/table/table-read.h"
#include "model/error.h"
#include "store/writer/writer.h"

/* What is refused is refused with a sentence; what is read says of each row what it does, and can
 * be taken and written. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (UsTable) table = us_table_read (bytes, NULL, NULL, NULL, NULL, &error);
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsListImport) import = NULL;

  if (table == NULL)
    {
      if (error == NULL || error->domain != US_ERROR || error->message[0] == '\0')
        g_error ("refused without a reason");
      return 0;
    }
  import = us_list_import_new (statement, table);
  if (!us_list_import_classify (import, NULL, NULL))
    g_error ("not classified");
  for (guint row = 0; row < us_table_get_n_rows (table); row++)
    {
      g_autofree char *words = us_list_import_describe (import, row);

      if (words == NULL ||
          (*words == '\0') != (us_list_import_get_kind (import, row) == US_ROW_EMPTY))
        g_error ("a row says nothing");
    }
  if (!us_list_import_apply (import, &error) &&
      !g_error_matches (error, US_ERROR, US_ERROR_REFUSED))
    g_error ("failed without a reason");
  written = us_writer_write (statement);
  if (g_bytes_get_size (written) == 0)
    g_error ("taken and not written");
  return 0;
}
