/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/search.h"

G_BEGIN_DECLS

typedef void (*UsFindOptionsChanged) (gpointer user_data);

GSimpleActionGroup *us_find_options_new (UsFindOptionsChanged changed,
                                         gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;
UsSearchFlags us_find_options_get_flags (GSimpleActionGroup *options);
gboolean us_find_options_get_replacing (GSimpleActionGroup *options);
void us_find_options_set_replacing (GSimpleActionGroup *options, gboolean replacing);

G_END_DECLS
