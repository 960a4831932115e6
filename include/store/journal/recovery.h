/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/statement.h"
#include "store/journal/journal-folder.h"

G_BEGIN_DECLS

/**
 * UsRecovery:
 * @folder: what it comes from, held by this process
 * @statement: the letter as it was when the program ended
 * @path: (nullable): where it is kept
 * @sum: SHA-256 of the file as it was when it was read or saved last; %NULL if unknown
 * @written: when something was written last, in seconds since 1970; 0 if unknown
 * @list: in which list something was done last, or -1 for the letter itself
 * @position: where in the list
 * @property: (nullable): which property was changed
 * @offset: at which byte of it, from 0
 * @place: (nullable): the change that told the four before
 *
 * A letter that was open and not saved when the program ended.
 */
typedef struct
{
  UsJournalFolder *folder;
  UsStatement *statement;
  char *path;
  guint8 *sum;
  gint64 written;
  int list;
  guint position;
  char *property;
  guint offset;
  GVariant *place;
} UsRecovery;

GPtrArray *us_recovery_find (const char *root, guint *ret_n_aside) G_GNUC_WARN_UNUSED_RESULT;
UsRecovery *us_recovery_read (UsJournalFolder *folder, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void us_recovery_free (UsRecovery *self);
void us_recovery_succeed (UsJournalFolder *folder);
void us_recovery_retry (const char *root);
guint us_recovery_erase_all (const char *root);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsRecovery, us_recovery_free)

G_END_DECLS
