/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/safe-file/safe-file-target.h"

G_BEGIN_DECLS

gboolean us_file_keep_attributes (UsFileTarget *self, int descriptor);

G_END_DECLS
