/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/spans.h"

#include "model/characters.h"
#include "model/error.h"
#include "model/live.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define OBJECT_LENGTH (sizeof (US_TEXT_OBJECT) - 1)

static int
compare_targets (const UsSpan *a, const UsSpan *b)
{
  return g_strcmp0 (a->target, b->target);
}

static int
compare_places (const UsSpan *a, const UsSpan *b)
{
  if (a->start != b->start)
    return a->start < b->start ? -1 : 1;
  if (a->end != b->end)
    return a->end > b->end ? -1 : 1;
  return 0;
}

/* Brings those together that may have to be merged: markup of a later version may overlap with
 * other such markup, so that only equal tags are neighbours. */
static int
compare_for_merging (gconstpointer first, gconstpointer second)
{
  const UsSpan *a = first;
  const UsSpan *b = second;
  int order = (int) a->kind - (int) b->kind;

  if (order == 0 && a->kind == US_SPAN_UNKNOWN)
    order = compare_targets (a, b);
  if (order == 0)
    order = compare_places (a, b);
  return order != 0 ? order : compare_targets (a, b);
}

/* The final order: by place, and what encloses before what it encloses. */
static int
compare_for_reading (gconstpointer first, gconstpointer second)
{
  const UsSpan *a = first;
  const UsSpan *b = second;

  if (a->start != b->start)
    return a->start < b->start ? -1 : 1;
  if (a->kind != b->kind)
    return (int) a->kind - (int) b->kind;
  return a->end != b->end ? compare_places (a, b) : compare_targets (a, b);
}

static gboolean
needs_target (UsSpanKind kind)
{
  return kind == US_SPAN_LINK || us_span_is_object (kind) || kind == US_SPAN_UNKNOWN;
}

static gboolean
is_object (const UsSpan *span, const char *string)
{
  return span->end - span->start == OBJECT_LENGTH &&
         memcmp (string + span->start, US_TEXT_OBJECT, OBJECT_LENGTH) == 0;
}

/* Clips a span to the characters; FALSE when it means nothing there. */
static gboolean
clip (UsSpan *span, const char *string, gsize length)
{
  span->start = us_spans_clip (string, length, span->start);
  span->end = us_spans_clip (string, length, span->end);
  if (span->start >= span->end)
    return FALSE;
  if (!needs_target (span->kind))
    span->target = NULL;
  else if (!span->target || *span->target == '\0' || !us_live_is_target (span->kind, span->target))
    return FALSE;
  if (span->kind == US_SPAN_LEAD)
    return span->start == 0;
  return !us_span_is_object (span->kind) || is_object (span, string);
}

/* Merges @next into @last where they touch and say the same. A link cannot hold another, nor can an
 * object, so that there the first keeps its place and the next begins after it. Returns: whether
 * something of @next is left. Nor are two empty elements one. */
static gboolean
merge (UsSpan *last, UsSpan *next, const char *string)
{
  gboolean same = last->kind == next->kind && compare_targets (last, next) == 0;

  if (last->kind != next->kind || next->start > last->end)
    return TRUE;
  if (next->kind == US_SPAN_UNKNOWN && next->start == last->end &&
      (is_object (last, string) || is_object (next, string)))
    return TRUE;
  if (same && !us_span_is_object (last->kind))
    {
      last->end = MAX (last->end, next->end);
      return FALSE;
    }
  if (next->kind == US_SPAN_UNKNOWN)
    return TRUE;
  next->start = MAX (next->start, last->end);
  return next->start < next->end;
}

static gboolean
check_targets (GArray *spans, GError **error)
{
  for (guint i = 0; i < spans->len; i++)
    {
      const char *target = g_array_index (spans, UsSpan, i).target;

      if (target && !us_check_line (target, -1, error))
        {
          g_prefix_error (error, "%s: ", _ ("Target of a link or note"));
          return FALSE;
        }
    }
  return TRUE;
}

