/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint us_cell_sides_count (GPtrArray *rows, guint64 numbers, gboolean of_table, gboolean *headed);

G_END_DECLS
