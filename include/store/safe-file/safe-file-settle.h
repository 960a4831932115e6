/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/safe-file/safe-file-target.h"

G_BEGIN_DECLS

char *us_file_keep_other (UsFileTarget *self, int descriptor) G_GNUC_WARN_UNUSED_RESULT;
char *us_file_settle (UsFileTarget *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
