/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void us_spelling_menu_add (GtkTextView *view);
void us_spelling_menu_fill (GtkTextView *view);
char *us_spelling_menu_get_word (GtkTextView *view, const GtkTextIter *at, GtkTextIter *ret_start,
                                 GtkTextIter *ret_end) G_GNUC_WARN_UNUSED_RESULT;
void us_spelling_menu_replace (GtkTextView *view, const char *with);

G_END_DECLS
