/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsNameKey:
 * @spelling: without case, diacritics and punctuation: "waterunionev"
 * @form: and without article, legal form, conjunctions and what is in parentheses: "waterunion"
 * @sorted: the words of @form in order of their letters
 * @acronym: (nullable): what stands in parentheses, when it is one: "wwf"
 * @skeleton: (nullable): what its letters look like; %NULL when they look like @form
 * @consonants: (nullable): in Latin letters, without vowels; %NULL when they are too few
 * @latin: whether the name is in Latin letters
 *
 * What names are compared by. Two of them are alike when any of these is the same.
 */
typedef struct
{
  char *spelling;
  char *form;
  char *sorted;
  char *acronym;
  char *skeleton;
  char *consonants;
  gboolean latin;
} UsNameKey;

/* What makes keys: the word lists and converters of a language. One thread at a time. */
typedef struct _UsNameKeys UsNameKeys;

UsNameKeys *us_name_keys_new (const char *language) G_GNUC_WARN_UNUSED_RESULT;
void us_name_keys_free (UsNameKeys *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsNameKeys, us_name_keys_free)

void us_name_keys_make (UsNameKeys *self, const char *name, UsNameKey *ret_key);
void us_name_key_clear (UsNameKey *key);
char *us_name_spell (const char *name) G_GNUC_WARN_UNUSED_RESULT;
char *us_name_fold (const char *text, gssize length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
