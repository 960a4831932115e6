/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The dictionary of a language, and of others whose words are right beside it. One thread at a
 * time. */
typedef struct _UsDictionaries UsDictionaries;

UsDictionaries *us_dictionaries_open (const char *language,
                                      const char *const *others) G_GNUC_WARN_UNUSED_RESULT;
void us_dictionaries_free (UsDictionaries *self);
gboolean us_dictionaries_have_language (const UsDictionaries *self);
gboolean us_dictionaries_check (UsDictionaries *self, const char *word);
GStrv us_dictionaries_suggest (UsDictionaries *self, const char *word) G_GNUC_WARN_UNUSED_RESULT;
void us_dictionaries_add (UsDictionaries *self, const char *word);
void us_dictionaries_ignore (UsDictionaries *self, const char *word);
GStrv us_dictionaries_list_languages (void) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsDictionaries, us_dictionaries_free)

G_END_DECLS
