/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/statement.h"
#include "store/journal/journal-worker.h"

G_BEGIN_DECLS

/* A whole statement on its way to a folder, as it was when it set out: it is written in slices,
 * between which the window lives, and then sealed and brought to the disk by a worker. */
typedef struct _UsJournalSnapshot UsJournalSnapshot;

UsJournalSnapshot *us_journal_snapshot_new (UsStatement *statement, UsJournalWorker *worker,
                                            UsJournalFolder *folder,
                                            guint number) G_GNUC_WARN_UNUSED_RESULT;
void us_journal_snapshot_free (UsJournalSnapshot *self);
void us_journal_snapshot_hurry (UsJournalSnapshot *self);
gsize us_journal_snapshot_get_size (UsJournalSnapshot *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsJournalSnapshot, us_journal_snapshot_free)

G_END_DECLS
