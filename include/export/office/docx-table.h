/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/publication.h"

G_BEGIN_DECLS

/* Tables of a Word document. */
void us_docx_table_begin (GString *out, const UsPublication *publication, const double *parts,
                          guint n_cells);
void us_docx_table_add_cell (GString *out, gboolean first, gboolean begun);
void us_docx_table_end (GString *out);

G_END_DECLS
