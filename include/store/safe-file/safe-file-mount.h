/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/safe-file/safe-file-target.h"

G_BEGIN_DECLS

gboolean us_file_is_orphan (int folder, const char *name);
gboolean us_file_is_mounted (UsFileTarget *self);

G_END_DECLS
