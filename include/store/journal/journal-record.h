/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/safe-file/file-identity.h"

G_BEGIN_DECLS

/**
 * UsJournalKind:
 * @US_JOURNAL_HEAD: what the document is, the first record: "(ubayay)": version of this format,
 * whether the changes follow the bytes of the file, path of the file, and SHA-256 of its bytes as
 * they were read or saved last; empty when there is no file
 * @US_JOURNAL_CHANGE: a change, as us_journal_change_encode() makes it
 * @US_JOURNAL_PLACE: a change that is in the snapshot already: there people were
 *
 * What a record of the log is.
 */
typedef enum
{
  US_JOURNAL_HEAD = 1,
  US_JOURNAL_CHANGE,
  US_JOURNAL_PLACE,
} UsJournalKind;

#define US_JOURNAL_VERSION 1
#define US_JOURNAL_HEAD_TYPE "(ubayay)"

GVariant *us_journal_head_new (const char *path, const UsFileIdentity *identity,
                               gboolean on_file) G_GNUC_WARN_UNUSED_RESULT;

/* A record: length of the payload in four bytes, kind in one, the first bytes of the SHA-256 of
 * kind and payload, payload. It is padded so that the next is aligned. */
void us_journal_record_append (GByteArray *log, UsJournalKind kind, GVariant *payload);
GVariant *us_journal_record_next (GBytes *log, gsize *position, UsJournalKind *ret_kind);

G_END_DECLS
