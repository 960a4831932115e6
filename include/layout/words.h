/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* Sets names of one typeface word by word, each word once: long lists say the same again and again.
 * One thread. */
typedef struct _UsWords UsWords;

UsWords *us_words_new (PangoContext *context,
                       const PangoFontDescription *font) G_GNUC_WARN_UNUSED_RESULT;
void us_words_free (UsWords *self);
PangoGlyphItem *us_words_set (UsWords *self, const char *text, gsize length,
                              int width) G_GNUC_WARN_UNUSED_RESULT;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsWords, us_words_free)

G_END_DECLS
