/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/table/table-read.h"

G_BEGIN_DECLS

gunichar us_table_delimited_guess (const char *text);
gboolean us_table_delimited_read (const char *text, gunichar separator, UsTable *table,
                                  UsTableProgress progress, gpointer user_data,
                                  GCancellable *cancellable, GError **error);

G_END_DECLS
