/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/letter/anatomy.h"

G_BEGIN_DECLS

void us_anatomy_head_find (GPtrArray *blocks, const UsPhrases *phrases, UsAnatomy *anatomy);

G_END_DECLS
