/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Rows whose cells are parted by tabs; NULL ends them. */
static inline GPtrArray *
make_rows (const char *const *lines)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (; *lines != NULL; lines++)
    g_ptr_array_add (rows, g_strsplit (*lines, "\t", -1));
  return rows;
}
