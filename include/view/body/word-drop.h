/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/body/body-view.h"

G_BEGIN_DECLS

/* Words that are dragged from a letter to a letter. */
GdkDragAction us_word_drop (UsBodyView *source, UsBodyView *view, GtkTextMark *mark,
                            GdkDragAction action);

G_END_DECLS
