/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "import/table/table.h"

G_BEGIN_DECLS

/* The columns of a list that is about to be imported, and what people say that they mean. */
typedef void (*UsColumnRoleChanged) (guint column, guint role, gpointer user_data);

void us_signatory_import_columns_fill (GtkColumnView *view, UsTable *table);
void us_signatory_import_columns_fill_roles (GtkBox *box, UsTable *table,
                                             UsColumnRoleChanged changed, gpointer user_data);
gboolean us_signatory_import_columns_refocus (GtkBox *box);

/* What was said of a list with the same header before; kept in the settings. */
gboolean us_signatory_import_columns_recall (UsTable *table);
void us_signatory_import_columns_fill_status (GtkDropDown *drop_down);
void us_signatory_import_columns_remember (UsTable *table, guint status);

G_END_DECLS
