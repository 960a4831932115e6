/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/table/table.h"

/* What the files of a table share. */

typedef struct
{
  gsize first; /* of its cells */
  guint16 n_cells;
  guint16 problems;
  guint32 number; /* in the file, from 1 */
} UsTableRow;

struct _UsTable
{
  gatomicrefcount references;
  GStringChunk *strings;
  GPtrArray *cells;
  GArray *rows;
  guint n_columns;
  guint n_begun; /* the number of the row that began last */
  guint roles[US_TABLE_COLUMNS_MAX];
  gboolean has_header;
  char *description;
  const char *format;
};
