/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/publication.h"

G_BEGIN_DECLS

/* What a paragraph in a cell has in place of the room and the indent of its style: the cell gives
 * it room on all sides. */
#define US_DOCX_TABLE_ENTRY                                                                        \
  "<w:spacing w:before=\"0\" w:after=\"0\"/><w:ind w:left=\"0\" w:firstLine=\"0\"/>"

/* Tables of a Word document. */
void us_docx_table_begin (GString *out, const UsPublication *publication, const double *parts,
                          guint n_cells);
void us_docx_table_add_cell (GString *out, gboolean first, gboolean begun);
void us_docx_table_end (GString *out);

G_END_DECLS
