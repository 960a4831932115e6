/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compare/findings.h"

G_BEGIN_DECLS

void us_comparison_list_check (UsFindings *self, UsItemList *old, UsItemList *now);

G_END_DECLS
