/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/block.h"
#include "model/demand-list.h"

G_BEGIN_DECLS

/* A demand is a block of that kind. Its lead is the lead span of its text; its number is never
 * stored. */
UsBlock *us_demand_new (const char *lead, const char *rest, guint level) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_block_is_demand (UsBlock *self);
gboolean us_demand_set_lead (UsBlock *self, guint length, GError **error);
UsText *us_demand_adapt_lead (UsText *text, UsBlockKind kind) G_GNUC_WARN_UNUSED_RESULT;
guint us_demand_first_sentence (const char *text, const char *language);
guint us_body_get_subtree (UsItemList *body, guint position);

G_END_DECLS
