/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/scribe.h"

G_BEGIN_DECLS

/* A paragraph of Markdown that is being put together. */
typedef struct _UsMarkdownLine UsMarkdownLine;

UsMarkdownLine *us_markdown_line_new (void) G_GNUC_WARN_UNUSED_RESULT;
void us_markdown_line_free (UsMarkdownLine *self);
void us_markdown_line_add (UsMarkdownLine *self, const char *text, gsize length, const UsInk *ink);
void us_markdown_line_add_note (UsMarkdownLine *self, const char *number);
void us_markdown_line_break (UsMarkdownLine *self);
void us_markdown_line_finish (UsMarkdownLine *self, GString *out, const char *indent);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsMarkdownLine, us_markdown_line_free)

G_END_DECLS
