/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/body/body-moves.h"

#include <glib/gi18n.h>

#include "model/demand.h"
#include "view/body/lost-notes.h"

#define DEEPEST 2

static UsBlock *
get_block (UsStatement *statement, guint position)
{
  UsItemList *body = us_statement_get_body (statement);

  return position < us_item_list_get_length (body) ? us_item_list_get (body, position) : NULL;
}

static gboolean
has_levels (UsBlock *block)
{
  return us_block_get_kind (block) == US_BLOCK_DEMAND ||
         us_block_get_kind (block) == US_BLOCK_BULLET;
}

static gboolean
is_below (UsBlock *block, UsBlock *parent)
{
  return us_block_get_kind (block) == us_block_get_kind (parent) &&
         us_block_get_level (block) > us_block_get_level (parent);
}

/**
 * us_body_move_count:
 * @statement: a statement
 * @first: position of the first block of a selection of its body
 * @last: position of the last
 *
 * Counts the blocks that go along when a selection moves: its blocks and the sub-points of the last
 * ones. Main thread only.
 *
 * Returns: at least 1
 */
guint
us_body_move_count (UsStatement *statement, guint first, guint last)
{
  UsBlock *next;
  guint count = 1;

  g_return_val_if_fail (US_IS_STATEMENT (statement), 1);
  g_return_val_if_fail (get_block (statement, first) != NULL, 1);

  for (guint i = first; i <= last && get_block (statement, i) != NULL; i++)
    {
      UsBlock *block = get_block (statement, i);

      count = MAX (count, i - first + 1);
      if (has_levels (block))
        while ((next = get_block (statement, i + 1)) != NULL && is_below (next, block) &&
               i + 1 > last)
          {
            last = i + 1;
            count = last - first + 1;
            i++;
          }
    }
  return count;
}

/* The highest level in a run: it is as free to move as that one. */
static UsBlock *
get_highest (UsStatement *statement, guint first, guint count)
{
  UsBlock *highest = get_block (statement, first);

  for (guint i = first + 1; i < first + count; i++)
    if (us_block_get_level (get_block (statement, i)) < us_block_get_level (highest))
      highest = get_block (statement, i);
  return highest;
}

/**
 * us_body_move_is_legal:
 * @statement: a statement
 * @first: position of the first block of a selection of its body
 * @last: position of the last
 * @to: a place between blocks
 *
 * Tells whether blocks may go to a place: not between a demand and its sub-points, and a sub-point
 * only where it has a demand above it, so that nothing changes its level by accident. Main thread
 * only.
 *
 * Returns: whether they may; %FALSE too when they are there already
 */
gboolean
us_body_move_is_legal (UsStatement *statement, guint first, guint last, guint to)
{
  const guint count = us_body_move_count (statement, first, last);
  UsBlock *block = get_block (statement, first);
  UsBlock *after = get_block (statement, to);
  UsBlock *before;
  guint level = us_block_get_level (block);

  g_return_val_if_fail (US_IS_STATEMENT (statement), FALSE);

  if (to > us_item_list_get_length (us_statement_get_body (statement)) ||
      (to >= first && to <= first + count))
    return FALSE;
  before = to > 0 ? get_block (statement, to - 1) : NULL;
  if (after != NULL && has_levels (after) && us_block_get_level (after) > 0)
    {
      UsBlock *highest = get_highest (statement, first, count);
      const gboolean same_list = us_block_get_kind (after) == us_block_get_kind (highest);

      if (!same_list || us_block_get_level (after) > us_block_get_level (highest))
        return FALSE;
    }
  if (!has_levels (block) || level == 0)
    return TRUE;
  return before != NULL && us_block_get_kind (before) == us_block_get_kind (block) &&
         us_block_get_level (before) + 1 >= level;
}

/**
 * us_body_move:
 * @statement: a statement
 * @first: position of the first block of a selection of its body
 * @last: position of the last
 * @to: a place between blocks
 *
 * Moves blocks and their sub-points as one change. Main thread only.
 *
 * Returns: whether they moved
 */
gboolean
us_body_move (UsStatement *statement, guint first, guint last, guint to)
{
  guint count;

  g_return_val_if_fail (US_IS_STATEMENT (statement), FALSE);

  if (!us_body_move_is_legal (statement, first, last, to))
    return FALSE;
  count = us_body_move_count (statement, first, last);
  return us_item_list_move (us_statement_get_body (statement), first, count,
                            to > first ? to - count : to, NULL);
}

/**
 * us_body_can_go_deeper:
 * @statement: a statement
 * @position: position of a block of its body
 *
 * Tells whether a demand or point may become a sub-point of the one above. Main thread only.
 *
 * Returns: whether it may
 */
