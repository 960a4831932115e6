/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean us_leftover_next (const char *text, gsize from, const char *language, gsize *ret_start,
                           gsize *ret_end);

G_END_DECLS
