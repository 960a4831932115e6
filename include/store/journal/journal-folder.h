/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A folder in which the changes of one document are kept until it is saved, held by one process.
 * Its files are snapshot.N, a whole statement, and log.N, the changes since; N counts up. */
typedef struct _UsJournalFolder UsJournalFolder;

char *us_journal_folder_dup_root (void) G_GNUC_WARN_UNUSED_RESULT;
UsJournalFolder *us_journal_folder_new (const char *root, GError **error) G_GNUC_WARN_UNUSED_RESULT;
UsJournalFolder *us_journal_folder_claim (const char *path) G_GNUC_WARN_UNUSED_RESULT;
void us_journal_folder_free (UsJournalFolder *self);
const char *us_journal_folder_get_path (UsJournalFolder *self);
guint us_journal_folder_get_last (UsJournalFolder *self);
gint64 us_journal_folder_get_time (UsJournalFolder *self, guint number);
gboolean us_journal_folder_is_empty (UsJournalFolder *self);
int us_journal_folder_create (UsJournalFolder *self, const char *stem, guint number);
gboolean us_journal_folder_write (UsJournalFolder *self, const char *stem, guint number,
                                  GBytes *bytes, GError **error);
GBytes *us_journal_folder_read (UsJournalFolder *self, const char *stem,
                                guint number) G_GNUC_WARN_UNUSED_RESULT;
void us_journal_folder_supersede (UsJournalFolder *self, guint number);
void us_journal_folder_erase (UsJournalFolder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsJournalFolder, us_journal_folder_free)

G_END_DECLS
