/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One escaper per context: the only way from a publication's strings to the output. */
void us_escape_html_text (GString *out, const char *text, gssize length);
void us_escape_html_attribute (GString *out, const char *text, gssize length);
void us_escape_text_line (GString *out, const char *text, gssize length);

G_END_DECLS
