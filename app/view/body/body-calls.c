/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/body/body-calls.h"

#include <glib/gi18n.h>

#include "import/letter/traits.h"
#include "model/demand.h"
#include "view/body/body-moves.h"

/**
 * us_body_calls_ask:
 * @text: a paragraph
 * @language: the code of its language, or "" for any
 *
 * Tells whether a paragraph leads to demands: its last sentence asks for something and ends in a
 * colon, as the recogniser reads it in a letter that is pasted. Main thread only.
 *
 * Returns: whether it does
 */
gboolean
us_body_calls_ask (const char *text, const char *language)
{
  const UsPhrases *phrases = us_phrases_get (*language != '\0' ? language : NULL);
  g_autofree char *trimmed = NULL;
  const char *sentence;
  guint length;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (language != NULL, FALSE);

  trimmed = g_strchomp (g_strdup (text));
  if (!us_traits_ends_with (trimmed, ":："))
    return FALSE;
  for (sentence = trimmed; (length = us_demand_first_sentence (sentence, language)) > 0;)
    sentence += length;
  return us_phrases_contain (phrases, US_PHRASE_CALL, sentence) &&
         !us_phrases_contain (phrases, US_PHRASE_BACKGROUND, sentence);
}

/**
 * us_body_calls_enter:
 * @view: a body view in which Enter was pressed
 *
 * Makes the paragraph a call when it leads to demands and the caret is at its end, and begins the
 * first of them. To undo it once leaves two paragraphs. Main thread only.
 *
 * Returns: whether it did; else Enter is like any other
 */
gboolean
us_body_calls_enter (UsBodyView *view)
{
  GtkTextBuffer *buffer;
  UsStatement *statement;
  GtkTextIter caret;
  UsBlock *block;
  guint line;

  g_return_val_if_fail (US_IS_BODY_VIEW (view), FALSE);

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  statement = us_body_view_get_statement (view);
  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  line = (guint) gtk_text_iter_get_line (&caret);
  block = us_body_sync_get_block (us_body_view_get_sync (view), line);
  if (block == NULL || us_block_get_kind (block) != US_BLOCK_PARAGRAPH ||
      gtk_text_buffer_get_has_selection (buffer) || !gtk_text_iter_ends_line (&caret) ||
      !us_body_calls_ask (us_text_get_string (us_block_get_text (block)),
                          us_item_get_string (US_ITEM (statement), US_STATEMENT_LANGUAGE)))
    return FALSE;
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, "\n", 1, TRUE);
  gtk_text_buffer_end_user_action (buffer);
  us_statement_begin_group (statement, _ ("Begin Demands"));
  us_body_change_kind (statement, line, line, US_BLOCK_CALL);
  us_body_change_kind (statement, line + 1, line + 1, US_BLOCK_DEMAND);
  us_statement_end_group (statement);
  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (view), gtk_text_buffer_get_insert (buffer));
  return TRUE;
}
