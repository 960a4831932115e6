/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/phrases.h"
#include "import/source.h"

G_BEGIN_DECLS

/* A line that takes leave and is no whole sentence has no more, in bytes. */
#define US_VALEDICTION_MAX 90

gboolean us_valediction_is (const char *text, const UsPhrases *phrases);
gboolean us_valediction_takes_leave (const UsSourceBlock *block, const UsPhrases *phrases);

G_END_DECLS
