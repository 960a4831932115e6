/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/live.h"

G_BEGIN_DECLS

char *us_spell_out (const char *language, guint number, UsCountOf of) G_GNUC_WARN_UNUSED_RESULT;
char *us_spell_figures (const char *language, guint number) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_spell_read (const char *language, const char *words, gsize length, guint *ret_number);

G_END_DECLS
