/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The order of letters in a language, as keys that memcmp() compares. */
typedef struct _UsCollation UsCollation;

UsCollation *us_collation_new (const char *language) G_GNUC_WARN_UNUSED_RESULT;
void us_collation_free (UsCollation *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsCollation, us_collation_free)

void us_collation_append_key (UsCollation *self, GString *keys, const char *text);
int us_collation_compare (UsCollation *self, const char *a, const char *b);

G_END_DECLS
