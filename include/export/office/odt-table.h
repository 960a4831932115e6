/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/publication.h"

G_BEGIN_DECLS

/* Tables of an OpenDocument text. */
void us_odt_table_write_styles (GString *out, const UsPublication *publication);
void us_odt_table_begin (GString *out, guint number, const double *parts, guint n_cells);
void us_odt_table_add_cell (GString *out, gboolean first, gboolean begun);
void us_odt_table_end (GString *out);

G_END_DECLS
