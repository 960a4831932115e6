/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/table/table.h"

G_BEGIN_DECLS

gboolean us_table_office_read (GBytes *bytes, UsTable *table, GCancellable *cancellable,
                               GError **error);

G_END_DECLS
