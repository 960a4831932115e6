/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/block.h"
#include "model/statement.h"

G_BEGIN_DECLS

/**
 * UsBodyStep:
 * @US_BODY_STEP_UP: before the one above
 * @US_BODY_STEP_DOWN: behind the one below
 * @US_BODY_STEP_TO_TOP: as far up as it may go
 * @US_BODY_STEP_TO_BOTTOM: as far down as it may go
 *
 * Where a block is sent without dragging it.
 */
typedef enum
{
  US_BODY_STEP_UP,
  US_BODY_STEP_DOWN,
  US_BODY_STEP_TO_TOP,
  US_BODY_STEP_TO_BOTTOM,
} UsBodyStep;

/* A demand moves with its sub-points. @to counts places between blocks as they stand now: 0 is
 * before the first, the length behind the last. */
guint us_body_move_count (UsStatement *statement, guint first, guint last);
gboolean us_body_move_is_legal (UsStatement *statement, guint first, guint last, guint to);
gboolean us_body_move (UsStatement *statement, guint first, guint last, guint to);
gboolean us_body_move_step (UsStatement *statement, guint first, guint last, UsBodyStep step);
GArray *us_body_get_siblings (UsStatement *statement, guint position,
                              guint *ret_index) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_body_move_to_position (UsStatement *statement, guint position, guint index);

gboolean us_body_can_go_deeper (UsStatement *statement, guint position);
gboolean us_body_change_level (UsStatement *statement, guint position, int by);
void us_body_change_kind (UsStatement *statement, guint first, guint last, UsBlockKind kind);
void us_body_duplicate (UsStatement *statement, guint position);
void us_body_remove (UsStatement *statement, guint position);

G_END_DECLS
