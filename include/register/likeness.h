/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * UsLikeness:
 * @US_LIKENESS_NONE: not alike
 * @US_LIKENESS_SAME: the same but for case, diacritics, spaces and punctuation
 * @US_LIKENESS_FORM: the same but for articles, legal forms, parentheses and the order of words
 * @US_LIKENESS_ACRONYM: one is the acronym that the other has in parentheses
 * @US_LIKENESS_LETTERS: other letters that look the same
 * @US_LIKENESS_SCRIPT: the same name in another script
 * @US_LIKENESS_TYPO: one letter is another, missing, too many, or changed places
 *
 * Why two names may be one, the surest first.
 */
typedef enum
{
  US_LIKENESS_NONE,
  US_LIKENESS_SAME,
  US_LIKENESS_FORM,
  US_LIKENESS_ACRONYM,
  US_LIKENESS_LETTERS,
  US_LIKENESS_SCRIPT,
  US_LIKENESS_TYPO,
} UsLikeness;

/**
 * UsLikePair:
 * @index: of a name
 * @like: of an earlier one that it is like
 * @reason: why
 */
typedef struct
{
  guint index;
  guint like;
  UsLikeness reason;
} UsLikePair;

GArray *us_likeness_find (const char *const *names, guint n_names, const char *language,
                          GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;
UsLikeness us_likeness_compare (const char *a, const char *b, const char *language);
/* The same for one name after the other, as somebody types them. One thread at a time. */
typedef struct _UsLikeIndex UsLikeIndex;
UsLikeIndex *us_like_index_new (const char *const *names, guint n_names,
                                const char *language) G_GNUC_WARN_UNUSED_RESULT;
void us_like_index_free (UsLikeIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsLikeIndex, us_like_index_free)
UsLikeness us_like_index_find (UsLikeIndex *self, const char *name, guint *ret_index);

char *us_likeness_describe (UsLikeness reason) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
