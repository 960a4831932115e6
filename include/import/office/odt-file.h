/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean us_odt_file_is_flat (GBytes *bytes);
gboolean us_odt_file_recognises (GBytes *bytes);

G_END_DECLS
