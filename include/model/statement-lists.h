/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/types.h"

G_BEGIN_DECLS

/* All transfer none, never NULL. Also object properties: "addressees", "body", "demands", … */
UsItemList *us_statement_get_addressees (UsStatement *self);
UsItemList *us_statement_get_body (UsStatement *self);
UsItemList *us_statement_get_signatories (UsStatement *self);
UsItemList *us_statement_get_copies (UsStatement *self);
UsItemList *us_statement_get_contacts (UsStatement *self);
UsItemList *us_statement_get_notes (UsStatement *self);
UsItemList *us_statement_get_letterhead (UsStatement *self);
UsItemList *us_statement_get_versions (UsStatement *self);

G_END_DECLS
