/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/text.h"

G_BEGIN_DECLS

/* A UsText in a GtkTextBuffer: every span is a tag, or else what us_inline_object_new()
 * makes. */
UsText *us_text_runs_read (GtkTextBuffer *buffer, const GtkTextIter *start,
                           const GtkTextIter *end) G_GNUC_WARN_UNUSED_RESULT;
void us_text_runs_mend (GtkTextBuffer *buffer, int line);
void us_text_runs_insert (GtkTextBuffer *buffer, int line, gboolean before, GPtrArray *texts);
gboolean us_text_runs_replace (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end,
                               UsText *text, int *ret_offset);

G_END_DECLS
