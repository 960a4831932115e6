/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/text/text-format.h"

#include "view/text/text-tags.h"

/* What the next typed character will look like, when that was chosen without a selection. */
typedef struct
{
  gboolean chosen;
  gboolean on[US_SPAN_ITALIC + 1];
  int user_actions;
  gboolean replacing; /* what is typed takes the place of something that looked so: */
  gboolean replaced[US_SPAN_ITALIC + 1];
} Typing;

static G_DEFINE_QUARK (us - text - format - typing, typing)

    static Typing *get_typing (GtkTextBuffer *buffer)
{
  return g_object_get_qdata (G_OBJECT (buffer), typing_quark ());
}

/* Typing goes on in the look of the character before it. */
static gboolean
is_on_before (const GtkTextIter *at, UsSpanKind kind)
{
  GtkTextIter before = *at;

  return !gtk_text_iter_starts_line (at) && gtk_text_iter_backward_char (&before) &&
         us_text_tags_find (&before, kind, NULL);
}

/* Before a selection goes because something is typed instead of it. A blank that was bold is filled
 * in bold. */
static void
delete_before_cb (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end, gpointer user_data)
{
  Typing *typing = get_typing (buffer);

  typing->replacing = typing->user_actions > 0 && !typing->chosen;
  for (UsSpanKind kind = US_SPAN_LEAD; kind <= US_SPAN_ITALIC && typing->replacing; kind++)
    typing->replaced[kind] = us_text_tags_find (start, kind, NULL);
}

static void
insert_after_cb (GtkTextBuffer *buffer, GtkTextIter *at, const char *text, int length,
                 gpointer user_data)
{
  Typing *typing = get_typing (buffer);
  GtkTextIter start = *at, end;

  if (typing->user_actions == 0)
    return;
  gtk_text_iter_backward_chars (&start, (int) g_utf8_strlen (text, length));
  end = start;
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  if (gtk_text_iter_compare (&end, at) > 0)
    end = *at;
  if (typing->replacing)
    memcpy (typing->on, typing->replaced, sizeof typing->on);
  for (UsSpanKind kind = US_SPAN_LEAD; kind <= US_SPAN_ITALIC; kind++)
    {
      GtkTextTag *tag = us_text_tags_get (buffer, kind, NULL);

      if (typing->chosen || typing->replacing ? typing->on[kind] : is_on_before (&start, kind))
        gtk_text_buffer_apply_tag (buffer, tag, &start, &end);
      else if (typing->chosen && us_text_tags_find (&start, kind, NULL))
        gtk_text_buffer_remove_tag (buffer, tag, &start, &end);
    }
  typing->replacing = FALSE;
}

static void
mark_set_cb (GtkTextBuffer *buffer, GtkTextIter *at, GtkTextMark *mark, gpointer user_data)
{
  Typing *typing = get_typing (buffer);

  if (mark == gtk_text_buffer_get_insert (buffer) && typing->user_actions == 0)
    typing->chosen = FALSE;
}

static void
begin_user_action_cb (GtkTextBuffer *buffer, gpointer user_data)
{
  get_typing (buffer)->user_actions++;
}

static void
end_user_action_cb (GtkTextBuffer *buffer, gpointer user_data)
{
  Typing *typing = get_typing (buffer);

  typing->user_actions--;
  typing->replacing = FALSE;
}

/**
 * us_text_format_watch:
 * @buffer: a buffer whose table is from us_text_tags_new()
 *
 * Lets what is typed take the look of what it replaces, or else of what stands before it, as people
 * expect and GTK does not.
 * Main thread only.
 */
void
us_text_format_watch (GtkTextBuffer *buffer)
{
  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  g_object_set_qdata_full (G_OBJECT (buffer), typing_quark (), g_new0 (Typing, 1), g_free);
  g_signal_connect (buffer, "delete-range", G_CALLBACK (delete_before_cb), NULL);
  g_signal_connect_after (buffer, "insert-text", G_CALLBACK (insert_after_cb), NULL);
  g_signal_connect (buffer, "mark-set", G_CALLBACK (mark_set_cb), NULL);
  g_signal_connect (buffer, "begin-user-action", G_CALLBACK (begin_user_action_cb), NULL);
  g_signal_connect (buffer, "end-user-action", G_CALLBACK (end_user_action_cb), NULL);
}

static gboolean
is_on_everywhere (const GtkTextIter *start, const GtkTextIter *end, UsSpanKind kind)
{
  GtkTextIter at = *start;

  do
    if (!gtk_text_iter_ends_line (&at) && !us_text_tags_find (&at, kind, NULL))
      return FALSE;
  while (gtk_text_iter_forward_char (&at) && gtk_text_iter_compare (&at, end) < 0);
  return TRUE;
}

/**
 * us_text_format_is_on:
 * @buffer: a watched buffer
 * @kind: lead, bold or italic
 *
 * Finds whether the selection, or what would be typed at the caret, looks so. A lead is bold too.
 * Main thread only.
 *
 * Returns: whether it does
 */
gboolean
us_text_format_is_on (GtkTextBuffer *buffer, UsSpanKind kind)
{
  Typing *typing;
  GtkTextIter start, end;

  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), FALSE);
  g_return_val_if_fail (kind <= US_SPAN_ITALIC, FALSE);

  typing = get_typing (buffer);
  if (gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    return is_on_everywhere (&start, &end, kind) ||
           (kind == US_SPAN_BOLD && is_on_everywhere (&start, &end, US_SPAN_LEAD));
  if (typing->chosen)
    return typing->on[kind] || (kind == US_SPAN_BOLD && typing->on[US_SPAN_LEAD]);
  return is_on_before (&start, kind) ||
         (kind == US_SPAN_BOLD && is_on_before (&start, US_SPAN_LEAD));
}

