/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/reader/reader-inline.h"
#include "store/reader/reader-vocabulary.h"

G_BEGIN_DECLS

/* Reads the fields of one item after another, from attributes, elements and content. All functions
 * that can fail do so with a sentence that lacks only the line. */
typedef struct _UsFieldReader UsFieldReader;

UsFieldReader *us_field_reader_new (UsVocabulary *vocabulary) G_GNUC_WARN_UNUSED_RESULT;
void us_field_reader_free (UsFieldReader *self);
void us_field_reader_begin (UsFieldReader *self, UsItem *item, guint shape);
gboolean us_field_reader_take_attributes (UsFieldReader *self, const UsTag *tag, GError **error);
gboolean us_field_reader_take_list_attributes (UsFieldReader *self, guint list, const UsTag *tag,
                                               GError **error);
gboolean us_field_reader_begin_field (UsFieldReader *self, const UsFormatField *field,
                                      const UsTag *tag, GError **error);
gboolean us_field_reader_append (UsFieldReader *self, const char *text, gsize length,
                                 GError **error);
gboolean us_field_reader_end_field (UsFieldReader *self, GError **error);
gboolean us_field_reader_end (UsFieldReader *self, GError **error);
UsInlineReader *us_field_reader_get_text (UsFieldReader *self);
GString *us_field_reader_get_unknown (UsFieldReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsFieldReader, us_field_reader_free)

G_END_DECLS
