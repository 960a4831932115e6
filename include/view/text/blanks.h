/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The blanks of a template, «Minister» or [name], and what else reads like one, in a text view. */
gboolean us_blanks_find (GtkTextView *view, const char *language, gboolean from_selection,
                         gboolean backward, GtkTextIter *ret_start, GtkTextIter *ret_end);
void us_blanks_snapshot (GtkTextView *view, const char *language, GtkSnapshot *snapshot);

G_END_DECLS
