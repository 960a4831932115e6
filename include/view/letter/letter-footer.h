/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "view/body/body-view.h"

G_BEGIN_DECLS

/* What stands below the body: valediction, signatories, copies, contacts, notes. Property:
 * statement. */
#define US_TYPE_LETTER_FOOTER (us_letter_footer_get_type ())
G_DECLARE_FINAL_TYPE (UsLetterFooter, us_letter_footer, US, LETTER_FOOTER, GtkWidget)

void us_letter_footer_switch_note (UsLetterFooter *self, UsBodyView *body);
void us_letter_footer_add_note (UsLetterFooter *self, UsBodyView *body);

G_END_DECLS
