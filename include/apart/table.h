/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/table/table-read.h"

G_BEGIN_DECLS

/* The first argument of us_serve() for a list, and what it reads: its format and description,
 * whether it has a header, the meanings of its columns, and its rows: the number of cells and the
 * problems of each in a byte, and all cells, each with its end. */
#define US_APART_TABLE "table"
#define US_APART_TABLE_TYPE "(ssbaua(qqu)ay)"

UsTable *us_apart_read_table (GBytes *bytes, const UsTableHint *hint, UsTableProgress progress,
                              gpointer user_data, GCancellable *cancellable,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
GVariant *us_apart_serve_table (const char *const *arguments, GBytes *bytes, int progress,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
