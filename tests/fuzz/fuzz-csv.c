/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include <string.h>

#include "import/encoding.h"
#include "import/signatories/list-apply.h"
#include "import/table/table-delimited.h"
#include "import/table/table-read.h"
#include "model/error.h"
#include "register/register-csv.h"

static const gunichar separators[] = { ',', ';', '\t', '|' };

/* No cell of a list that we write begins with what a spreadsheet calculates. */
static void
check_cells (UsTable *table)
{
  for (guint row = 0; row < us_table_get_n_rows (table); row++)
    for (guint column = 0; column < us_table_get_n_columns (table); column++)
      if (strchr ("=+-@\t\r", us_table_get_cell (table, row, column)[0]) != NULL &&
          us_table_get_cell (table, row, column)[0] != '\0')
        g_error ("a cell that is a formula");
}

/* What was taken from a list is written as one of as many rows. */
static void
check_written (UsStatement *statement)
{
  g_autoptr (GBytes) written = us_register_csv_write (statement);
  g_autofree char *encoding = NULL;
  g_autofree char *text = us_encoding_decode (written, &encoding, NULL);
  g_autoptr (UsTable) table = us_table_new ();
  const guint n =
      g_list_model_get_n_items (G_LIST_MODEL (us_statement_get_signatories (statement)));

  if (!us_table_delimited_read (text, ',', table, NULL, NULL, NULL, NULL))
    g_error ("a list that was written cannot be read");
  if (us_table_get_n_rows (table) != n + 1)
    g_error ("%u rows for %u signatories", us_table_get_n_rows (table), n);
  check_cells (table);
}

/* The first byte says what parts the cells. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsListImport) import = NULL;
  g_autoptr (UsTable) table = NULL;
  UsTableHint hint = { NULL, NULL, NULL, 0 };

  if (size < 1)
    return 0;
  hint.separator = separators[data[0] % G_N_ELEMENTS (separators)];
  bytes = g_bytes_new (data + 1, size - 1);
  table = us_table_read (bytes, &hint, NULL, NULL, NULL, &error);
  if (table == NULL)
    {
      if (error == NULL || error->domain != US_ERROR || error->message[0] == '\0')
        g_error ("refused without a reason");
      return 0;
    }
  import = us_list_import_new (statement, table);
  if (!us_list_import_classify (import, NULL, NULL))
    g_error ("not classified");
  if (us_list_import_apply (import, NULL))
    check_written (statement);
  return 0;
}
