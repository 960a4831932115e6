/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/safe-file/file-identity.h"

G_BEGIN_DECLS

GBytes *us_file_load (const char *path, gsize limit, UsFileIdentity *identity,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *us_file_load_stdin (gsize limit, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
