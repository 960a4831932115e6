/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/finder.h"

G_BEGIN_DECLS

gboolean us_find_replace (UsStatement *statement, UsFindPlace *place, const char *with,
                          GError **error);
gboolean us_find_replace_all (UsStatement *statement, const UsSearch *search, const char *with,
                              guint *ret_count, GError **error);

G_END_DECLS
