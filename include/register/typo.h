/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Finds words that differ in one letter among many: each is kept under what is left of it when one
 * letter is taken away. */
typedef struct _UsTypos UsTypos;

UsTypos *us_typos_new (void) G_GNUC_WARN_UNUSED_RESULT;
void us_typos_free (UsTypos *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsTypos, us_typos_free)

void us_typos_add (UsTypos *self, const char *word, guint index);
gboolean us_typos_find (UsTypos *self, const char *word, GPtrArray *words, guint *ret_index);
gboolean us_typo_is_one (const char *a, const char *b);

G_END_DECLS
