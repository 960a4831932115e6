/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/safe-file/safe-file-target.h"

G_BEGIN_DECLS

gboolean us_file_needs_rescue (UsFileTarget *self, int problem);
gboolean us_file_keeps_owner (UsFileTarget *self);
int us_file_rescue (UsFileTarget *self, const char *path, GBytes *bytes, char **other_version,
                    GError **error);

G_END_DECLS
