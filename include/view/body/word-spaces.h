/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The spaces that go and come with words that are moved. */
gboolean us_word_spaces_between (const GtkTextIter *start, const GtkTextIter *end);
void us_word_spaces_take (GtkTextIter *start, GtkTextIter *end);
gboolean us_word_spaces_lack_before (const GtkTextIter *at);
gboolean us_word_spaces_lack_after (const GtkTextIter *at);

G_END_DECLS
