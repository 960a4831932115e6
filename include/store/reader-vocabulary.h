/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/tree.h>

#include "store/format.h"

G_BEGIN_DECLS

/* The names of the file format as one parser's dictionary holds them, so that they are found by
 * comparing pointers. */
typedef struct _UsVocabulary UsVocabulary;

UsVocabulary *us_vocabulary_new (xmlDict *dictionary) G_GNUC_WARN_UNUSED_RESULT;
void us_vocabulary_free (UsVocabulary *self);
gboolean us_vocabulary_is_namespace (UsVocabulary *self, const xmlChar *uri);
gboolean us_vocabulary_is_root (UsVocabulary *self, const xmlChar *name);
gboolean us_vocabulary_is_reserved (UsVocabulary *self, guint shape, const xmlChar *name,
                                    const xmlChar *prefix);
gboolean us_vocabulary_find_list (UsVocabulary *self, const xmlChar *name, guint *ret_index);
gboolean us_vocabulary_is_item (UsVocabulary *self, guint list, const xmlChar *name,
                                UsBlockKind *ret_kind);
const UsFormatField *us_vocabulary_find_element (UsVocabulary *self, guint shape,
                                                 const xmlChar *name);
const UsFormatField *us_vocabulary_find_attribute (UsVocabulary *self, guint shape, guint list,
                                                   const xmlChar *name, const xmlChar *prefix);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsVocabulary, us_vocabulary_free)

G_END_DECLS
