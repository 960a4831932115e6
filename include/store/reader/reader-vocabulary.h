/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/format.h"

G_BEGIN_DECLS

/* The names of the file format, and what they stand for. */
typedef struct _UsVocabulary UsVocabulary;

UsVocabulary *us_vocabulary_new (void) G_GNUC_WARN_UNUSED_RESULT;
void us_vocabulary_free (UsVocabulary *self);
gboolean us_vocabulary_is_namespace (UsVocabulary *self, const char *uri);
gboolean us_vocabulary_is_root (UsVocabulary *self, const char *name);
gboolean us_vocabulary_is_reserved (UsVocabulary *self, guint shape, const char *name,
                                    const char *prefix);
gboolean us_vocabulary_find_list (UsVocabulary *self, const char *name, guint *ret_index);
gboolean us_vocabulary_is_item (UsVocabulary *self, guint list, const char *name,
                                UsBlockKind *ret_kind);
const UsFormatField *us_vocabulary_find_element (UsVocabulary *self, guint shape, const char *name);
const UsFormatField *us_vocabulary_find_attribute (UsVocabulary *self, guint shape, guint list,
                                                   const char *name, const char *prefix);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsVocabulary, us_vocabulary_free)

G_END_DECLS
