/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/statement.h"

G_BEGIN_DECLS

/* Says above the list that some have confirmed an older version of the letter, or that it has
 * changed since the last one, and what can be done. */
#define US_TYPE_SIGNATORY_AGREEMENT (us_signatory_agreement_get_type ())
G_DECLARE_FINAL_TYPE (UsSignatoryAgreement, us_signatory_agreement, US, SIGNATORY_AGREEMENT,
                      GtkWidget)

void us_signatory_agreement_set_statement (UsSignatoryAgreement *self, UsStatement *statement);
void us_signatory_agreement_update (UsSignatoryAgreement *self);

G_END_DECLS
