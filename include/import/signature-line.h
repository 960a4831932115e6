/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/letter/draft.h"
#include "import/phrases.h"

G_BEGIN_DECLS

void us_signature_line_parse (const char *line, const UsPhrases *phrases, UsDraftPerson *person);
gunichar us_signature_line_get_separator (const char *text);

G_END_DECLS
