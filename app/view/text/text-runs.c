/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/text/text-runs.h"

#include <string.h>

#include "model/field.h"
#include "view/text/inline-object.h"
#include "view/text/text-filter.h"
#include "view/text/text-tags.h"

/* The run of one tag may reach beyond the piece that is read. */
static void
read_span (GArray *spans, GtkTextTag *tag, const GtkTextIter *from, const GtkTextIter *start,
           const GtkTextIter *end)
{
  GtkTextIter to = *from;
  UsSpan span = { 0 };
  int origin = gtk_text_iter_get_line_index (start), kind;

  kind = us_text_tags_get_span (tag, &span.target);
  if (kind < 0)
    return;
  if (!gtk_text_iter_forward_to_tag_toggle (&to, tag) || gtk_text_iter_compare (&to, end) > 0)
    to = *end;
  span.kind = (UsSpanKind) kind;
  span.start = (guint) (gtk_text_iter_get_line_index (from) - origin);
  span.end = (guint) (gtk_text_iter_get_line_index (&to) - origin);
  if (span.start < span.end && (span.kind != US_SPAN_LEAD || span.start == 0))
    g_array_append_val (spans, span);
}

static void
read_tags (GArray *spans, const GtkTextIter *start, const GtkTextIter *end)
{
  GtkTextIter at = *start;
  g_autoptr (GSList) open = gtk_text_iter_get_tags (start);

  for (GSList *node = open; node != NULL; node = node->next)
    read_span (spans, node->data, start, start, end);
  while (us_text_tags_forward (&at, end))
    {
      g_autoptr (GSList) begun = gtk_text_iter_get_toggled_tags (&at, TRUE);

      for (GSList *node = begun; node != NULL; node = node->next)
        read_span (spans, node->data, &at, start, end);
    }
}

static void
read_objects (GArray *spans, const char *string, const GtkTextIter *start)
{
  int origin = gtk_text_iter_get_line_index (start);

  for (const char *at = string; (at = strstr (at, US_TEXT_OBJECT)) != NULL;)
    {
      GtkTextIter place = *start;
      UsSpan span = { .start = (guint) (at - string) };
      UsInlineObject *object;

      gtk_text_iter_set_line_index (&place, origin + (int) span.start);
      at += strlen (US_TEXT_OBJECT);
      object = us_inline_object_find (&place);
      if (object == NULL)
        continue;
      span.kind = us_inline_object_get_kind (object);
      span.target = us_inline_object_get_target (object);
      span.end = (guint) (at - string);
      g_array_append_val (spans, span);
    }
}

/**
 * us_text_runs_read:
 * @buffer: a buffer whose table is from us_text_tags_new()
 * @start: beginning of a piece of one line
 * @end: its end, on the same line
 *
 * Reads what stands in the buffer. Main thread only.
 *
 * Returns: (transfer full): the text with its spans
 */
UsText *
us_text_runs_read (GtkTextBuffer *buffer, const GtkTextIter *start, const GtkTextIter *end)
{
  g_autofree char *string = NULL;
  g_autoptr (GArray) spans = NULL;
  g_autoptr (GError) error = NULL;
  UsText *text;

  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), NULL);
  g_return_val_if_fail (start != NULL && end != NULL, NULL);

  string = gtk_text_buffer_get_slice (buffer, start, end, TRUE);
  spans = g_array_new (FALSE, FALSE, sizeof (UsSpan));
  read_tags (spans, start, end);
  read_objects (spans, string, start);
  text = us_text_new_with_spans (string, -1, (const UsSpan *) (void *) spans->data, spans->len,
                                 &error);
  if (text == NULL)
    {
      g_warning ("A line of the window is no text: %s", error->message);
      text = us_text_empty ();
    }
  return text;
}

/* The text with references and counts out of the way, as many characters long. */
static char *
slice_without_objects (GtkTextBuffer *buffer, const GtkTextIter *start, const GtkTextIter *end)
{
  g_autofree char *slice = gtk_text_buffer_get_slice (buffer, start, end, TRUE);
  g_auto (GStrv) pieces = g_strsplit (slice, US_TEXT_OBJECT, -1);

  return g_strjoinv ("x", pieces);
}

/**
 * us_text_runs_mend:
 * @buffer: a buffer whose table is from us_text_tags_new()
 * @line: a line
 *
 * Takes out what editing has made impossible: one end of a stretch that is set apart in its
 * direction, when its other end was deleted or is in another line now. Main thread only.
 */