/* A character stands for one thing: of two, the first. @spans are in the order of reading. */
static void
drop_second_objects (GArray *spans)
{
  guint kept = 0;
  guint covered = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      UsSpan span = g_array_index (spans, UsSpan, i);

      if (us_span_is_object (span.kind))
        {
          if (span.start < covered)
            continue;
          covered = span.end;
        }
      g_array_index (spans, UsSpan, kept++) = span;
    }
  g_array_set_size (spans, kept);
}

/* Every U+FFFC must stand for something, if only for an empty element of a later version. @spans
 * are in the order of reading. */
static gboolean
check_objects (GArray *spans, const char *string, gsize length, GError **error)
{
  const char *end = string + length;
  const char *object = string;
  guint i = 0;

  while ((object = memmem (object, end - object, US_TEXT_OBJECT, OBJECT_LENGTH)))
    {
      gboolean is_known = FALSE;

      for (; i < spans->len && g_array_index (spans, UsSpan, i).start <= object - string; i++)
        {
          const UsSpan *span = &g_array_index (spans, UsSpan, i);

          is_known |= (us_span_is_object (span->kind) || span->kind == US_SPAN_UNKNOWN) &&
                      span->start == object - string && span->end - span->start == OBJECT_LENGTH;
        }
      if (!is_known)
        {
          /* translators: %u is the place in a text */
          g_set_error (error, US_ERROR, US_ERROR_REFUSED,
                       _ ("Character %u stands for something that is not known."),
                       (guint) g_utf8_pointer_to_offset (string, object) + 1);
          return FALSE;
        }
      object += OBJECT_LENGTH;
    }
  return TRUE;
}

/**
 * us_spans_clip:
 * @string: valid UTF-8
 * @length: its length in bytes
 * @offset: any place, in bytes
 *
 * Brings a place into the string, and to the start of the character that it falls into. Any thread.
 *
 * Returns: the place in bytes
 */
guint
us_spans_clip (const char *string, gsize length, guint offset)
{
  g_return_val_if_fail (string, 0);

  if (offset >= length)
    return length;
  while (offset > 0 && ((guchar) string[offset] & 0xc0) == 0x80)
    offset--;
  return offset;
}

/**
 * us_spans_canonicalise:
 * @spans: (element-type UsSpan): spans in any order; changed in place
 * @string: the text they are of, valid UTF-8
 * @length: its length in bytes
 *
 * Brings spans into their one canonical form: clipped to characters, nothing empty, touching ones
 * that say the same merged, a lead only at the start, links not in each other and one thing only
 * for each U+FFFC (the first keeps its place), sorted by place and then by kind. Targets are not
 * copied. Any thread.
 *
 * Returns: %TRUE; %FALSE with US_ERROR_REFUSED when a target cannot be saved or a U+FFFC stands for
 *   nothing
 */
gboolean
us_spans_canonicalise (GArray *spans, const char *string, gsize length, GError **error)
{
  guint kept = 0;

  g_return_val_if_fail (spans, FALSE);
  g_return_val_if_fail (string, FALSE);

  for (guint i = 0; i < spans->len; i++)
    {
      UsSpan span = g_array_index (spans, UsSpan, i);

      if (clip (&span, string, length))
        g_array_index (spans, UsSpan, kept++) = span;
    }
  g_array_set_size (spans, kept);
  g_array_sort (spans, compare_for_merging);
  kept = 0;
  for (guint i = 0; i < spans->len; i++)
    {
      UsSpan span = g_array_index (spans, UsSpan, i);

      if (kept == 0 || merge (&g_array_index (spans, UsSpan, kept - 1), &span, string))
        g_array_index (spans, UsSpan, kept++) = span;
    }
  g_array_set_size (spans, kept);
  g_array_sort (spans, compare_for_reading);
  drop_second_objects (spans);
  return check_targets (spans, error) && check_objects (spans, string, length, error);
}
