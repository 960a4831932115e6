/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint us_damage_count_lines (const char *data, gsize length);
GError *us_damage_new_cut_off (const char *data, gsize length) G_GNUC_WARN_UNUSED_RESULT;
GError *us_damage_new_malformed (int code, guint line) G_GNUC_WARN_UNUSED_RESULT;
GError *us_damage_new_at_line (GError *local, guint line) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