void
us_text_runs_mend (GtkTextBuffer *buffer, int line)
{
  g_autofree char *slice = NULL;
  g_autofree char *clean = NULL;
  GtkTextIter start, end;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  gtk_text_buffer_get_iter_at_line (buffer, &start, line);
  end = start;
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  slice = slice_without_objects (buffer, &start, &end);
  if (us_check_line (slice, -1, NULL))
    return;
  clean = us_clean_line (slice, -1);
  for (const char *at = slice, *kept = clean; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (g_utf8_get_char (at) == g_utf8_get_char (kept))
        {
          kept = g_utf8_next_char (kept);
          gtk_text_iter_forward_char (&start);
          continue;
        }
      end = start;
      gtk_text_iter_forward_char (&end);
      gtk_text_buffer_delete (buffer, &start, &end);
    }
}

/* Text put between two characters of one tag gets that tag. */
static void
remove_inherited (GtkTextBuffer *buffer, GtkTextIter *range)
{
  g_autoptr (GSList) tags = gtk_text_iter_get_tags (&range[0]);

  for (GSList *node = tags; node != NULL; node = node->next)
    if (us_text_tags_is_inline (node->data))
      gtk_text_buffer_remove_tag (buffer, node->data, &range[0], &range[1]);
}

/* Puts what stands for @span at a place where an object is already, if it is another. */
static void
show_object (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end, const UsSpan *span)
{
  UsInlineObject *shown = us_inline_object_find (start);
  g_autoptr (UsInlineObject) object = NULL;
  GtkTextIter range[2];

  if (shown != NULL && us_inline_object_get_kind (shown) == span->kind &&
      strcmp (us_inline_object_get_target (shown), span->target) == 0)
    return;
  object = us_inline_object_new (span->kind, span->target);
  gtk_text_buffer_delete (buffer, start, end);
  gtk_text_buffer_insert_paintable (buffer, start, GDK_PAINTABLE (object));
  range[1] = range[0] = *start;
  gtk_text_iter_backward_char (&range[0]);
  remove_inherited (buffer, range);
}

/* Tags and objects of @text for characters that stand in the buffer already: objects first, because
 * another one comes without the tags of the one before. */
static void
apply_spans (GtkTextBuffer *buffer, int line, int origin, UsText *text)
{
  gsize n_spans;
  const UsSpan *spans = us_text_get_spans (text, &n_spans);

  for (gsize i = 0; i < 2 * n_spans; i++)
    {
      const UsSpan *span = &spans[i % n_spans];
      GtkTextIter start, end;

      if (us_span_is_object (span->kind) != (i < n_spans))
        continue;
      gtk_text_buffer_get_iter_at_line_index (buffer, &start, line, origin + (int) span->start);
      gtk_text_buffer_get_iter_at_line_index (buffer, &end, line, origin + (int) span->end);
      if (us_span_is_object (span->kind))
        show_object (buffer, &start, &end, span);
      else
        gtk_text_buffer_apply_tag (buffer, us_text_tags_get (buffer, span->kind, span->target),
                                   &start, &end);
    }
}

static void
insert_characters (GtkTextBuffer *buffer, GtkTextIter *at, const char *string, gsize length)
{
  const char *end = string + length;

  us_text_filter_pause (buffer, TRUE);
  /* An object character is not inserted as text, but as what stands for it. */
  for (const char *piece = string; piece < end;)
    {
      const char *object = g_strstr_len (piece, end - piece, US_TEXT_OBJECT);
      const char *stop = object != NULL ? object : end;

      gtk_text_buffer_insert (buffer, at, piece, (int) (stop - piece));
      piece = stop;
      if (object != NULL)
        {
          g_autoptr (UsInlineObject) blank = us_inline_object_new (US_SPAN_NOTE, "");

          gtk_text_buffer_insert_paintable (buffer, at, GDK_PAINTABLE (blank));
          piece += strlen (US_TEXT_OBJECT);
        }
    }
  us_text_filter_pause (buffer, FALSE);
}

/**
 * us_text_runs_insert:
 * @buffer: a buffer whose table is from us_text_tags_new()
 * @line: the line that the first text becomes
 * @before: whether there is such a line, which goes on behind them; else it is the next one
 * @texts: (element-type UsText): the texts of lines
 *
 * Inserts lines with their spans. All of their characters come at once, for whoever follows the
 * buffer has work with each insertion. Main thread only.
 */
