/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/letter/draft.h"
#include "import/report.h"

G_BEGIN_DECLS

UsStatement *us_assembly_make_statement (UsDraft *draft,
                                         UsReport *report) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
