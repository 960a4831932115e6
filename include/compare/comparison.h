/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compare/difference.h"
#include "model/statement.h"

G_BEGIN_DECLS

GPtrArray *us_comparison_make (UsStatement *old, UsStatement *now,
                               gboolean all) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
