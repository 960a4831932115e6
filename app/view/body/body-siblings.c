/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/body/body-siblings.h"

#include "view/body/body-moves.h"

static UsBlock *
get_block (UsStatement *statement, guint position)
{
  UsItemList *body = us_statement_get_body (statement);

  return position < us_item_list_get_length (body) ? us_item_list_get (body, position) : NULL;
}

static gboolean
is_in_list (UsBlock *block)
{
  return us_block_get_kind (block) == US_BLOCK_DEMAND ||
         us_block_get_kind (block) == US_BLOCK_BULLET;
}

/* Siblings of a block: its list at its level, or for what is in no list all of the body. */
static gboolean
is_sibling (UsBlock *block, UsBlock *other)
{
  if (!is_in_list (block))
    return !is_in_list (other) || us_block_get_level (other) == 0;
  return us_block_get_kind (other) == us_block_get_kind (block) &&
         us_block_get_level (other) == us_block_get_level (block);
}

static gboolean
ends_siblings (UsBlock *block, UsBlock *other)
{
  return is_in_list (block) && (us_block_get_kind (other) != us_block_get_kind (block) ||
                                us_block_get_level (other) < us_block_get_level (block));
}

/**
 * us_body_get_siblings:
 * @statement: a statement
 * @position: position of a block of its body
 * @ret_index: (out): which of them it is, from 0
 *
 * Finds the blocks among which one has a position of its own: the demands of a list, the sub-points
 * of a demand. Main thread only.
 *
 * Returns: (transfer full) (element-type guint): their positions in the body
 */
GArray *
us_body_get_siblings (UsStatement *statement, guint position, guint *ret_index)
{
  GArray *siblings = g_array_new (FALSE, FALSE, sizeof (guint));
  UsBlock *block = get_block (statement, position);
  guint first = position;

  g_return_val_if_fail (block != NULL, siblings);
  g_return_val_if_fail (ret_index != NULL, siblings);

  while (first > 0 && !ends_siblings (block, get_block (statement, first - 1)))
    first--;
  for (guint i = first; get_block (statement, i) != NULL; i++)
    {
      if (ends_siblings (block, get_block (statement, i)))
        break;
      if (i == position)
        *ret_index = siblings->len;
      if (is_sibling (block, get_block (statement, i)))
        g_array_append_val (siblings, i);
    }
  return siblings;
}

/**
 * us_body_move_to_position:
 * @statement: a statement
 * @position: position of a block of its body
 * @index: which of its siblings it shall be, from 0
 *
 * Moves a block and its sub-points to another place among its siblings. Main thread only.
 *
 * Returns: whether it moved
 */
gboolean
us_body_move_to_position (UsStatement *statement, guint position, guint index)
{
  guint old = 0, target;
  g_autoptr (GArray) siblings = NULL;

  g_return_val_if_fail (US_IS_STATEMENT (statement), FALSE);

  siblings = us_body_get_siblings (statement, position, &old);
  if (index >= siblings->len || index == old)
    return FALSE;
  target = g_array_index (siblings, guint, index);
  if (index > old)
    target += us_body_move_count (statement, target, target);
  return us_body_move (statement, position, position, target);
}

/* Where the list begins or ends that the blocks are in; they are in none when it is not all of
 * them.
 */
static guint
get_list_edge (UsStatement *statement, guint first, guint last, gboolean top)
{
  UsBlock *block = get_block (statement, first);
  guint edge = first;

  for (guint i = first; i <= last; i++)
    if (!is_in_list (block) || ends_siblings (block, get_block (statement, i)))
      return first;
  while (top ? edge > 0 && !ends_siblings (block, get_block (statement, edge - 1))
             : get_block (statement, edge) != NULL &&
                   !ends_siblings (block, get_block (statement, edge)))
    edge = top ? edge - 1 : edge + 1;
  return edge;
}

/**
 * us_body_move_step:
 * @statement: a statement
 * @first: position of the first block of a selection of its body
 * @last: position of the last
 * @step: which way
 *
 * Moves blocks and their sub-points to the next place where they may stand; far places are the
 * edges of their list first, then those of the body. Main thread only.
 *
 * Returns: whether they moved
 */
gboolean
us_body_move_step (UsStatement *statement, guint first, guint last, UsBodyStep step)
{
  const guint length = us_item_list_get_length (us_statement_get_body (statement));
  const gboolean up = step == US_BODY_STEP_UP || step == US_BODY_STEP_TO_TOP;
  const gboolean far = step == US_BODY_STEP_TO_TOP || step == US_BODY_STEP_TO_BOTTOM;
  /* From the far end for the far places: the first that is legal is the one. */
  int to =
      up ? (far ? 0 : (int) first - 1)
         : (far ? (int) length : (int) (first + us_body_move_count (statement, first, last)) + 1);
  const int by = up != far ? -1 : 1;

  g_return_val_if_fail (US_IS_STATEMENT (statement), FALSE);

  if (far && us_body_move (statement, first, last, get_list_edge (statement, first, last, up)))
    return TRUE;
  for (; to >= 0 && to <= (int) length; to += by)
    if (us_body_move_is_legal (statement, first, last, (guint) to))
      return (up ? (guint) to < first : (guint) to > first) &&
             us_body_move (statement, first, last, (guint) to);
  return FALSE;
}
