/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/letter/draft.h"
#include "import/phrases.h"

G_BEGIN_DECLS

void us_addressee_names_read_salutation (const char *salutation, guint line,
                                         const UsPhrases *phrases, UsDraft *draft);
const char *us_addressee_names_skip_and (const char *text, const UsPhrases *phrases);
char **us_addressee_names_split (const char *text,
                                 const UsPhrases *phrases) G_GNUC_WARN_UNUSED_RESULT;
void us_addressee_names_read_title (const UsPhrases *phrases, UsDraft *draft);
void us_addressee_names_read_address (const UsPhrases *phrases, UsDraft *draft);

G_END_DECLS
