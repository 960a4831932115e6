/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/finder.h"
#include "publish/release-check.h"

G_BEGIN_DECLS

/* Where in the window something is that should be looked at before a letter goes out. */
gboolean us_problem_place_find (UsStatement *statement, const UsProblem *problem,
                                UsFindPlace *ret_place);
gboolean us_problem_place_show (GtkWidget *root, UsStatement *statement, const UsProblem *problem);

G_END_DECLS
