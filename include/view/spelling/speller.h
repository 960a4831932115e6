/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/statement.h"

G_BEGIN_DECLS

/* The dictionary of a letter's language, and the names in the letter, which are right. Signals:
 * "changed" when words may be right or wrong that were not; "missing" (sentence) when there is no
 * dictionary. */
#define US_TYPE_SPELLER (us_speller_get_type ())
G_DECLARE_FINAL_TYPE (UsSpeller, us_speller, US, SPELLER, GObject)

UsSpeller *us_speller_get (UsStatement *statement);
const char *us_speller_get_language (UsSpeller *self);
gboolean us_speller_is_ready (UsSpeller *self);
void us_speller_start (UsSpeller *self);
gboolean us_speller_check (UsSpeller *self, const char *word);
GStrv us_speller_suggest (UsSpeller *self, const char *word) G_GNUC_WARN_UNUSED_RESULT;
void us_speller_add (UsSpeller *self, const char *word);
void us_speller_ignore (UsSpeller *self, const char *word);
char *us_speller_get_package (const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
