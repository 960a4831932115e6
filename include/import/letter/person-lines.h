/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/letter/draft.h"
#include "import/phrases.h"

G_BEGIN_DECLS

gboolean us_person_lines_is_role (const char *text);
gboolean us_person_lines_is_titled (const char *text, const char *below);
gboolean us_person_lines_is_pair (const char *text, const char *below);
gboolean us_person_lines_is_second (const char *text);
void us_person_lines_read (char *const *lines, guint n, guint line, const UsPhrases *phrases,
                           const char *group, UsDraft *draft);
void us_person_lines_settle (GPtrArray *people, guint from);

G_END_DECLS
