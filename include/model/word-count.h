/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsWordCount:
 * @words: words and numbers
 * @characters: characters as people count them, with spaces
 *
 * How long texts are. Begins with all zero.
 */
typedef struct
{
  guint words;
  guint characters;
} UsWordCount;

void us_word_count_add (UsWordCount *self, const char *text, const char *language);
guint us_word_count_get_minutes (const UsWordCount *self);

G_END_DECLS
