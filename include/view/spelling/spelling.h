/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "view/body/body-view.h"
#include "view/spelling/speller.h"

G_BEGIN_DECLS

/* The tag of wrong words. */
#define US_SPELLING_TAG "us-misspelled"

/* Underlines wrong words in a text view, a piece at a time between the frames. */
void us_spelling_attach (GtkTextView *view, UsSpeller *speller);
void us_spelling_update (UsBodyView *body);
UsSpeller *us_spelling_get_speller (GtkTextView *view);

G_END_DECLS
