/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/signatory.h"
#include "model/statement.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Below the search: what Enter would do with the name that is typed, and whom it looks like; below
 * a name that is edited: whom else it looks like. It hinders nobody: on its button it calls the
 * action "signatories.show". */
#define US_TYPE_SIGNATORY_HINT (us_signatory_hint_get_type ())
G_DECLARE_FINAL_TYPE (UsSignatoryHint, us_signatory_hint, US, SIGNATORY_HINT, GtkWidget)

void us_signatory_hint_set_statement (UsSignatoryHint *self, UsStatement *statement,
                                      UsSignatory *edited);
void us_signatory_hint_update (UsSignatoryHint *self, const char *typed, gboolean found);

G_END_DECLS
