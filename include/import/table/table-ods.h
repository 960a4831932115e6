/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/office/package.h"
#include "import/table/table.h"

G_BEGIN_DECLS

gboolean us_table_ods_read (UsPackage *package, UsTable *table, GCancellable *cancellable,
                            GError **error);

G_END_DECLS
