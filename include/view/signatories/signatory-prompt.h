/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Small questions about the selected rows, or a heading. The answer goes to an action of @page. */
void us_signatory_prompt_position (GtkWidget *page, guint position, guint n_items);
void us_signatory_prompt_group (GtkWidget *page, const char *group);
void us_signatory_prompt_note (GtkWidget *page, const char *note);
void us_signatory_prompt_rename (GtkWidget *page, const char *group);

G_END_DECLS
