/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Before the first cell, so that spreadsheets know that it is UTF-8; and behind each row. */
#define US_CSV_START "\xef\xbb\xbf"
#define US_CSV_END "\r\n"

/* A cell that a spreadsheet would take for a formula gets an apostrophe before it. */
void us_csv_append_cell (GString *out, const char *text);
const char *us_csv_undo (const char *cell);

G_END_DECLS
