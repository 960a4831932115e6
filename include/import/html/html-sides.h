/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *us_html_sides_split (const char *text, const guint *tabs,
                           guint n_tabs) G_GNUC_WARN_UNUSED_RESULT;
const char *us_html_sides_find_gap (const char *text, gsize length, const char **ret_after);
void us_html_sides_spell_gaps (char *html);

G_END_DECLS
