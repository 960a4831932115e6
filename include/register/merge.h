/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/signatory.h"
#include "model/statement.h"

G_BEGIN_DECLS

gboolean us_merge_signatories (UsStatement *statement, GPtrArray *signatories, const guint *from,
                               GError **error);
guint us_merge_choose (GPtrArray *signatories, guint property);

G_END_DECLS
