/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/phrases.h"

G_BEGIN_DECLS

/* The words of a text, to tell a hyphen of the word from one of the line. */
typedef struct _UsHyphenation UsHyphenation;

UsHyphenation *us_hyphenation_new (GPtrArray *lines,
                                   const UsPhrases *phrases) G_GNUC_WARN_UNUSED_RESULT;
void us_hyphenation_free (UsHyphenation *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsHyphenation, us_hyphenation_free)

gboolean us_hyphenation_ends_broken (const char *line);
void us_hyphenation_append (UsHyphenation *self, GString *text, const char *next);

G_END_DECLS
