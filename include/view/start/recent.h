/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The letters that were opened or saved lately, as the desktop remembers them. */
void us_recent_add (const char *path);
GPtrArray *us_recent_get (guint most) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
