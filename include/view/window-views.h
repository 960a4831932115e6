/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "view/document/document.h"

G_BEGIN_DECLS

/* The three views of a window's document. */
void us_window_view_fill (AdwBin *bin, const char *name, UsDocument *document);

void us_window_view_welcome (GtkStack *content, AdwBin *start, AdwBin *letter);

/* Whether the header bar shows a title, since the views have no room there: for .ui. */
gboolean us_window_view_is_title (GtkWidget *window, GtkWidget *shown);

G_END_DECLS
