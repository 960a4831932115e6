/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/statement.h"

G_BEGIN_DECLS

/* More paragraphs than this, pasted where nothing is yet, are a whole letter. */
#define US_WHOLE_LETTER_LINES 4

gboolean us_whole_letter_is_awaited (UsStatement *statement);
gboolean us_whole_letter_is_long (const char *text);
gboolean us_whole_letter_is_pasted (UsStatement *statement, const char *text);

G_END_DECLS
