/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GPtrArray *us_html_pictures_new (void) G_GNUC_WARN_UNUSED_RESULT;
void us_html_pictures_add (GPtrArray *pictures, const char *words, guint at, gboolean aside,
                           gboolean main);
void us_html_pictures_insert (GPtrArray *pictures, GPtrArray *blocks);

G_END_DECLS
