/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/letter/anatomy.h"
#include "import/letter/draft.h"

G_BEGIN_DECLS

void us_tail_read (GPtrArray *blocks, const UsAnatomy *anatomy, const UsPhrases *phrases,
                   UsDraft *draft);

G_END_DECLS
