/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/signatory.h"

G_BEGIN_DECLS

/* One row of the Signatories view. Properties: signatory (nullable) and
 * position, its place in what is shown. Its menus are those of the page
 * around it, on which it calls the action "signatories.choose". */
#define US_TYPE_SIGNATORY_ROW (us_signatory_row_get_type ())
G_DECLARE_FINAL_TYPE (UsSignatoryRow, us_signatory_row, US, SIGNATORY_ROW, GtkWidget)

UsSignatory *us_signatory_row_get_signatory (UsSignatoryRow *self);
GtkWidget *us_signatory_row_get_handle (UsSignatoryRow *self);
void us_signatory_row_set_movable (UsSignatoryRow *self, gboolean movable);
void us_signatory_row_set_position (UsSignatoryRow *self, guint position);
guint us_signatory_row_get_position (UsSignatoryRow *self);
void us_signatory_row_set_menus (GtkWidget *widget);

G_END_DECLS
