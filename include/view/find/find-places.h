/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/finder.h"
#include "model/search.h"

G_BEGIN_DECLS

/* The window's side of places in a letter: all take the root of the widgets that show it. */
guint us_find_places_get_property (UsItem *item, const char *name);
void us_find_places_show (GtkWidget *root, UsStatement *statement, const UsFindPlace *place);
void us_find_places_focus (GtkWidget *root, UsStatement *statement, const UsFindPlace *place);
GtkTextView *us_find_places_select (GtkWidget *root, UsStatement *statement,
                                    const UsFindPlace *caret, const UsFindPlace *anchor);
gboolean us_find_places_get (GtkTextView *view, UsStatement *statement, const GtkTextIter *at,
                             UsFindPlace *ret_place);
gboolean us_find_places_get_caret (GtkWidget *root, UsStatement *statement, UsFindPlace *ret_place,
                                   char **ret_selected);
void us_find_places_mark (GtkWidget *root, UsSearch *search);

G_END_DECLS
