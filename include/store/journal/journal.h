/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/statement.h"
#include "store/journal/journal-folder.h"
#include "store/safe-file/file-identity.h"

G_BEGIN_DECLS

/* Listens to the gate of a statement and keeps every change outside of its file until it is saved,
 * so that a crash loses nothing. Nothing is written before the first change. Signal: "failed"
 * (message), when it cannot be written. */
#define US_TYPE_JOURNAL (us_journal_get_type ())
G_DECLARE_FINAL_TYPE (UsJournal, us_journal, US, JOURNAL, GObject)

UsJournal *us_journal_new (UsStatement *statement, const char *root) G_GNUC_WARN_UNUSED_RESULT;
void us_journal_set_file (UsJournal *self, const char *path, const UsFileIdentity *identity,
                          GBytes *base);
void us_journal_take_folder (UsJournal *self, UsJournalFolder *folder, GVariant *place);
void us_journal_begin (UsJournal *self);
void us_journal_discard (UsJournal *self);
gboolean us_journal_flush (UsJournal *self);
gboolean us_journal_leave (UsJournal *self);
UsJournalFolder *us_journal_get_folder (UsJournal *self);
gboolean us_journal_is_active (UsJournal *self);

G_END_DECLS
