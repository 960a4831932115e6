/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/letter/draft.h"
#include "import/phrases.h"

G_BEGIN_DECLS

gboolean us_addressee_lines_are_two (const char *first, const char *next, const UsPhrases *phrases);
void us_addressee_lines_read (GPtrArray *lines, GPtrArray *text, const UsPhrases *phrases,
                              GPtrArray *people);

G_END_DECLS
