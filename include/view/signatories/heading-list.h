/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/statement.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The headings of the signatories, in the order that the person drags them into, or moves them with
 * keys or from a menu. */
#define US_TYPE_HEADING_LIST (us_heading_list_get_type ())
G_DECLARE_FINAL_TYPE (UsHeadingList, us_heading_list, US, HEADING_LIST, GtkWidget)

void us_heading_list_set_statement (UsHeadingList *self, UsStatement *statement);
void us_heading_list_move (UsHeadingList *self, const char *key, const char *where);

G_END_DECLS
