/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/statement.h"

G_BEGIN_DECLS

/**
 * UsSpellNamesChanged:
 * @user_data: what us_spell_names_new() got
 *
 * Called when the names have been read again.
 */
typedef void (*UsSpellNamesChanged) (gpointer user_data);

/* The words of the names in a letter: of those who sign it, get it, or get a copy. */
typedef struct _UsSpellNames UsSpellNames;

UsSpellNames *us_spell_names_new (UsStatement *statement, UsSpellNamesChanged changed,
                                  gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;
void us_spell_names_free (UsSpellNames *self);
void us_spell_names_set_enabled (UsSpellNames *self, gboolean enabled);
gboolean us_spell_names_contain (UsSpellNames *self, const char *word);

G_END_DECLS
