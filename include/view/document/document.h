/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/history.h"
#include "model/statement.h"
#include "store/reader/reader.h"

G_BEGIN_DECLS

/* A statement that is open in a window: the statement, its history and where it is kept.
 * Properties: statement, history, path (nullable), title (never empty), unsaved, notice,
 * outside. */
#define US_TYPE_DOCUMENT (us_document_get_type ())
G_DECLARE_FINAL_TYPE (UsDocument, us_document, US, DOCUMENT, GObject)

UsDocument *us_document_new (UsStatement *statement) G_GNUC_WARN_UNUSED_RESULT;
UsStatement *us_document_get_statement (UsDocument *self);
UsHistory *us_document_get_history (UsDocument *self);
const char *us_document_get_path (UsDocument *self);
const char *us_document_get_title (UsDocument *self);
gboolean us_document_get_unsaved (UsDocument *self);
gboolean us_document_is_pristine (UsDocument *self);
char *us_document_suggest_name (UsDocument *self, const char *suffix) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
