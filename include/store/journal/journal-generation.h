/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/journal/journal-log.h"
#include "store/journal/journal-snapshot.h"

G_BEGIN_DECLS

/* A snapshot and the log of what has changed since. */
typedef struct _UsJournalGeneration UsJournalGeneration;

UsJournalGeneration *us_journal_generation_new (UsStatement *statement, UsJournalWorker *worker,
                                                UsJournalFolder *folder, guint number, GBytes *base,
                                                GVariant *head) G_GNUC_WARN_UNUSED_RESULT;
void us_journal_generation_free (UsJournalGeneration *self);
UsJournalLog *us_journal_generation_get_log (UsJournalGeneration *self);
void us_journal_generation_sync (UsJournalGeneration *self);
void us_journal_generation_hurry (UsJournalGeneration *self);
gboolean us_journal_generation_is_long (UsJournalGeneration *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsJournalGeneration, us_journal_generation_free)

G_END_DECLS
