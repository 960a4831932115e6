/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsWordKind:
 * @US_WORD_HONORIFIC: before the name of a person
 * @US_WORD_POST_NOMINAL: behind it
 * @US_WORD_PARTICLE: small before a family name
 * @US_WORD_LEGAL_FORM: e.V., Inc., ASBL
 * @US_WORD_FAMILY_FIRST: a language in which the family name comes first
 * @US_WORD_TWO_FAMILIES: a language in which people have two
 * @US_WORD_SPREADSHEET_ERROR: what a spreadsheet shows instead of a value: "#N/A"
 * @US_WORD_ARTICLE: in any language; single letters are not taken for one
 *
 * Kinds of words that data/register/words.ini lists.
 */
typedef enum
{
  US_WORD_HONORIFIC,
  US_WORD_POST_NOMINAL,
  US_WORD_PARTICLE,
  US_WORD_LEGAL_FORM,
  US_WORD_FAMILY_FIRST,
  US_WORD_TWO_FAMILIES,
  US_WORD_SPREADSHEET_ERROR,
  US_WORD_ARTICLE,
} UsWordKind;

/* Compiled from data/register; a copy of one of its files. */
GKeyFile *us_words_load (const char *name) G_GNUC_WARN_UNUSED_RESULT;

gboolean us_words_has (UsWordKind kind, const char *word);
guint us_words_count_legal_form (const char *const *words, guint n_words);
gsize us_words_match_article (const char *text, const char *language);
gsize us_words_match_any_article (const char *text);
gsize us_words_match_last_article (const char *text);
gsize us_words_match_honorifics (const char *text);
char *us_words_fold (const char *word, gssize length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
