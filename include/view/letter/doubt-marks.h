/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "import/report.h"

G_BEGIN_DECLS

/* What is unsure of a letter that was recognised, shown in it. */
void us_doubt_marks_set (UsStatement *statement, UsReport *report, GtkWidget *root);
gboolean us_doubt_marks_go_next (UsStatement *statement, GtkWidget *root);

G_END_DECLS
