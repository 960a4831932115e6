/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A short list above which one types words to find a row: Down goes into it, Enter takes the row
 * that is selected. */
void us_list_search_attach (GtkSearchEntry *entry, GtkListBox *list);
void us_list_search_set_words (GtkListBoxRow *row, const char *words);

G_END_DECLS
