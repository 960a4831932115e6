/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/journal/journal-folder.h"
#include "store/journal/journal-record.h"

G_BEGIN_DECLS

/* An open log and what is not yet written to it. */
typedef struct _UsJournalLog UsJournalLog;

UsJournalLog *us_journal_log_new (UsJournalFolder *folder, guint number) G_GNUC_WARN_UNUSED_RESULT;
void us_journal_log_free (UsJournalLog *self);
void us_journal_log_append (UsJournalLog *self, UsJournalKind kind, GVariant *payload);
gboolean us_journal_log_write (UsJournalLog *self);
gsize us_journal_log_get_waiting (UsJournalLog *self);
gsize us_journal_log_get_size (UsJournalLog *self);
int us_journal_log_get_descriptor (UsJournalLog *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsJournalLog, us_journal_log_free)

G_END_DECLS