gboolean
us_body_can_go_deeper (UsStatement *statement, guint position)
{
  UsBlock *block, *before;

  g_return_val_if_fail (US_IS_STATEMENT (statement), FALSE);

  block = get_block (statement, position);
  before = position > 0 ? get_block (statement, position - 1) : NULL;
  return block != NULL && before != NULL && has_levels (block) &&
         us_block_get_kind (before) == us_block_get_kind (block) &&
         us_block_get_level (block) < DEEPEST &&
         us_block_get_level (before) >= us_block_get_level (block);
}

/**
 * us_body_change_level:
 * @statement: a statement
 * @position: position of a block of its body
 * @by: 1 to make it a sub-point, -1 to bring it up
 *
 * Changes the level of a demand together with its sub-points. Main thread only.
 *
 * Returns: whether anything changed
 */
gboolean
us_body_change_level (UsStatement *statement, guint position, int by)
{
  UsBlock *block = get_block (statement, position);
  guint count;

  g_return_val_if_fail (US_IS_STATEMENT (statement), FALSE);
  g_return_val_if_fail (by == 1 || by == -1, FALSE);

  if (block == NULL || !has_levels (block))
    return FALSE;
  if (by > 0 ? !us_body_can_go_deeper (statement, position) : us_block_get_level (block) == 0)
    return FALSE;
  count = us_body_move_count (statement, position, position);
  us_statement_begin_group (statement, _ ("Change Level"));
  for (guint i = position; i < position + count; i++)
    {
      UsItem *item = US_ITEM (get_block (statement, i));
      int level = (int) us_block_get_level (US_BLOCK (item)) + by;

      us_item_set_choice (item, US_BLOCK_LEVEL, MIN (level, DEEPEST), NULL);
    }
  us_statement_end_group (statement);
  return TRUE;
}

/**
 * us_body_change_kind:
 * @statement: a statement
 * @first: position of the first block
 * @last: position of the last
 * @kind: what they shall be
 *
 * Changes the kind of blocks; their texts stay. Main thread only.
 */
void
us_body_change_kind (UsStatement *statement, guint first, guint last, UsBlockKind kind)
{
  g_return_if_fail (US_IS_STATEMENT (statement));

  us_statement_begin_group (statement, _ ("Change Kind of Paragraph"));
  for (guint i = first; i <= last; i++)
    {
      UsBlock *block = get_block (statement, i);
      g_autoptr (UsText) adapted = NULL;

      if (block == NULL || us_block_get_kind (block) == kind)
        continue;
      us_item_set_choice (US_ITEM (block), US_BLOCK_KIND, (int) kind, NULL);
      if (!has_levels (block) && us_block_get_level (block) > 0)
        us_item_set_choice (US_ITEM (block), US_BLOCK_LEVEL, 0, NULL);
      adapted = us_demand_adapt_lead (us_block_get_text (block), kind);
      us_item_set_text (US_ITEM (block), US_BLOCK_TEXT, adapted, NULL);
    }
  us_statement_end_group (statement);
}

/**
 * us_body_duplicate:
 * @statement: a statement
 * @position: position of a block of its body
 *
 * Puts a copy of a block and its sub-points behind them. Main thread only.
 */
void
us_body_duplicate (UsStatement *statement, guint position)
{
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func (g_object_unref);
  guint count;

  g_return_if_fail (US_IS_STATEMENT (statement));

  count = us_body_move_count (statement, position, position);
  for (guint i = 0; i < count; i++)
    g_ptr_array_add (copies, us_item_copy (US_ITEM (get_block (statement, position + i))));
  us_item_list_splice (us_statement_get_body (statement), position + count, 0, copies->pdata,
                       copies->len, NULL);
}

/**
 * us_body_remove:
 * @statement: a statement
 * @position: position of a block of its body
 *
 * Removes a block and its sub-points. Main thread only.
 */
void
us_body_remove (UsStatement *statement, guint position)
{
  g_autoptr (GHashTable) lost = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint count;

  g_return_if_fail (US_IS_STATEMENT (statement));

  count = us_body_move_count (statement, position, position);
  for (guint i = position; i < position + count; i++)
    us_lost_notes_collect (lost, us_block_get_text (get_block (statement, i)), FALSE);
  if (g_hash_table_size (lost) > 0)
    us_statement_begin_group (statement, _ ("Remove Paragraph"));
  us_item_list_remove (us_statement_get_body (statement), position, count, NULL);
  if (g_hash_table_size (lost) == 0)
    return;
  us_lost_notes_remove (statement, lost);
  us_statement_end_group (statement);
}
