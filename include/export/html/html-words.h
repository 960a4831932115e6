/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/html/html-writer.h"

G_BEGIN_DECLS

const char *us_html_find_language (const UsHtmlWriter *self, const char *text, gboolean rtl,
                                   gboolean leading);
void us_html_add_words (UsHtmlWriter *self, const char *text, gsize length);

G_END_DECLS
