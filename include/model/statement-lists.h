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

/* Whether one of them is of what the letter says. */
gboolean us_statement_is_of_letter (UsStatement *self, UsItemList *list);

G_END_DECLS
