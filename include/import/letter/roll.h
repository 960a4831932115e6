/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/phrases.h"
#include "import/source.h"

G_BEGIN_DECLS

gboolean us_roll_may_sign (const UsSourceBlock *block);
void us_roll_mark (GPtrArray *blocks, const UsPhrases *phrases);
gboolean us_roll_follows (GPtrArray *blocks, guint i);
gboolean us_roll_has_heading_above (GPtrArray *blocks, guint i);
gboolean us_roll_has_line_above (GPtrArray *blocks, guint i);
guint us_roll_find_start (GPtrArray *blocks, guint names, guint head);

G_END_DECLS
