/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/direction.h"

#include <string.h>

#include "model/language.h"
#include "model/text-edit.h"

#define LEFT_TO_RIGHT_MARK "\xe2\x80\x8e"
#define RIGHT_TO_LEFT_MARK "\xe2\x80\x8f"

/**
 * us_direction_get_mark:
 * @text: the text of a block
 *
 * Gets how much of the start of a text is there only to give it a direction. Any thread.
 *
 * Returns: bytes
 */
guint
us_direction_get_mark (UsText *text)
{
  const char *string;
  guint length = 0;

  g_return_val_if_fail (text != NULL, 0);

  string = us_text_get_string (text);
  while (g_str_has_prefix (string + length, LEFT_TO_RIGHT_MARK) ||
         g_str_has_prefix (string + length, RIGHT_TO_LEFT_MARK))
    length += strlen (LEFT_TO_RIGHT_MARK);
  return length;
}

/**
 * us_direction_mark:
 * @text: the text of a block
 * @direction: the direction of the block
 *
 * Makes the text one that has its direction wherever it is shown: all that show text find the
 * direction of a paragraph by its first letter, so that another one stands on a mark before it.
 * Any thread.
 *
 * Returns: (transfer full): @text, or one with another beginning
 */
UsText *
us_direction_mark (UsText *text, UsBlockDirection direction)
{
  const gboolean rtl = direction == US_BLOCK_FROM_RIGHT;
  const char *string;
  guint mark;

  g_return_val_if_fail (text != NULL, NULL);

  mark = us_direction_get_mark (text);
  string = us_text_get_string (text);
  if (direction == US_BLOCK_AUTOMATIC || us_text_direction_is_rtl (string + mark, rtl) == rtl)
    return us_text_replace (text, 0, mark, "");
  if (mark == strlen (RIGHT_TO_LEFT_MARK) && us_text_direction_is_rtl (string, !rtl) == rtl)
    return us_text_ref (text);
  return us_text_replace (text, 0, mark, rtl ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK);
}

/**
 * us_direction_choose:
 * @block: a block
 * @direction: its direction from now on
 * @error: return location
 *
 * Gives a block a direction, in up to two changes. Main thread only.
 *
 * Returns: %FALSE with %US_ERROR_REFUSED when its text is as long as it may be
 */
gboolean
us_direction_choose (UsBlock *block, UsBlockDirection direction, GError **error)
{
  g_autoptr (UsText) text = NULL;

  g_return_val_if_fail (US_IS_BLOCK (block), FALSE);

  text = us_direction_mark (us_block_get_text (block), direction);
  return us_item_set_text (US_ITEM (block), US_BLOCK_TEXT, text, error) &&
         us_item_set_choice (US_ITEM (block), US_BLOCK_DIRECTION, direction, error);
}
