/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/letter/draft.h"
#include "import/phrases.h"

G_BEGIN_DECLS

/* What a list of signatories says of all of them: its date, and how many are not named. */
gboolean us_list_remarks_read (const char *text, const UsPhrases *phrases, UsDraft *draft);
gboolean us_list_remarks_count_others (const char *text, guint *ret_number);
gboolean us_list_remarks_take_others (const char *text, guint line, UsDraft *draft);

G_END_DECLS
