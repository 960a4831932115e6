/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/statement.h"

G_BEGIN_DECLS

/* The first argument of us_serve() for a page, and what it reads: its paragraphs as the file of a
 * statement, and its lines as us_html_lines_write() writes them. */
#define US_APART_PAGE "page"
#define US_APART_PAGE_TYPE "(ays)"

UsStatement *us_apart_read_page (GBytes *bytes, char **ret_lines, GCancellable *cancellable,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
GVariant *us_apart_serve_page (GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
