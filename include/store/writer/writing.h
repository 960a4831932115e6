/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/statement.h"

G_BEGIN_DECLS

/* Writes a statement piece by piece, as it is when the writing begins: it may be changed meanwhile.
 * The file is the one that us_writer_write() would have given then. */
typedef struct _UsWriting UsWriting;

UsWriting *us_writing_new (UsStatement *statement) G_GNUC_WARN_UNUSED_RESULT;
void us_writing_free (UsWriting *self);
gboolean us_writing_go_on (UsWriting *self, gint64 time);
gsize us_writing_get_size (UsWriting *self);
GBytes *us_writing_finish (UsWriting *self) G_GNUC_WARN_UNUSED_RESULT;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsWriting, us_writing_free)

G_END_DECLS
