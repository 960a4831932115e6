/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/block.h"
#include "model/statement.h"

G_BEGIN_DECLS

/**
 * UsBodyStep:
 * @US_BODY_STEP_UP: before the one above
 * @US_BODY_STEP_DOWN: behind the one below
 * @US_BODY_STEP_TO_TOP: to the top of its list, and from there of the body
 * @US_BODY_STEP_TO_BOTTOM: to the bottom of its list, and from there of the body
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

gboolean us_body_move_step (UsStatement *statement, guint first, guint last, UsBodyStep step);
GArray *us_body_get_siblings (UsStatement *statement, guint position,
                              guint *ret_index) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_body_move_to_position (UsStatement *statement, guint position, guint index);

G_END_DECLS
