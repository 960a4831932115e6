/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/signatories/list-import.h"

G_BEGIN_DECLS

/* One step to undo; all of it or nothing. */
gboolean us_list_import_apply (UsListImport *self, GError **error);

G_END_DECLS
