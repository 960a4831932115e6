/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gsize us_markdown_lines_read_front (const char *text, GString *out, char **ret_language);
char *us_markdown_lines_prepare (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
