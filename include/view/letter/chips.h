/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/statement.h"
#include "view/body/body-view.h"

G_BEGIN_DECLS

/* All chips of a letter: they show what the statement says now. */
void us_chips_update (UsBodyView *body);
UsStatement *us_chips_get_statement (GtkTextView *view);
void us_chips_insert (GtkTextView *view, UsSpanKind kind, const char *target);

G_END_DECLS
