/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/document/document-state.h"

G_BEGIN_DECLS

/* Sees when somebody else changes the file of an open document. */
void us_document_watch (UsDocument *self);
void us_document_look (UsDocument *self);

G_END_DECLS
