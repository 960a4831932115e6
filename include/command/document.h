/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/statement.h"
#include "store/reader/reader.h"

G_BEGIN_DECLS

/* Paths of the command line: "-" is standard input or standard output. */
#define US_DOCUMENT_STREAM "-"

UsStatement *us_document_load (const char *path, UsReaderNotice *ret_notice,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
UsStatement *us_document_open (const char *path, GError **error);
UsStatement *us_document_open_to_change (const char *path, GError **error);
void us_document_keep (gpointer thing);
void us_document_close (UsStatement *statement);
const char *us_document_describe_notice (UsReaderNotice notice);
gboolean us_document_may_write (const char *path, gboolean force, GError **error);
gboolean us_document_save (UsStatement *statement, const char *path, GError **error);
gboolean us_document_write (const char *path, GBytes *bytes, GError **error);

G_END_DECLS
