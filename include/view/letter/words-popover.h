/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/body/body-view.h"

G_BEGIN_DECLS

/* Says how long the letter is, and what is selected. */
#define US_TYPE_WORDS_POPOVER (us_words_popover_get_type ())
G_DECLARE_FINAL_TYPE (UsWordsPopover, us_words_popover, US, WORDS_POPOVER, GtkPopover)

void us_words_popover_open (GtkWidget *parent, UsBodyView *body);

G_END_DECLS
