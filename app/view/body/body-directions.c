/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/body/body-directions.h"

#include "model/direction.h"
#include "view/body/body-lines.h"

static gboolean
lacks_mark (UsItemList *body, int line, UsText *text, UsText **ret_marked)
{
  UsBlock *block = NULL;

  if (line < (int) us_item_list_get_length (body))
    block = us_item_list_get (body, (guint) line);
  if (block == NULL || us_block_get_direction (block) == US_BLOCK_AUTOMATIC)
    return FALSE;
  *ret_marked = us_direction_mark (text, us_block_get_direction (block));
  return !us_text_equal (text, *ret_marked);
}

/**
 * us_body_directions_lack:
 * @body: a body
 * @line: position of the first block
 * @texts: (element-type UsText): what it and those behind it are to say
 *
 * Tells whether one of them has to be changed to have the direction of its block. Main thread only.
 *
 * Returns: whether one has
 */
gboolean
us_body_directions_lack (UsItemList *body, int line, GPtrArray *texts)
{
  gboolean lack = FALSE;

  g_return_val_if_fail (US_IS_ITEM_LIST (body), FALSE);
  g_return_val_if_fail (texts != NULL, FALSE);

  for (guint i = 0; i < texts->len && !lack; i++)
    {
      g_autoptr (UsText) marked = NULL;

      lack = lacks_mark (body, line + (int) i, g_ptr_array_index (texts, i), &marked);
    }
  return lack;
}

/**
 * us_body_directions_mark:
 * @body: a body
 * @buffer: the buffer that shows it
 * @line: position of the first block
 * @count: how many
 *
 * Gives blocks whose direction was chosen the mark that they need, in the body and in the buffer.
 * Main thread only.
 */
void
us_body_directions_mark (UsItemList *body, GtkTextBuffer *buffer, int line, int count)
{
  g_return_if_fail (US_IS_ITEM_LIST (body));
  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  for (int i = line; i < MIN (line + count, (int) us_item_list_get_length (body)); i++)
    {
      UsBlock *block = us_item_list_get (body, (guint) i);
      g_autoptr (UsText) marked = NULL;

      if (lacks_mark (body, i, us_block_get_text (block), &marked) &&
          us_item_set_text (US_ITEM (block), US_BLOCK_TEXT, marked, NULL))
        us_body_lines_show_text (buffer, i, marked);
    }
}
