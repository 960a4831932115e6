/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/safe-file/safe-file-target.h"

G_BEGIN_DECLS

gboolean us_file_swap (UsFileTarget *self);
gboolean us_file_is_unsupported (int problem);

G_END_DECLS
