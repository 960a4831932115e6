/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/body/body-leads.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/demand.h"

/* Whether the last action of the person was to type one character. */
#define TYPED "us-typed"

static void
insert_after_cb (GtkTextBuffer *buffer, GtkTextIter *at, const char *text, int length,
                 UsBodyView *view)
{
  g_object_set_data (G_OBJECT (buffer), TYPED, GINT_TO_POINTER (g_utf8_strlen (text, length) == 1));
}

/* Bold at the start is the person's own, and may end elsewhere. */
static gboolean
is_plain_at_start (UsText *text)
{
  const UsSpan *spans;
  gsize n_spans;

  spans = us_text_get_spans (text, &n_spans);
  for (gsize i = 0; i < n_spans; i++)
    if (spans[i].start == 0 && (spans[i].kind == US_SPAN_LEAD || spans[i].kind == US_SPAN_BOLD))
      return FALSE;
  return TRUE;
}

/* How long the first sentence is when the second has just begun with the last character of @text:
 * whoever does not want a lead takes it away once and for all. */
static guint
find_lead (UsText *text, const char *language)
{
  const char *string = us_text_get_string (text);
  const char *end = string + us_text_get_length (text);
  const char *last = g_utf8_find_prev_char (string, end);
  guint length;

  if (last == NULL || last == string || last[-1] != ' ' || *last == ' ' ||
      !is_plain_at_start (text))
    return 0;
  length = us_demand_first_sentence (string, language);
  return length > 0 && string + length + strspn (string + length, " ") == last ? length : 0;
}

static void
end_user_action_cb (GtkTextBuffer *buffer, UsBodyView *view)
{
  const gboolean typed = g_object_steal_data (G_OBJECT (buffer), TYPED) != NULL;
  UsStatement *statement = us_body_view_get_statement (view);
  GtkTextIter caret;
  UsBlock *block;
  guint length;

  if (!typed)
    return;
  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  block = us_body_sync_get_block (us_body_view_get_sync (view), gtk_text_iter_get_line (&caret));
  if (block == NULL || !us_block_is_demand (block) || !gtk_text_iter_ends_line (&caret))
    return;
  length = find_lead (us_block_get_text (block),
                      us_item_get_string (US_ITEM (statement), US_STATEMENT_LANGUAGE));
  if (length == 0)
    return;
  us_statement_begin_group (statement, _ ("Emphasise First Sentence"));
  us_demand_set_lead (block, length, NULL);
  us_statement_end_group (statement);
}

/**
 * us_body_leads_watch:
 * @view: a body view that has a statement
 *
 * Makes the first sentence of a demand its lead as soon as somebody begins to type the second one.
 * It is a step of its own to undo, and does not come again where it was taken away. To be called
 * for every buffer of the view. Main thread only.
 */
void
us_body_leads_watch (UsBodyView *view)
{
  GtkTextBuffer *buffer;

  g_return_if_fail (US_IS_BODY_VIEW (view));

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_signal_connect_object (buffer, "insert-text", G_CALLBACK (insert_after_cb), view,
                           G_CONNECT_AFTER);
  /* After the statement has heard of what was typed. */
  g_signal_connect_object (buffer, "end-user-action", G_CALLBACK (end_user_action_cb), view,
                           G_CONNECT_AFTER);
}
