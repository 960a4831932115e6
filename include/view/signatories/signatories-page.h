/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/statement.h"
#include "view/signatories/signatory-list.h"

G_BEGIN_DECLS

/* The Signatories view: search, add, edit, mark, reorder, remove. Property: statement. */
#define US_TYPE_SIGNATORIES_PAGE (us_signatories_page_get_type ())
G_DECLARE_FINAL_TYPE (UsSignatoriesPage, us_signatories_page, US, SIGNATORIES_PAGE, GtkWidget)

UsSignatoriesPage *us_signatories_page_new (UsStatement *statement) G_GNUC_WARN_UNUSED_RESULT;
UsItemList *us_signatories_page_get_list (UsSignatoriesPage *self);
GtkSelectionModel *us_signatories_page_get_model (UsSignatoriesPage *self);
GPtrArray *us_signatories_page_get_selected (UsSignatoriesPage *self) G_GNUC_WARN_UNUSED_RESULT;
void us_signatories_page_select (UsSignatoriesPage *self, GPtrArray *items);
UsSignatoryList *us_signatories_page_get_rows (UsSignatoriesPage *self);
void us_signatories_page_add_lines (UsSignatoriesPage *self, const char *lines);

G_END_DECLS
