/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Files that belong together: all of them are written, or no new one is left. */
gboolean us_safe_file_save_set (GPtrArray *paths, GPtrArray *contents, GError **error);

G_END_DECLS
