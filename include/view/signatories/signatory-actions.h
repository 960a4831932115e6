/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What menus, keys and drags do with the selected rows of the Signatories view. */
void us_signatory_actions_install (GtkWidgetClass *klass);
void us_signatory_actions_add_keys (GtkWidget *list);

G_END_DECLS
