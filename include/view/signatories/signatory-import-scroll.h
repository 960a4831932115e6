/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void us_signatory_import_scroll_join (GtkBox *box, GtkColumnView *view);

G_END_DECLS
