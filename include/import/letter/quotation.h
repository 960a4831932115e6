/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/phrases.h"

G_BEGIN_DECLS

char *us_quotation_open (const char *text, const UsPhrases *phrases, guint *ret_first,
                         guint *ret_last) G_GNUC_WARN_UNUSED_RESULT;
void us_quotation_part (GPtrArray *lines, guint first, guint last, GPtrArray *removed);

G_END_DECLS
