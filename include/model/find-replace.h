/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/finder.h"

G_BEGIN_DECLS

gboolean us_find_replace (UsStatement *statement, UsFindPlace *place, const char *with,
                          GError **error);

/**
 * UsFindReplaced:
 * @n_replaced: how many matches were replaced
 * @error: (nullable): %US_ERROR_REFUSED of the first that was refused; %NULL when none was
 * @user_data: what us_find_replace_all() got
 *
 * Called when all matches are replaced.
 */
typedef void (*UsFindReplaced) (guint n_replaced, const GError *error, gpointer user_data);

void us_find_replace_all (UsStatement *statement, UsSearch *search, const char *with,
                          UsFindReplaced replaced, gpointer user_data);

G_END_DECLS
