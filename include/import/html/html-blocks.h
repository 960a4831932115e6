/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/html/html-block.h"

G_BEGIN_DECLS

/* More is refused, in bytes. */
#define US_HTML_MAX (32 * 1024 * 1024)

GPtrArray *us_html_blocks_read (const char *html, gsize length,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
