/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/search.h"

G_BEGIN_DECLS

/* Marks all that was found in a text view, without touching its buffer. */
void us_find_marks_set (GtkTextView *view, UsSearch *search);
void us_find_marks_snapshot (GtkTextView *view, GtkSnapshot *snapshot);

G_END_DECLS
