/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/journal/journal-folder.h"

G_BEGIN_DECLS

/* How often the recovery of a letter may end the program before it is left aside. */
#define US_JOURNAL_TRIES 2

guint us_journal_folder_count_tries (UsJournalFolder *folder);
void us_journal_folder_add_try (UsJournalFolder *folder);
void us_journal_folder_forget_tries (UsJournalFolder *folder);

G_END_DECLS
