/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/letter/draft.h"

G_BEGIN_DECLS

void us_kinds_settle (UsDraft *draft);

G_END_DECLS
