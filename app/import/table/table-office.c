/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/table/table-office.h"

#include <glib/gi18n-lib.h>

#include "import/office/package.h"
#include "import/table/table-ods.h"
#include "import/table/table-xlsx.h"
#include "model/error.h"

/**
 * us_table_office_read:
 * @bytes: a spreadsheet, XLSX or ODS
 * @table: the table that grows
 * @cancellable: (nullable): stops it
 * @error: %US_ERROR_DAMAGED, %US_ERROR_TOO_BIG, %US_ERROR_UNKNOWN_FORMAT, %G_IO_ERROR_CANCELLED
 *
 * Reads the first sheet of a spreadsheet. Any thread.
 *
 * Returns: whether it came to the end
 */
gboolean
us_table_office_read (GBytes *bytes, UsTable *table, GCancellable *cancellable, GError **error)
{
  g_autoptr (UsPackage) package = us_package_open (bytes, error);

  g_return_val_if_fail (table != NULL, FALSE);

  if (package == NULL)
    return FALSE;
  if (us_package_has (package, "xl/workbook.xml"))
    {
      us_table_set_format (table, "xlsx");
      us_table_take_description (table, g_strdup (_ ("First sheet of an Excel workbook")));
      return us_table_xlsx_read (package, table, cancellable, error);
    }
  if (us_package_has (package, "content.xml"))
    {
      us_table_set_format (table, "ods");
      us_table_take_description (table,
                                 g_strdup (_ ("First sheet of an OpenDocument spreadsheet")));
      return us_table_ods_read (package, table, cancellable, error);
    }
  g_set_error_literal (error, US_ERROR, US_ERROR_UNKNOWN_FORMAT,
                       _ ("This is no spreadsheet that can be read."));
  return FALSE;
}
