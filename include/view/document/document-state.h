/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/journal/journal.h"
#include "view/document/document.h"

G_BEGIN_DECLS

/**
 * UsDocumentOutside:
 * @US_DOCUMENT_AS_KNOWN: the file is as it was read or saved last
 * @US_DOCUMENT_CHANGED: somebody else has changed it
 * @US_DOCUMENT_GONE: it is not there any more
 * @US_DOCUMENT_BLOCKED: a folder, or what else is no file, is where it was
 *
 * What has become of the file of a document while it is open.
 */
typedef enum
{
  US_DOCUMENT_AS_KNOWN,
  US_DOCUMENT_CHANGED,
  US_DOCUMENT_GONE,
  US_DOCUMENT_BLOCKED,
} UsDocumentOutside;

/* A notice beside those of the reader: no recovery data can be written. */
#define US_DOCUMENT_NOT_KEPT (US_READER_NEWER_MINOR + 1)

/* Where a document is kept, and what becomes of that. */
void us_document_set_loaded (UsDocument *self, const char *path, UsReaderNotice notice,
                             const UsFileIdentity *identity, GBytes *bytes);
void us_document_set_recovered (UsDocument *self, const char *path, const UsFileIdentity *identity,
                                UsJournalFolder *folder, GVariant *place);
void us_document_set_saved (UsDocument *self, const char *path, guint64 position,
                            const UsFileIdentity *identity, GBytes *bytes);
void us_document_set_taken (UsDocument *self, const UsFileIdentity *identity);
void us_document_set_failed (UsDocument *self);
gboolean us_document_can_save_unasked (UsDocument *self);
void us_document_set_outside (UsDocument *self, UsDocumentOutside outside);
const UsFileIdentity *us_document_get_identity (UsDocument *self);
UsJournal *us_document_get_journal (UsDocument *self);

G_END_DECLS
