/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/safe-file/safe-file-target.h"

G_BEGIN_DECLS

/* ".undersigned-", the mark of the old file, "-", that of the new one, "-", a number, and a suffix
 * that says which it is: the new one not yet complete, either, or the old one. */
#define US_FILE_TEMPORARY_PREFIX ".undersigned-"
#define US_FILE_BEGUN_SUFFIX ".new"
#define US_FILE_TEMPORARY_SUFFIX ".tmp"
#define US_FILE_ASIDE_SUFFIX ".old"

gboolean us_file_write_all (int descriptor, GBytes *bytes);
gboolean us_file_has_bytes (int descriptor, GBytes *bytes);
int us_file_fill (UsFileTarget *self, GBytes *bytes);

G_END_DECLS
