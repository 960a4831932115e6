/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gsize us_cell_numbers_measure (const char *cell, guint *ret_number);
guint64 us_cell_numbers_find (GPtrArray *rows, gboolean *ret_headed);

G_END_DECLS
