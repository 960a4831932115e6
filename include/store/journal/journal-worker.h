/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/journal/journal-folder.h"
#include "store/writer/writing.h"

G_BEGIN_DECLS

/* Does for a journal what waits for the disk, one after the other in a thread. */
typedef struct _UsJournalWorker UsJournalWorker;
typedef void (*UsJournalFailed) (const char *message, gpointer user_data);

UsJournalWorker *us_journal_worker_new (UsJournalFailed failed,
                                        gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;
void us_journal_worker_free (UsJournalWorker *self);
void us_journal_worker_write (UsJournalWorker *self, UsJournalFolder *folder, guint number,
                              GBytes *snapshot);
void us_journal_worker_write_statement (UsJournalWorker *self, UsJournalFolder *folder,
                                        guint number, UsWriting *writing);
void us_journal_worker_sync (UsJournalWorker *self, int descriptor);
void us_journal_worker_erase (UsJournalWorker *self, UsJournalFolder *folder);
gboolean us_journal_worker_wait (UsJournalWorker *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsJournalWorker, us_journal_worker_free)

G_END_DECLS