void
us_text_runs_insert (GtkTextBuffer *buffer, int line, gboolean before, GPtrArray *texts)
{
  g_autoptr (GString) string = g_string_new (NULL);
  GtkTextIter range[2];
  int offset;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));
  g_return_if_fail (line >= 0);
  g_return_if_fail (texts != NULL && texts->len > 0);

  for (guint i = 0; i < texts->len; i++)
    {
      if (i > 0 || (line > 0 && !before))
        g_string_append_c (string, '\n');
      g_string_append (string, us_text_get_string (texts->pdata[i]));
    }
  if (before)
    g_string_append_c (string, '\n');
  if (before)
    gtk_text_buffer_get_iter_at_line (buffer, &range[1], line);
  else
    gtk_text_buffer_get_end_iter (buffer, &range[1]);
  offset = gtk_text_iter_get_offset (&range[1]);
  insert_characters (buffer, &range[1], string->str, string->len);
  gtk_text_buffer_get_iter_at_offset (buffer, &range[0], offset);
  remove_inherited (buffer, range);
  for (guint i = 0; i < texts->len; i++)
    apply_spans (buffer, line + (int) i, 0, texts->pdata[i]);
}

static void
remove_inline_tag (GtkTextTag *tag, gpointer user_data)
{
  GtkTextIter *range = user_data;

  if (us_text_tags_is_inline (tag))
    gtk_text_buffer_remove_tag (gtk_text_iter_get_buffer (&range[0]), tag, &range[0], &range[1]);
}

static gsize
common_prefix (const char *a, const char *b)
{
  gsize n = 0;

  while (a[n] != '\0' && a[n] == b[n])
    n++;
  while (n > 0 && (a[n] & 0xc0) == 0x80)
    n--;
  while (n > 0 && (b[n] & 0xc0) == 0x80)
    n--;
  return n;
}

static gsize
common_suffix (const char *a, const char *b, gsize prefix)
{
  gsize length_a = strlen (a), length_b = strlen (b), n = 0;

  while (n < MIN (length_a, length_b) - prefix && a[length_a - n - 1] == b[length_b - n - 1])
    n++;
  while (n > 0 && (a[length_a - n] & 0xc0) == 0x80)
    n--;
  return n;
}

/**
 * us_text_runs_replace:
 * @buffer: a buffer whose table is from us_text_tags_new()
 * @start: beginning of a piece of one line; afterwards of what stands there
 * @end: its end, on the same line; afterwards the end of what stands there
 * @text: what shall stand there
 * @ret_offset: (out) (optional): where the difference ended, in characters from the line's start
 *
 * Shows @text, touching no more characters than differ, so that caret and selection elsewhere in
 * the line stay. Main thread only.
 *
 * Returns: whether characters differed
 */
gboolean
us_text_runs_replace (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end, UsText *text,
                      int *ret_offset)
{
  g_autofree char *old = NULL;
  const char *string = us_text_get_string (text);
  gsize prefix, suffix, old_length;
  int line = gtk_text_iter_get_line (start), origin = gtk_text_iter_get_line_index (start);
  GtkTextIter range[2];
  gboolean differs;

  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), FALSE);

  old = gtk_text_buffer_get_slice (buffer, start, end, TRUE);
  old_length = strlen (old);
  prefix = common_prefix (old, string);
  suffix = common_suffix (old, string, prefix);
  differs = prefix + suffix < old_length || prefix + suffix < us_text_get_length (text);
  gtk_text_buffer_get_iter_at_line_index (buffer, &range[0], line, origin + (int) prefix);
  gtk_text_buffer_get_iter_at_line_index (buffer, &range[1], line,
                                          origin + (int) (old_length - suffix));
  if (prefix + suffix < old_length)
    gtk_text_buffer_delete (buffer, &range[0], &range[1]);
  insert_characters (buffer, &range[0], string + prefix,
                     us_text_get_length (text) - prefix - suffix);
  if (ret_offset != NULL)
    *ret_offset = gtk_text_iter_get_line_offset (&range[0]);

  gtk_text_buffer_get_iter_at_line_index (buffer, &range[0], line, origin);
  gtk_text_buffer_get_iter_at_line_index (buffer, &range[1], line,
                                          origin + (int) us_text_get_length (text));
  gtk_text_tag_table_foreach (gtk_text_buffer_get_tag_table (buffer), remove_inline_tag, range);
  apply_spans (buffer, line, origin, text);
  gtk_text_buffer_get_iter_at_line_index (buffer, start, line, origin);
  gtk_text_buffer_get_iter_at_line_index (buffer, end, line,
                                          origin + (int) us_text_get_length (text));
  return differs;
}
