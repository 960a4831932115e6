/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/exporter.h"

G_BEGIN_DECLS

/*
 * CommonMark 0.30 with footnotes, as pandoc and the large forges read it. A paragraph is one line.
 * Numbers are as in the letter: "1." is a list, and "(a)" and "(i)", which no dialect shows as
 * such, are words at the start of paragraphs of the demand above.
 */
GBytes *us_markdown_render (const UsPublication *publication, const UsExportOptions *options,
                            GError **error);

G_END_DECLS
