/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/document/document.h"

G_BEGIN_DECLS

/* Of the file of a document, so that nobody edits it in two places at once. */
gboolean us_document_hold (UsDocument *self, GError **error);
void us_document_follow (UsDocument *self);

G_END_DECLS
