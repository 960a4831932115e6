/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/text-edit.h"

#include "model/characters.h"
#include "model/live.h"
#include "model/spans.h"
#include "text-internal.h"

/* Adds what the spans of @text cover between two places, moved by @shift. A lead is one only where
 * the text still begins with its start. */
static void
add_spans (GArray *spans, const UsText *text, guint start, guint end, gint64 shift)
{
  for (guint i = 0; i < text->n_spans; i++)
    {
      UsSpan span = text->spans[i];

      if (span.end <= start || span.start >= end ||
          (span.kind == US_SPAN_LEAD && (start > 0 || shift != 0)))
        continue;
      span.start = MAX (span.start, start) + shift;
      span.end = MIN (span.end, end) + shift;
      g_array_append_val (spans, span);
    }
}

/**
 * us_text_slice:
 * @self: a text
 * @start: first byte
 * @end: byte after the last
 *
 * Cuts a piece out, with its spans. Places inside a character count as its start; an isolate that
 * loses its other end is left out. Any thread.
 *
 * Returns: (transfer full): the piece
 */
UsText *
us_text_slice (UsText *self, guint start, guint end)
{
  g_autoptr (GString) string = NULL;
  g_autoptr (GArray) spans = NULL;

  g_return_val_if_fail (self, NULL);

  start = us_spans_clip (self->string, self->length, start);
  end = us_spans_clip (self->string, self->length, end);
  if (start >= end)
    return us_text_empty ();
  if (start == 0 && end == self->length)
    return us_text_ref (self);
  string = g_string_new_len (self->string + start, end - start);
  spans = g_array_new (FALSE, FALSE, sizeof (UsSpan));
  add_spans (spans, self, start, end, -(gint64) start);
  return us_text_assemble (string, spans);
}

/* A span that holds the first character of a range holds what takes its place; one that begins
 * later in the range begins behind it. */
static gboolean
follow_replacement (UsSpan *span, guint start, guint end, guint length)
{
  if (us_span_is_object (span->kind) && span->start >= start && span->end <= end)
    return FALSE;
  if (span->end > start)
    span->end = span->end < end ? start + length : span->end - end + start + length;
  if (span->start > start)
    span->start = span->start < end ? start + length : span->start - end + start + length;
  return TRUE;
}

/**
 * us_text_replace:
 * @self: a text
 * @start: first byte to replace
 * @end: byte after the last
 * @string: plain text that comes there; one line
 *
 * Replaces words by words that look the same: as the first character of the range does. Any
 * thread.
 *
 * Returns: (transfer full): the new text
 */
UsText *
us_text_replace (UsText *self, guint start, guint end, const char *string)
{
  g_autoptr (GString) result = NULL;
  g_autoptr (GArray) spans = NULL;

  g_return_val_if_fail (self, NULL);
  g_return_val_if_fail (string && us_check_line (string, -1, NULL), NULL);

  start = us_spans_clip (self->string, self->length, start);
  end = MAX (start, us_spans_clip (self->string, self->length, end));
  result = g_string_new_len (self->string, start);
  g_string_append (result, string);
  spans = g_array_new (FALSE, FALSE, sizeof (UsSpan));
  for (guint i = 0; i < self->n_spans; i++)
    {
      UsSpan span = self->spans[i];

      if (follow_replacement (&span, start, end, result->len - start))
        g_array_append_val (spans, span);
    }
  g_string_append_len (result, self->string + end, self->length - end);
  return us_text_assemble (result, spans);
}

/**
 * us_text_join:
 * @a: a text
 * @between: plain text that comes between, such as a space; one line
 * @b: another text
 *
 * Puts two texts together. The lead is that of @a. Any thread.
 *
 * Returns: (transfer full): the new text
 */
