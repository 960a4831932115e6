/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void us_signatory_typing_attach (GtkSearchEntry *entry, GtkWidget *list);
gboolean us_signatory_typing_is_elsewhere (GtkWidget *page);

G_END_DECLS
