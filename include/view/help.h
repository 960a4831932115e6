/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char *us_help_find (gboolean has_viewer) G_GNUC_WARN_UNUSED_RESULT;
void us_help_show (GtkWindow *parent);

G_END_DECLS