UsText *
us_text_join (UsText *a, const char *between, UsText *b)
{
  g_autoptr (GString) string = NULL;
  g_autoptr (GArray) spans = NULL;

  g_return_val_if_fail (a, NULL);
  g_return_val_if_fail (between && us_check_line (between, -1, NULL), NULL);
  g_return_val_if_fail (b, NULL);

  string = g_string_new_len (a->string, a->length);
  g_string_append (string, between);
  spans = g_array_new (FALSE, FALSE, sizeof (UsSpan));
  add_spans (spans, a, 0, a->length, 0);
  add_spans (spans, b, 0, b->length, string->len);
  g_string_append_len (string, b->string, b->length);
  return us_text_assemble (string, spans);
}

/* All spans but those of one kind; of that kind what lies outside of a range. */
static GArray *
get_spans_without (const UsText *self, UsSpanKind kind, guint start, guint end)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (UsSpan));

  for (guint i = 0; i < self->n_spans; i++)
    {
      UsSpan before = self->spans[i];
      UsSpan after = self->spans[i];

      if (before.kind == kind)
        {
          before.end = MIN (before.end, start);
          after.start = MAX (after.start, end);
          if (after.start < after.end)
            g_array_append_val (spans, after);
        }
      if (before.start < before.end)
        g_array_append_val (spans, before);
    }
  return spans;
}

/* All spans but the reference or count on the one character that gets another. */
static GArray *
get_spans_without_object (const UsText *self, const UsSpan *other)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (UsSpan));

  for (guint i = 0; i < self->n_spans; i++)
    if (!us_span_is_object (self->spans[i].kind) || self->spans[i].start != other->start ||
        self->spans[i].end != other->end)
      g_array_append_val (spans, self->spans[i]);
  return spans;
}

/**
 * us_text_mark:
 * @self: a text
 * @kind: what to mark it as
 * @start: first byte
 * @end: byte after the last
 * @target: (nullable): the address of a link, the target of a reference or count, the tag of
 * markup of a later version
 *
 * Adds a span. A link takes the place of those under it, and a lead that of the lead; a lead can
 * only begin at the start, and a reference or count can only be marked on a U+FFFC. Any thread.
 *
 * Returns: (transfer full): the new text
 */
UsText *
us_text_mark (UsText *self, UsSpanKind kind, guint start, guint end, const char *target)
{
  g_autoptr (GString) string = NULL;
  g_autoptr (GArray) spans = NULL;
  UsSpan span = { kind, 0, 0, target };

  g_return_val_if_fail (self, NULL);
  g_return_val_if_fail (!target || us_check_line (target, -1, NULL), NULL);

  span.start = us_spans_clip (self->string, self->length, start);
  span.end = us_spans_clip (self->string, self->length, end);
  if (span.start >= span.end || (kind == US_SPAN_LEAD && span.start > 0))
    return us_text_ref (self);
  if (kind == US_SPAN_LINK)
    spans = get_spans_without (self, kind, span.start, span.end);
  else if (kind == US_SPAN_LEAD)
    spans = get_spans_without (self, kind, 0, self->length);
  else if (us_span_is_object (kind) && target && us_live_is_target (kind, target))
    spans = get_spans_without_object (self, &span);
  else
    spans = get_spans_without (self, kind, 0, 0);
  g_array_append_val (spans, span);
  string = g_string_new_len (self->string, self->length);
  return us_text_assemble (string, spans);
}

/**
 * us_text_unmark:
 * @self: a text
 * @kind: what it shall not be any more
 * @start: first byte
 * @end: byte after the last
 *
 * Takes spans of one kind away from a range. A reference or count goes only with its character, so
 * that such a kind changes nothing. Any thread.
 *
 * Returns: (transfer full): the new text
 */
UsText *
us_text_unmark (UsText *self, UsSpanKind kind, guint start, guint end)
{
  g_autoptr (GString) string = NULL;
  g_autoptr (GArray) spans = NULL;

  g_return_val_if_fail (self, NULL);

  start = us_spans_clip (self->string, self->length, start);
  end = us_spans_clip (self->string, self->length, end);
  if (start >= end || us_span_is_object (kind))
    return us_text_ref (self);
  spans = get_spans_without (self, kind, start, end);
  string = g_string_new_len (self->string, self->length);
  return us_text_assemble (string, spans);
}