static void
choose_typing (GtkTextBuffer *buffer, const GtkTextIter *at, UsSpanKind kind, gboolean on)
{
  Typing *typing = get_typing (buffer);

  if (!typing->chosen)
    for (UsSpanKind other = US_SPAN_LEAD; other <= US_SPAN_ITALIC; other++)
      typing->on[other] = is_on_before (at, other);
  typing->chosen = TRUE;
  typing->on[kind] = on;
  if (kind == US_SPAN_BOLD && !on)
    typing->on[US_SPAN_LEAD] = FALSE;
}

/**
 * us_text_format_toggle:
 * @buffer: a watched buffer
 * @kind: bold or italic
 *
 * Changes the look of the selection, or of what will be typed next. Main thread only.
 */
void
us_text_format_toggle (GtkTextBuffer *buffer, UsSpanKind kind)
{
  GtkTextIter start, end;
  gboolean on;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  on = !us_text_format_is_on (buffer, kind);
  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    {
      choose_typing (buffer, &start, kind, on);
      return;
    }
  gtk_text_buffer_begin_user_action (buffer);
  if (on)
    gtk_text_buffer_apply_tag (buffer, us_text_tags_get (buffer, kind, NULL), &start, &end);
  else
    gtk_text_buffer_remove_tag (buffer, us_text_tags_get (buffer, kind, NULL), &start, &end);
  if (!on && kind == US_SPAN_BOLD)
    gtk_text_buffer_remove_tag (buffer, us_text_tags_get (buffer, US_SPAN_LEAD, NULL), &start,
                                &end);
  gtk_text_buffer_end_user_action (buffer);
}

static void
remove_link_tag (GtkTextTag *tag, gpointer user_data)
{
  GtkTextIter *range = user_data;
  const char *target;

  if (us_text_tags_get_span (tag, &target) == US_SPAN_LINK)
    gtk_text_buffer_remove_tag (gtk_text_iter_get_buffer (&range[0]), tag, &range[0], &range[1]);
}

/**
 * us_text_format_clear:
 * @buffer: a watched buffer
 *
 * Makes the selection plain: neither bold nor italic nor a lead nor a link. Main thread only.
 */
void
us_text_format_clear (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    return;
  gtk_text_buffer_begin_user_action (buffer);
  for (UsSpanKind kind = US_SPAN_LEAD; kind <= US_SPAN_ITALIC; kind++)
    gtk_text_buffer_remove_tag (buffer, us_text_tags_get (buffer, kind, NULL), &start, &end);
  gtk_text_tag_table_foreach (gtk_text_buffer_get_tag_table (buffer), remove_link_tag,
                              (GtkTextIter[]){ start, end });
  gtk_text_buffer_end_user_action (buffer);
}

/**
 * us_text_format_get_link:
 * @buffer: a watched buffer
 * @ret_start: (out): where the link, or else the selection, begins
 * @ret_end: (out): where it ends
 * @ret_address: (out) (transfer none): the address
 *
 * Finds the link at the caret. Main thread only.
 *
 * Returns: whether there is one
 */
gboolean
us_text_format_get_link (GtkTextBuffer *buffer, GtkTextIter *ret_start, GtkTextIter *ret_end,
                         const char **ret_address)
{
  GtkTextTag *tag;
  GtkTextIter at;
  gboolean selected;

  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), FALSE);

  selected = gtk_text_buffer_get_selection_bounds (buffer, ret_start, ret_end);
  at = *ret_start;
  /* The caret behind a link is at it; a selection that begins there has nothing of it. */
  if (!us_text_tags_find (&at, US_SPAN_LINK, ret_address) &&
      (selected || !gtk_text_iter_backward_char (&at) ||
       !us_text_tags_find (&at, US_SPAN_LINK, ret_address)))
    return FALSE;
  tag = us_text_tags_get (buffer, US_SPAN_LINK, *ret_address);
  *ret_start = *ret_end = at;
  if (!gtk_text_iter_starts_tag (ret_start, tag))
    gtk_text_iter_backward_to_tag_toggle (ret_start, tag);
  gtk_text_iter_forward_to_tag_toggle (ret_end, tag);
  return TRUE;
}

/**
 * us_text_format_set_link:
 * @buffer: a watched buffer
 * @address: an address; empty to take the link away
 *
 * Makes the selection, or the link at the caret, a link to @address. Without either the address
 * itself is inserted. Main thread only.
 */
void
us_text_format_set_link (GtkTextBuffer *buffer, const char *address)
{
  GtkTextIter start, end;
  const char *old = NULL;
  gboolean had;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));
  g_return_if_fail (address != NULL);

  gtk_text_buffer_begin_user_action (buffer);
  had = us_text_format_get_link (buffer, &start, &end, &old);
  if (had)
    gtk_text_buffer_remove_tag (buffer, us_text_tags_get (buffer, US_SPAN_LINK, old), &start, &end);
  if (*address != '\0' && gtk_text_iter_equal (&start, &end))
    {
      int offset = gtk_text_iter_get_offset (&start);

      gtk_text_buffer_insert (buffer, &end, address, -1);
      gtk_text_buffer_get_iter_at_offset (buffer, &start, offset);
    }
  if (*address != '\0')
    gtk_text_buffer_apply_tag (buffer, us_text_tags_get (buffer, US_SPAN_LINK, address), &start,
                               &end);
  gtk_text_buffer_end_user_action (buffer);
}
