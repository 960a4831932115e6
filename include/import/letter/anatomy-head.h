/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/phrases.h"
#include "import/source.h"

G_BEGIN_DECLS

void us_anatomy_head_find (GPtrArray *blocks, const UsPhrases *phrases, guint *ret_salutation,
                           guint *ret_head);

G_END_DECLS
