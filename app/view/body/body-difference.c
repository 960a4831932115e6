/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/body/body-difference.h"

#include <glib/gi18n.h>

#include "model/block.h"
#include "model/statement.h"
#include "view/body/lost-notes.h"

static UsBlock *
get_block (UsItemList *body, int line)
{
  if (line < 0 || line >= (int) us_item_list_get_length (body))
    return NULL;
  return us_item_list_get (body, (guint) line);
}

/* A new block is like the one it was split from; only a heading is followed by prose, and a line
 * that leads to demands by a demand. */
static UsBlock *
new_block (UsBlock *before, UsBlock *after, UsText *text)
{
  UsBlock *like = before != NULL ? before : after;
  UsBlockKind kind = like != NULL ? us_block_get_kind (like) : US_BLOCK_PARAGRAPH;
  UsBlock *block;

  if (kind == US_BLOCK_HEADING)
    kind = US_BLOCK_PARAGRAPH;
  else if (kind == US_BLOCK_CALL)
    kind = before != NULL ? US_BLOCK_DEMAND : US_BLOCK_PARAGRAPH;
  block = us_block_new (kind, text);
  if (like != NULL && us_block_get_kind (like) == kind && us_block_get_level (like) > 0)
    us_item_set_choice (US_ITEM (block), US_BLOCK_LEVEL, (int) us_block_get_level (like), NULL);
  if (before != NULL)
    us_item_set_choice (US_ITEM (block), US_BLOCK_DIRECTION, (int) us_block_get_direction (before),
                        NULL);
  return block;
}

static gboolean
insert_blocks (UsItemList *body, int line, UsBlock *before, GPtrArray *texts, int first, int last,
               GError **error)
{
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func (g_object_unref);
  UsBlock *after = get_block (body, line);

  for (int i = first; i < last; i++)
    g_ptr_array_add (blocks, new_block (before, after, g_ptr_array_index (texts, i)));
  return us_item_list_splice (body, (guint) line, 0, blocks->pdata, blocks->len, error);
}

static gboolean
is_same (UsItemList *body, int line, GPtrArray *texts, int index)
{
  return us_text_equal (us_block_get_text (get_block (body, line)),
                        g_ptr_array_index (texts, index));
}

/* Notes to which the stretch refers and will not any more; NULL for none. */
static GHashTable *
find_lost (UsItemList *body, int line, int n_old, GPtrArray *texts)
{
  g_autoptr (GHashTable) lost = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (us_item_list_get_statement (body) == NULL)
    return NULL;
  for (int i = line; i < line + n_old; i++)
    us_lost_notes_collect (lost, us_block_get_text (get_block (body, i)), FALSE);
  if (g_hash_table_size (lost) == 0)
    return NULL;
  for (guint i = 0; i < texts->len; i++)
    us_lost_notes_collect (lost, g_ptr_array_index (texts, i), TRUE);
  return g_hash_table_size (lost) > 0 ? g_steal_pointer (&lost) : NULL;
}

/**
 * us_body_difference_push:
 * @body: a body
 * @line: its first block that may differ
 * @n_old: how many of its blocks may
 * @texts: (element-type UsText): what shall stand in their place
 * @error: (nullable): return location for %US_ERROR_REFUSED
 *
 * Makes a stretch of a body say @texts, with as few changes as possible. The equal end is matched
 * as well as the equal beginning, so that a block keeps its identity when a line is added or taken
 * away before it. Main thread only.
 *
 * Returns: whether all of it was accepted
 */
gboolean
us_body_difference_push (UsItemList *body, int line, int n_old, GPtrArray *texts, GError **error)
{
  int n_new, prefix = 0, suffix = 0, pairs;
  gboolean done = TRUE;
  g_autoptr (GHashTable) lost = NULL;

  g_return_val_if_fail (US_IS_ITEM_LIST (body), FALSE);
  g_return_val_if_fail (line >= 0 && n_old >= 0, FALSE);
  g_return_val_if_fail (texts != NULL, FALSE);

  lost = find_lost (body, line, n_old, texts);
  if (lost != NULL)
    us_statement_begin_group (us_item_list_get_statement (body), _ ("Remove Note"));
  n_new = (int) texts->len;
  while (prefix < MIN (n_old, n_new) && is_same (body, line + prefix, texts, prefix))
    prefix++;
  while (suffix < MIN (n_old, n_new) - prefix &&
         is_same (body, line + n_old - 1 - suffix, texts, n_new - 1 - suffix))
    suffix++;
  pairs = MIN (n_old, n_new) - prefix - suffix;
  for (int i = prefix; i < prefix + pairs && done; i++)
    done = us_item_set_text (US_ITEM (get_block (body, line + i)), US_BLOCK_TEXT,
                             g_ptr_array_index (texts, i), error);
  if (done && n_old > n_new)
    done =
        us_item_list_remove (body, (guint) (line + prefix + pairs), (guint) (n_old - n_new), error);
  else if (done && n_new > n_old)
    done = insert_blocks (body, line + prefix + pairs,
                          prefix + pairs > 0 ? get_block (body, line + prefix + pairs - 1) : NULL,
                          texts, prefix + pairs, n_new - suffix, error);
  if (lost != NULL && done)
    us_lost_notes_remove (us_item_list_get_statement (body), lost);
  if (lost != NULL)
    us_statement_end_group (us_item_list_get_statement (body));
  return done;
}
