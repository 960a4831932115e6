/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/statement.h"

G_BEGIN_DECLS

/* The rows of the Signatories view. It follows who is moved, comes, or comes back by an undo: they
 * are selected and in view. */
#define US_TYPE_SIGNATORY_LIST (us_signatory_list_get_type ())
G_DECLARE_FINAL_TYPE (UsSignatoryList, us_signatory_list, US, SIGNATORY_LIST, GtkWidget)

void us_signatory_list_set_model (UsSignatoryList *self, GtkSelectionModel *model,
                                  UsStatement *statement);
void us_signatory_list_accept_drops (UsSignatoryList *self, GtkWidget *around);
void us_signatory_list_expect (UsSignatoryList *self);
void us_signatory_list_set_movable (UsSignatoryList *self, gboolean movable);
GtkWidget *us_signatory_list_find_row (UsSignatoryList *self, guint position);
void us_signatory_list_focus (UsSignatoryList *self, guint position);
gboolean us_signatory_list_enter (UsSignatoryList *self);
void us_signatory_list_show (UsSignatoryList *self, UsItem *item);

G_END_DECLS
