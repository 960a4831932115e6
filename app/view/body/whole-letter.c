/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/body/whole-letter.h"

#include <string.h>

/**
 * us_whole_letter_is_awaited:
 * @statement: a statement
 *
 * Tells whether nobody has written anything yet. Main thread only.
 *
 * Returns: whether it is a letter without a word
 */
gboolean
us_whole_letter_is_awaited (UsStatement *statement)
{
  g_return_val_if_fail (US_IS_STATEMENT (statement), FALSE);

  if (!us_item_is_blank (US_ITEM (statement)))
    return FALSE;
  for (guint i = 0; i < US_STATEMENT_N_LISTS; i++)
    {
      UsItemList *list = us_statement_get_list (statement, i);

      if (us_item_list_get_length (list) > 1 ||
          (us_item_list_get_length (list) == 1 && !us_item_is_blank (us_item_list_get (list, 0))))
        return FALSE;
    }
  return TRUE;
}

/**
 * us_whole_letter_is_long:
 * @text: plain text
 *
 * Tells whether it has as many lines as a letter. Any thread.
 *
 * Returns: whether it has
 */
gboolean
us_whole_letter_is_long (const char *text)
{
  guint lines = 0;

  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *at = strchr (text, '\n'); at != NULL && lines < US_WHOLE_LETTER_LINES;
       at = strchr (at + 1, '\n'))
    lines++;
  return lines >= US_WHOLE_LETTER_LINES;
}

/**
 * us_whole_letter_is_pasted:
 * @statement: the statement that @text is pasted into
 * @text: plain text
 *
 * Tells whether it is to be taken apart instead of becoming paragraphs. Main thread only.
 *
 * Returns: whether it is a whole letter, and the statement is none yet
 */
gboolean
us_whole_letter_is_pasted (UsStatement *statement, const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return us_whole_letter_is_awaited (statement) && us_whole_letter_is_long (text);
}
