/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/letter/draft.h"
#include "import/phrases.h"

G_BEGIN_DECLS

void us_signature_suffix_cut (GString *line, gsize length);
const char *us_signature_suffix_skip_comma (const char *text);
const char *us_signature_suffix_skip_signed (const char *line, const UsPhrases *phrases);
gboolean us_signature_suffix_has_link (const char *text);
void us_signature_suffix_take_emails (GString *line, UsDraftPerson *person);
void us_signature_suffix_take (GString *line, UsDraftPerson *person);
gboolean us_signature_suffix_read_signer (const char *line, UsDraftPerson *person);

G_END_DECLS
