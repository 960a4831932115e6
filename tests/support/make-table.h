/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/table/table-read.h"
#include "test.h"

#include <string.h>

/* A table read from a text. */
static inline UsTable *
table_make (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  UsTable *table = us_table_read (bytes, NULL, NULL, NULL, NULL, &error);

  assert_no_error (error);
  return table;
}
