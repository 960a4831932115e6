/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/letter/draft.h"
#include "import/phrases.h"

G_BEGIN_DECLS

GPtrArray *us_cover_part (GPtrArray *lines, const UsPhrases *phrases) G_GNUC_WARN_UNUSED_RESULT;
void us_cover_report (GPtrArray *cover, UsDraft *draft);

G_END_DECLS
