/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/item-list.h"
#include "publish/publication.h"

G_BEGIN_DECLS

/* Finds the order in which the texts of a letter refer to its notes. */
typedef struct _UsNoteOrder UsNoteOrder;

UsNoteOrder *us_note_order_new (UsItemList *notes) G_GNUC_WARN_UNUSED_RESULT;
void us_note_order_visit (UsNoteOrder *self, const UsText *text);
UsPublicNote *us_note_order_finish (UsNoteOrder *self,
                                    gsize *ret_n_notes) G_GNUC_WARN_UNUSED_RESULT;
void us_note_order_free (UsNoteOrder *self);
void us_note_order_free_notes (UsPublicNote *notes, gsize n_notes);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsNoteOrder, us_note_order_free)

G_END_DECLS
