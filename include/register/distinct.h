/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/signatory.h"
#include "model/statement.h"

G_BEGIN_DECLS

gboolean us_distinct_keep (UsStatement *statement, UsSignatory *one, UsSignatory *other,
                           GError **error);
void us_distinct_leave_out (UsStatement *statement, GPtrArray *signatories, GArray *pairs);

G_END_DECLS
