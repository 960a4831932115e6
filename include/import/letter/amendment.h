/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/statement.h"

G_BEGIN_DECLS

/* What a letter was when it was recognised: what every item said, by fingerprints. When the same
 * source is recognised in another way, only what became another is changed in the letter, and what
 * somebody has written into the rest of it stays. */
typedef struct _UsAmendment UsAmendment;

UsAmendment *us_amendment_new (UsStatement *statement) G_GNUC_WARN_UNUSED_RESULT;
UsAmendment *us_amendment_ref (UsAmendment *self);
void us_amendment_unref (UsAmendment *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsAmendment, us_amendment_unref)

gboolean us_amendment_apply (UsAmendment *before, UsAmendment *now, UsStatement *from,
                             UsStatement *to, const char *label, GError **error);
const char *us_amendment_find (UsAmendment *self, const char *id);
const char *us_amendment_find_origin (UsAmendment *self, const char *id);

G_END_DECLS
