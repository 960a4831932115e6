/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/pdf/pdf-pieces.h"

G_BEGIN_DECLS

GPtrArray *us_pdf_table_rows_part (GPtrArray *cells, guint n_columns) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *us_pdf_table_rows_part_at (GPtrArray *cells, double leading) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *us_pdf_table_rows_find (GPtrArray *cells, guint n_columns) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_pdf_table_rows_is_key (const char *cell);
void us_pdf_table_rows_mark (GPtrArray *rows);
void us_pdf_table_rows_write (UsPdfPage *page, GArray *pieces, GPtrArray *rows, guint n_columns);

G_END_DECLS
