/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The word by which phrases are looked up, cut where it is long. */
typedef struct
{
  char text[72];
} UsPhraseWord;

/* How one phrase is compared with a text. */
gunichar us_phrases_fold (gunichar c);
gboolean us_phrases_is_silent (gunichar c);
char *us_phrases_fold_all (const char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_phrases_ends (const char *text);
gboolean us_phrases_is_word (gunichar c);
void us_phrases_get_first_word (const char *text, UsPhraseWord *word);
gsize us_phrases_match_one (const char *phrase, const char *text);

G_END_DECLS
