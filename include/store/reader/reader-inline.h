/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/text.h"
#include "store/unknown.h"

G_BEGIN_DECLS

typedef struct _UsInlineReader UsInlineReader;

UsInlineReader *us_inline_reader_new (void) G_GNUC_WARN_UNUSED_RESULT;
void us_inline_reader_free (UsInlineReader *self);
void us_inline_reader_open (UsInlineReader *self, const UsTag *tag);
void us_inline_reader_close (UsInlineReader *self);
gboolean us_inline_reader_append (UsInlineReader *self, const char *text, gsize length);
gsize us_inline_reader_get_length (UsInlineReader *self);
UsText *us_inline_reader_finish (UsInlineReader *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsInlineReader, us_inline_reader_free)

G_END_DECLS
