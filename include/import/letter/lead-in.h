/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/phrases.h"

G_BEGIN_DECLS

int us_lead_in_weigh (const char *text, const UsPhrases *phrases);
gboolean us_lead_in_is_recital (const char *text, const UsPhrases *phrases);

G_END_DECLS
