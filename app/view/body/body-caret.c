/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/body/body-caret.h"

#include <glib/gi18n.h>

#include "view/body/body-follow.h"
#include "view/body/body-lines.h"
#include "view/body/body-moves.h"
#include "view/body/body-speech.h"
#include "view/body/fragment.h"

/**
 * us_body_caret_get_line:
 * @view: a body view
 *
 * Gets where the caret is. Main thread only.
 *
 * Returns: a line, which is the position of the block
 */
int
us_body_caret_get_line (UsBodyView *view)
{
  GtkTextBuffer *buffer;
  GtkTextIter caret;

  g_return_val_if_fail (US_IS_BODY_VIEW (view), 0);

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  return gtk_text_iter_get_line (&caret);
}

/**
 * us_body_caret_get_lines:
 * @view: a body view
 * @ret_first: (out): the first line of the selection
 * @ret_last: (out): the last one; a line of which only the beginning is selected does not count
 *
 * Gets which blocks a command is meant for. Main thread only.
 */
void
us_body_caret_get_lines (UsBodyView *view, int *ret_first, int *ret_last)
{
  GtkTextIter start, end;

  g_return_if_fail (US_IS_BODY_VIEW (view));

  gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), &start,
                                        &end);
  *ret_first = gtk_text_iter_get_line (&start);
  *ret_last = gtk_text_iter_get_line (&end);
  if (*ret_last > *ret_first && gtk_text_iter_starts_line (&end))
    (*ret_last)--;
}

/**
 * us_body_caret_go_to_line:
 * @view: a body view
 * @line: a line
 *
 * Puts the caret into a line and the keyboard focus into the text. Main thread only.
 */
void
us_body_caret_go_to_line (UsBodyView *view, int line)
{
  g_return_if_fail (US_IS_BODY_VIEW (view));

  us_body_lines_place_caret (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), line, -1);
  gtk_widget_grab_focus (GTK_WIDGET (view));
}

/**
 * us_body_caret_new_fragment:
 * @view: a body view
 *
 * Makes a letter of what is selected. Main thread only.
 *
 * Returns: (transfer full) (nullable): a statement, %NULL when nothing is
 */
UsStatement *
us_body_caret_new_fragment (UsBodyView *view)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  g_return_val_if_fail (US_IS_BODY_VIEW (view), NULL);

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  if (us_body_view_get_sync (view) == NULL ||
      !gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    return NULL;
  us_body_sync_flush (us_body_view_get_sync (view));
  return us_fragment_new (
      us_body_view_get_statement (view), (guint) gtk_text_iter_get_line (&start),
      (guint) gtk_text_iter_get_line_index (&start), (guint) gtk_text_iter_get_line (&end),
      (guint) gtk_text_iter_get_line_index (&end));
}

/**
 * us_body_caret_describe:
 * @view: a body view with a statement
 * @number: (nullable): the number of the block at the caret
 *
 * Tells screen readers, which know nothing of numbers, kinds and references, what the caret is in
 * and at. Main thread only.
 */
void
us_body_caret_describe (UsBodyView *view, const char *number)
{
  g_autofree char *description = NULL;
  UsStatement *statement;
  UsBlock *block;
  UsSpan span;

  g_return_if_fail (US_IS_BODY_VIEW (view));

  block = us_body_sync_get_block (us_body_view_get_sync (view), us_body_caret_get_line (view));
  if (block == NULL)
    return;
  statement = us_body_view_get_statement (view);
  description = us_body_speech_new (statement, block, number);
  if (us_body_follow_find (view, &span))
    {
      g_autofree char *around = g_steal_pointer (&description);
      g_autofree char *at = us_body_speech_at (statement, us_block_get_text (block), &span);

      /* translators: for screen readers: what the caret is at, and the paragraph around it */
      description = g_strdup_printf (_ ("%s. %s"), at, around);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description, -1);
}

/* A selection that was moved is one still, so that it can be moved on. */
static void
select_again (UsBodyView *view, UsItem *block, int count)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter start, end, unused;
  guint position;

  if (count < 2 || !us_item_get_position (block, &position))
    return;
  us_body_lines_get_range (buffer, (int) position, &start, &unused);
  us_body_lines_get_range (buffer, (int) position + count - 1, &unused, &end);
  gtk_text_buffer_select_range (buffer, &end, &start);
}

/**
 * us_body_caret_move:
 * @view: a body view with a statement
 * @first: the first line
 * @last: the last line
 * @place: a place between lines
 *
 * Moves blocks; what was selected is selected afterwards. Main thread only.
 *
 * Returns: whether they moved
 */
gboolean
us_body_caret_move (UsBodyView *view, int first, int last, int place)
{
  UsBlock *block;

  g_return_val_if_fail (US_IS_BODY_VIEW (view), FALSE);

  block = us_body_sync_get_block (us_body_view_get_sync (view), first);
  if (block == NULL ||
      !us_body_move (us_body_view_get_statement (view), (guint) first, (guint) last, (guint) place))
    return FALSE;
  select_again (view, US_ITEM (block), last - first + 1);
  return TRUE;
}

/**
 * us_body_caret_step:
 * @view: a body view with a statement
 * @step: which way
 *
 * Moves the block at the caret, or all of the selection. Main thread only.
 *
 * Returns: whether anything moved
 */
gboolean
us_body_caret_step (UsBodyView *view, UsBodyStep step)
{
  UsBlock *block;
  int first, last;

  g_return_val_if_fail (US_IS_BODY_VIEW (view), FALSE);

  us_body_caret_get_lines (view, &first, &last);
  block = us_body_sync_get_block (us_body_view_get_sync (view), first);
  if (block == NULL ||
      !us_body_move_step (us_body_view_get_statement (view), (guint) first, (guint) last, step))
    return FALSE;
  select_again (view, US_ITEM (block), last - first + 1);
  return TRUE;
}
