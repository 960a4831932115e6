/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/nesting.h"

static void
close_list (UsNesting *self, const UsNester *nester, gpointer writer)
{
  self->depth--;
  nester->close (writer, self->kind, self->depth);
}

static gboolean
is_point (const UsPublicBlock *block)
{
  return block != NULL && (block->kind == US_BLOCK_DEMAND || block->kind == US_BLOCK_BULLET);
}

/**
 * us_nesting_go_to:
 * @self: the lists that are open
 * @nester: how the format writes them
 * @writer: given to the functions of @nester
 * @block: (nullable): what is written next; %NULL for the end of the body
 *
 * Closes and opens lists until @block can be written: as the text of an item when it is a demand or
 * a bullet, else outside of all lists. Any thread.
 */
void
us_nesting_go_to (UsNesting *self, const UsNester *nester, gpointer writer,
                  const UsPublicBlock *block)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (nester != NULL);

  while (self->depth > 0 && (!is_point (block) || self->kind != block->kind ||
                             self->levels[self->depth - 1] > block->level))
    close_list (self, nester, writer);
  if (!is_point (block))
    return;
  if (self->depth > 0 && self->levels[self->depth - 1] == block->level)
    {
      nester->next (writer);
      return;
    }
  nester->open (writer, block, self->depth);
  self->kind = block->kind;
  self->levels[self->depth++] = block->level;
}
