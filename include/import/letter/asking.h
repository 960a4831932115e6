/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/phrases.h"

G_BEGIN_DECLS

guint us_asking_weigh (const char *text, const UsPhrases *phrases);

G_END_DECLS
