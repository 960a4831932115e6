/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/reader/reader-assembler.h"
#include "store/reader/reader.h"

G_BEGIN_DECLS

/* Knows which element may stand where, and makes a statement of the elements of a file. All
 * functions that can fail do so with a sentence that lacks only the line. */
typedef struct _UsBuilder UsBuilder;

UsBuilder *us_builder_new (UsVocabulary *vocabulary) G_GNUC_WARN_UNUSED_RESULT;
void us_builder_free (UsBuilder *self);
gboolean us_builder_start (UsBuilder *self, const UsTag *tag, GError **error);
gboolean us_builder_add (UsBuilder *self, const char *text, gsize length, GError **error);
gboolean us_builder_end (UsBuilder *self, const char *name, const char *prefix, GError **error);
gboolean us_builder_has_ended (UsBuilder *self);
UsStatement *us_builder_finish (UsBuilder *self,
                                UsReaderNotice *ret_notice) G_GNUC_WARN_UNUSED_RESULT;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsBuilder, us_builder_free)

G_END_DECLS
