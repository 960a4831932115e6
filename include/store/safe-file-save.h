/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean us_file_save (const char *path, GBytes *bytes, GError **error);
gboolean us_file_save_stdout (GBytes *bytes, GError **error);

G_END_DECLS
