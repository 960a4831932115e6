/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean us_cell_rows_part (GPtrArray *lines, GPtrArray *rows, gboolean of_table);

G_END_DECLS
