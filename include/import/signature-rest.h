/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/letter/draft.h"

G_BEGIN_DECLS

char *us_signature_rest_trim_before (const char *text, const char *after) G_GNUC_WARN_UNUSED_RESULT;
void us_signature_rest_read (const char *rest, UsDraftPerson *person);

G_END_DECLS
