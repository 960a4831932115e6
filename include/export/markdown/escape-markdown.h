/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void us_escape_markdown (GString *out, const char *text, gssize length);
void us_escape_markdown_start (GString *out, const char *line);

G_END_DECLS
