/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/phrases.h"
#include "import/source.h"

G_BEGIN_DECLS

/* What a block looks like, before anybody says what it is. */
guint us_traits_count_words (const char *text);
gboolean us_traits_ends_sentence (const char *text);
gboolean us_traits_ends_with (const char *text, const char *characters);
gboolean us_traits_is_prose (const UsSourceBlock *block);
gboolean us_traits_is_heading (const UsSourceBlock *block);
gboolean us_traits_heads (const UsSourceBlock *block, const UsPhrases *phrases);
gboolean us_traits_is_name (const char *text);
gboolean us_traits_is_address (const char *text);
gboolean us_traits_has_capital (const char *text);
gboolean us_traits_is_in_capitals (const char *text);
char *us_traits_trim (const char *text, gssize length,
                      const char *characters) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
