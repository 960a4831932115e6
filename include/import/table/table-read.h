/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/table/table.h"

G_BEGIN_DECLS

/**
 * UsTableHint:
 * @name: (nullable): name of the file, for its suffix
 * @mime: (nullable): type of the clipboard, "text/html"
 * @encoding: (nullable): name of the encoding, where the person said it; otherwise it is guessed
 * @separator: what parts cells, where the person said it; otherwise 0 and it is guessed
 */
typedef struct
{
  const char *name;
  const char *mime;
  const char *encoding;
  gunichar separator;
} UsTableHint;

/* Called now and then, in the thread that reads, with the part that is done, 0 to 1. */
typedef void (*UsTableProgress) (double done, gpointer user_data);

UsTable *us_table_read (GBytes *bytes, const UsTableHint *hint, UsTableProgress progress,
                        gpointer user_data, GCancellable *cancellable,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
