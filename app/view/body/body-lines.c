/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/body/body-lines.h"

#include "model/block.h"
#include "model/language.h"
#include "model/statement.h"
#include "view/body/body-tags.h"
#include "view/text/text-runs.h"

/**
 * us_body_lines_get_range:
 * @buffer: the body's buffer
 * @line: a line
 * @ret_start: (out): where it begins
 * @ret_end: (out): where it ends, before its line break
 *
 * Gets the place of a line. Main thread only.
 */
void
us_body_lines_get_range (GtkTextBuffer *buffer, int line, GtkTextIter *ret_start,
                         GtkTextIter *ret_end)
{
  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  gtk_text_buffer_get_iter_at_line (buffer, ret_start, line);
  *ret_end = *ret_start;
  if (!gtk_text_iter_ends_line (ret_end))
    gtk_text_iter_forward_to_line_end (ret_end);
}

/**
 * us_body_lines_fill:
 * @buffer: the body's buffer
 * @body: a body
 *
 * Shows a whole body instead of what the buffer held. Main thread only.
 */
void
us_body_lines_fill (GtkTextBuffer *buffer, UsItemList *body)
{
  const int count = (int) us_item_list_get_length (body);

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  gtk_text_buffer_set_text (buffer, "", 0);
  if (count > 0)
    us_body_lines_insert (buffer, body, 0, count);
}

/**
 * us_body_lines_insert:
 * @buffer: the body's buffer
 * @body: a body that has the blocks already
 * @line: the first of them
 * @count: how many
 *
 * Shows blocks that came into the body. Main thread only.
 */
void
us_body_lines_insert (GtkTextBuffer *buffer, UsItemList *body, int line, int count)
{
  const int shown = (int) us_item_list_get_length (body) - count;
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));
  g_return_if_fail (line >= 0 && line <= shown);

  for (int i = 0; i < count; i++)
    g_ptr_array_add (texts, us_block_get_text (us_item_list_get (body, (guint) (line + i))));
  us_text_runs_insert (buffer, line, line < shown, texts);
  us_body_lines_restyle (buffer, body, MAX (line - 1, 0), count + 2);
}

/**
 * us_body_lines_remove:
 * @buffer: the body's buffer
 * @line: the first line
 * @count: how many
 *
 * Removes lines whose blocks left the body. Main thread only.
 */
void
us_body_lines_remove (GtkTextBuffer *buffer, int line, int count)
{
  GtkTextIter start, end;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  gtk_text_buffer_get_iter_at_line (buffer, &start, line);
  if (line + count < gtk_text_buffer_get_line_count (buffer))
    gtk_text_buffer_get_iter_at_line (buffer, &end, line + count);
  else
    {
      gtk_text_buffer_get_end_iter (buffer, &end);
      gtk_text_iter_backward_char (&start);
    }
  gtk_text_buffer_delete (buffer, &start, &end);
}

/**
 * us_body_lines_show_text:
 * @buffer: the body's buffer
 * @line: a line
 * @text: what its block says now
 *
 * Shows the new text of a block. Main thread only.
 *
 * Returns: where the difference ended, in characters from the line's start; -1 when only the look
 * of characters changed
 */
int
us_body_lines_show_text (GtkTextBuffer *buffer, int line, UsText *text)
{
  GtkTextIter start, end;
  int offset;

  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), -1);

  us_body_lines_get_range (buffer, line, &start, &end);
  return us_text_runs_replace (buffer, &start, &end, text, &offset) ? offset : -1;
}

/**
 * us_body_lines_is_rtl:
 * @body: a body
 * @line: position of one of its blocks
 *
 * Finds the direction of a block: the chosen one, else by its first letter, and by the language of
 * the letter as long as it has none. Main thread only.
 *
 * Returns: whether it is written from right to left
 */
gboolean
us_body_lines_is_rtl (UsItemList *body, int line)
{
  UsStatement *statement = us_item_list_get_statement (body);
  UsBlock *block = us_item_list_get (body, (guint) line);
  gboolean rtl = FALSE;

  g_return_val_if_fail (block != NULL, FALSE);

  if (us_block_get_direction (block) != US_BLOCK_AUTOMATIC)
    return us_block_get_direction (block) == US_BLOCK_FROM_RIGHT;
  if (statement != NULL)
    rtl = us_language_is_rtl (us_item_get_string (US_ITEM (statement), US_STATEMENT_LANGUAGE));
  return us_text_direction_is_rtl (us_text_get_string (us_block_get_text (block)), rtl);
}

/**
 * us_body_lines_restyle:
 * @buffer: the body's buffer
 * @body: its body
 * @line: the first line
 * @count: how many; may reach beyond the end
 *
 * Gives lines the look of the kinds of their blocks. Main thread only.
 */
void
us_body_lines_restyle (GtkTextBuffer *buffer, UsItemList *body, int line, int count)
{
  const int length = (int) us_item_list_get_length (body);

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  /* From the last one: what looks for the end of a tag finds it in the next line, and does not go
   * on through all the lines that have none yet. */
  for (int i = MIN (line + count, length) - 1; i >= MAX (line, 0); i--)
    {
      UsBlock *block = us_item_list_get (body, (guint) i);

      us_body_tags_apply (buffer, i, us_block_get_kind (block), us_block_get_level (block),
                          us_body_lines_is_rtl (body, i));
    }
}

/**
 * us_body_lines_find_place:
 * @buffer: the body's buffer
 * @line: a line; the nearest is taken
 * @offset: characters from its start, the nearest is taken
 * @ret_at: (out): the place
 *
 * Finds a place in the body. Main thread only.
 *
 * Returns: the line that it is in
 */
int
us_body_lines_find_place (GtkTextBuffer *buffer, int line, int offset, GtkTextIter *ret_at)
{
  GtkTextIter end;

  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), 0);
  g_return_val_if_fail (ret_at != NULL, 0);

  line = CLAMP (line, 0, gtk_text_buffer_get_line_count (buffer) - 1);
  us_body_lines_get_range (buffer, line, ret_at, &end);
  gtk_text_iter_set_line_offset (ret_at, CLAMP (offset, 0, gtk_text_iter_get_line_offset (&end)));
  return line;
}

/**
 * us_body_lines_place_caret:
 * @buffer: the body's buffer
 * @line: a line; the nearest is taken
 * @offset: characters from its start, the nearest is taken; -1 leaves a caret that is in the line
 *
 * Puts the caret where something happened. Main thread only.
 */
void
us_body_lines_place_caret (GtkTextBuffer *buffer, int line, int offset)
{
  GtkTextIter caret, at;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  line = us_body_lines_find_place (buffer, line, offset, &at);
  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  if (offset >= 0 || gtk_text_iter_get_line (&caret) != line)
    gtk_text_buffer_place_cursor (buffer, &at);
}
