/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/body/word-drop.h"

#include <glib/gi18n.h>

#include "view/body/body-caret.h"
#include "view/body/body-clipboard.h"
#include "view/body/word-spaces.h"

static void
get_caret (GtkTextBuffer *buffer, GtkTextIter *caret)
{
  gtk_text_buffer_get_iter_at_mark (buffer, caret, gtk_text_buffer_get_insert (buffer));
}

static void
delete_range (GtkTextBuffer *buffer, const GtkTextIter *start, const GtkTextIter *end)
{
  gtk_text_buffer_select_range (buffer, start, end);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_end_user_action (buffer);
}

static void
insert_space (GtkTextBuffer *buffer)
{
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, " ", 1, TRUE);
  gtk_text_buffer_end_user_action (buffer);
}

static void
insert_at (UsBodyView *view, GtkTextMark *mark, UsStatement *fragment, gboolean are_words)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gboolean lacks_after;
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_mark (buffer, &at, mark);
  gtk_text_buffer_place_cursor (buffer, &at);
  lacks_after = are_words && us_word_spaces_lack_after (&at);
  if (are_words && us_word_spaces_lack_before (&at))
    insert_space (buffer);
  if (lacks_after)
    {
      /* Before the words, for the caret comes after them only when the whole step is done. */
      insert_space (buffer);
      get_caret (buffer, &at);
      gtk_text_iter_backward_char (&at);
      gtk_text_buffer_place_cursor (buffer, &at);
    }
  us_body_clipboard_insert_fragment (view, fragment);
}

/**
 * us_word_drop:
 * @source: the body view in which words are selected
 * @view: the one they come to, which may be the same
 * @mark: where in @view
 * @action: whether they are moved or copied
 *
 * Moves words within a letter in one step, or copies them into another one. They come with all that
 * they wear, and with the spaces they need. Main thread only.
 *
 * Returns: what was done, 0 when nothing was to do
 */
GdkDragAction
us_word_drop (UsBodyView *source, UsBodyView *view, GtkTextMark *mark, GdkDragAction action)
{
  GtkTextBuffer *buffer;
  g_autoptr (UsStatement) fragment = NULL;
  UsStatement *statement;
  GtkTextIter start, end, at;
  gboolean are_words, moved;

  g_return_val_if_fail (US_IS_BODY_VIEW (source), 0);
  g_return_val_if_fail (US_IS_BODY_VIEW (view), 0);
  g_return_val_if_fail (GTK_IS_TEXT_MARK (mark), 0);

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (source));
  fragment = us_body_caret_new_fragment (source);
  if (fragment == NULL || !gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    return 0;
  are_words = us_word_spaces_between (&start, &end);
  if (source == view)
    {
      gtk_text_buffer_get_iter_at_mark (buffer, &at, mark);
      if (gtk_text_iter_compare (&start, &at) <= 0 && gtk_text_iter_compare (&at, &end) <= 0)
        return 0;
    }
  moved = source == view && action == GDK_ACTION_MOVE;
  statement = us_body_view_get_statement (view);
  us_statement_begin_group (statement, moved ? _ ("Move Text") : _ ("Paste"));
  /* Nothing that is selected is left afterwards: GTK takes away what is, when words were moved. */
  if (moved)
    {
      if (are_words)
        us_word_spaces_take (&start, &end);
      delete_range (buffer, &start, &end);
    }
  insert_at (view, mark, fragment, are_words);
  us_statement_end_group (statement);
  return action;
}
