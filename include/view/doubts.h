/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "import/report.h"

G_BEGIN_DECLS

/* The parts of a letter of which its recogniser is unsure, until somebody changes them. */
void us_doubts_set (UsStatement *statement, UsReport *report, GtkWidget *root);
guint us_doubts_count (UsStatement *statement);
const char *us_doubts_find (UsStatement *statement, UsItem *item, const char *property);
gboolean us_doubts_go_next (UsStatement *statement, GtkWidget *root);

G_END_DECLS
