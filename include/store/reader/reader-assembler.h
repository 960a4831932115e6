/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/statement.h"
#include "store/reader/reader-fields.h"

G_BEGIN_DECLS

/* Puts a statement together from the parts of a file, in their order. All functions that can fail
 * do so with a sentence that lacks only the line. */
typedef struct _UsAssembler UsAssembler;

UsAssembler *us_assembler_new (UsVocabulary *vocabulary) G_GNUC_WARN_UNUSED_RESULT;
void us_assembler_free (UsAssembler *self);
gboolean us_assembler_begin_statement (UsAssembler *self, const UsTag *tag, GError **error);
gboolean us_assembler_begin_list (UsAssembler *self, guint list, const UsTag *tag, GError **error);
gboolean us_assembler_begin_item (UsAssembler *self, UsBlockKind kind, const UsTag *tag,
                                  GError **error);
gboolean us_assembler_end_item (UsAssembler *self, GError **error);
gboolean us_assembler_end_list (UsAssembler *self, GError **error);
gboolean us_assembler_end_statement (UsAssembler *self, GError **error);
UsFieldReader *us_assembler_get_fields (UsAssembler *self);
guint us_assembler_get_shape (UsAssembler *self);
void us_assembler_keep (UsAssembler *self, const GString *element);
gboolean us_assembler_is_newer (UsAssembler *self);
gboolean us_assembler_has_repaired (UsAssembler *self);
UsStatement *us_assembler_finish (UsAssembler *self) G_GNUC_WARN_UNUSED_RESULT;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsAssembler, us_assembler_free)

G_END_DECLS
