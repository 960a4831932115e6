/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "register/skeleton.h"

#include <string.h>

#include "register/name-key.h"
#include "register/words.h"

/* What is behind this of a skeleton is not compared, in bytes. */
#define MAX_SKELETON 4096

/* In lower case as what it is made from: the skeleton of a zero is a capital O. */
static char *
make (const USpoofChecker *spoof, const char *text)
{
  UErrorCode error = U_ZERO_ERROR;
  char skeleton[MAX_SKELETON];
  int32_t length = us_icu ()->uspoof_getSkeletonUTF8 (spoof, 0, text, -1, skeleton,
                                                      (int32_t) sizeof skeleton - 1, &error);

  if (U_FAILURE (error))
    return NULL;
  return g_ascii_strdown (skeleton, length);
}

/* Bytes of an article that is written in letters which only look like its own, and of the space
 * behind it. */
static gsize
match_disguised_article (const USpoofChecker *spoof, const char *name, gsize length)
{
  const gsize bytes = strcspn (name, " ") + 1;
  g_autofree char *word = NULL;
  g_autofree char *skeleton = NULL;

  if (bytes >= length)
    return 0;
  /* No article stands alone: a letter stands for the name. */
  word = g_strdup_printf ("%.*sx", (int) bytes, name);
  skeleton = g_str_is_ascii (word) ? NULL : make (spoof, word);
  return skeleton && us_words_match_any_article (skeleton) == strlen (skeleton) - 1 ? bytes : 0;
}

/**
 * us_skeleton_make_bare:
 * @spoof: an opened checker
 * @name: a name without its article, valid UTF-8
 * @length: how many bytes of it count
 *
 * Makes what names have in common whose letters look alike, whatever script they are of. An article
 * counts as little as elsewhere, also one that only looks like an article. Any thread.
 *
 * Returns: (transfer full) (nullable): the skeleton; %NULL when none can be made of it
 */
char *
us_skeleton_make_bare (const USpoofChecker *spoof, const char *name, gssize length)
{
  g_autofree char *words = NULL;
  gsize article;

  g_return_val_if_fail (spoof, NULL);
  g_return_val_if_fail (name, NULL);
  g_return_val_if_fail (length >= 0, NULL);

  article = match_disguised_article (spoof, name, (gsize) length);
  words = us_name_fold (name + article, length - (gssize) article);
  return make (spoof, words);
}
