/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/block.h"
#include "model/statement.h"

G_BEGIN_DECLS

/* A demand moves with its sub-points. @to counts places between blocks as they stand now: 0 is
 * before the first, the length behind the last. */
guint us_body_move_count (UsStatement *statement, guint first, guint last);
gboolean us_body_move_is_legal (UsStatement *statement, guint first, guint last, guint to);
gboolean us_body_move (UsStatement *statement, guint first, guint last, guint to);

gboolean us_body_can_go_deeper (UsStatement *statement, guint position);
gboolean us_body_change_level (UsStatement *statement, guint position, int by);
void us_body_change_kind (UsStatement *statement, guint first, guint last, UsBlockKind kind);
void us_body_duplicate (UsStatement *statement, guint position);
void us_body_remove (UsStatement *statement, guint position);

G_END_DECLS
