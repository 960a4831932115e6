/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Small questions about the selected rows. The answer goes to an action of the page. */
void us_signatory_prompt_position (GtkWidget *page, guint position, guint n_items);
void us_signatory_prompt_group (GtkWidget *page, const char *group);

G_END_DECLS
