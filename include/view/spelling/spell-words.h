/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsSpellWordFunc:
 * @word: a word, as a dictionary wants it
 * @start: first character of the word in the text
 * @end: character after the last
 * @user_data: what us_spell_words_foreach() got
 *
 * Called for each word.
 */
typedef void (*UsSpellWordFunc) (const char *word, int start, int end, gpointer user_data);

void us_spell_words_foreach (const char *text, const char *language, UsSpellWordFunc function,
                             gpointer user_data);

G_END_DECLS
