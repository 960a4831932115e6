/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/writer/writer-inline.h"

#include <string.h>

#include "model/live.h"
#include "store/writer/xml-text.h"

/* Spans may overlap, elements may not. So a span that ends inside another is closed and opened
 * again; of two, the one that it hurts less: half a bold word is still bold, half a link is two,
 * and a lead is one only at the start. */

typedef struct
{
  GString *out;
  GPtrArray *open;    /* UsSpan, outermost first */
  GPtrArray *to_open; /* UsSpan that begin or go on at this place */
} InlineWriter;

static gboolean
is_divisible (const UsSpan *span)
{
  return span->kind == US_SPAN_BOLD || span->kind == US_SPAN_ITALIC;
}

static gboolean
is_empty_element (const UsSpan *span, const char *string)
{
  gsize length = strlen (US_TEXT_OBJECT);

  return span->kind == US_SPAN_UNKNOWN && span->end - span->start == length &&
         memcmp (string + span->start, US_TEXT_OBJECT, length) == 0;
}

static void
write_attribute (GString *out, const char *name, const char *value)
{
  us_xml_append_attribute (out, name, value, strlen (value));
}

static void
write_demand (GString *out, const char *target)
{
  g_autofree char *id = NULL;
  gboolean number_only = FALSE;

  us_live_demand_parse (target, &id, &number_only);
  g_string_append (out, "<ref");
  write_attribute (out, "demand", id);
  if (number_only)
    write_attribute (out, "as", "number");
  g_string_append (out, "/>");
}

static void
write_count (GString *out, const char *target)
{
  UsCountOf of = US_COUNT_SIGNATORIES;
  gboolean words = FALSE;

  us_live_count_parse (target, &of, &words);
  g_string_append (out, "<count");
  write_attribute (out, "of", us_live_count_get_name (of));
  if (words)
    write_attribute (out, "as", "words");
  g_string_append (out, "/>");
}

static void
write_start (GString *out, const UsSpan *span)
{
  switch (span->kind)
    {
    case US_SPAN_LEAD:
      g_string_append (out, "<lead>");
      break;
    case US_SPAN_BOLD:
      g_string_append (out, "<b>");
      break;
    case US_SPAN_ITALIC:
      g_string_append (out, "<i>");
      break;
    case US_SPAN_LINK:
      g_string_append (out, "<a");
      write_attribute (out, "href", span->target);
      g_string_append_c (out, '>');
      break;
    case US_SPAN_NOTE:
      g_string_append (out, "<ref");
      write_attribute (out, "note", span->target);
      g_string_append (out, "/>");
      break;
    case US_SPAN_DEMAND:
      write_demand (out, span->target);
      break;
    case US_SPAN_COUNT:
      write_count (out, span->target);
      break;
    case US_SPAN_UNKNOWN:
    default:
      g_string_append_printf (out, "<%s>", span->target);
      break;
    }
}

static void
write_end (GString *out, const UsSpan *span)
{
  static const char *const ends[] = {
    [US_SPAN_LEAD] = "</lead>", [US_SPAN_BOLD] = "</b>", [US_SPAN_ITALIC] = "</i>",
    [US_SPAN_LINK] = "</a>",    [US_SPAN_NOTE] = "",     [US_SPAN_DEMAND] = "",
    [US_SPAN_COUNT] = "",
  };

  if (span->kind == US_SPAN_UNKNOWN)
    g_string_append_printf (out, "</%.*s>", (int) strcspn (span->target, " "), span->target);
  else
    g_string_append (out, ends[span->kind]);
}

/* Kinds as they enclose each other; a reference or count has no inside. */
static guint
get_rank (const UsSpan *span)
{
  return us_span_is_object (span->kind) ? G_MAXUINT : (guint) span->kind;
}

/* Long before short, so that the short one fits inside. */
static int
compare_for_opening (gconstpointer a, gconstpointer b)
{
  const UsSpan *first = *(const UsSpan *const *) a;
  const UsSpan *second = *(const UsSpan *const *) b;

  if (first->end != second->end)
    return first->end > second->end ? -1 : 1;
  if (first->kind != second->kind)
    return get_rank (first) < get_rank (second) ? -1 : 1;
  return first < second ? -1 : first > second;
}

static gboolean
must_close (const UsSpan *open, guint position, guint longest)
{
  return open->end <= position || (is_divisible (open) && open->end < longest);
}

/* How many of the open spans must stay open because a lead goes on in them: it cannot begin again.
 */
static guint
count_locked (InlineWriter *self, guint position)
{
  for (guint i = 0; i < self->open->len; i++)
    {
      const UsSpan *span = g_ptr_array_index (self->open, i);

      if (span->kind == US_SPAN_LEAD && span->end > position)
        return i + 1;
    }
  return 0;
}

/* Closes what ends here, and what would cut a span that begins here and should stay whole. */
static void
close_spans (InlineWriter *self, guint position)
{
  guint keep = count_locked (self, position);
  guint longest = 0;

  for (guint i = 0; i < self->to_open->len; i++)
    {
      const UsSpan *span = g_ptr_array_index (self->to_open, i);

      if (!is_divisible (span))
        longest = MAX (longest, span->end);
    }
  while (keep < self->open->len &&
         !must_close (g_ptr_array_index (self->open, keep), position, longest))
    keep++;
  while (self->open->len > keep)
    {
      UsSpan *span = g_ptr_array_index (self->open, self->open->len - 1);

      write_end (self->out, span);
      g_ptr_array_set_size (self->open, (int) self->open->len - 1);
      if (span->end > position)
        g_ptr_array_add (self->to_open, span);
    }
}

static void
open_spans (InlineWriter *self)
{
  g_ptr_array_sort (self->to_open, compare_for_opening);
  for (guint i = 0; i < self->to_open->len; i++)
    {
      UsSpan *span = g_ptr_array_index (self->to_open, i);

      write_start (self->out, span);
      g_ptr_array_add (self->open, span);
    }
  g_ptr_array_set_size (self->to_open, 0);
}

static guint
find_boundary (InlineWriter *self, const UsSpan *next, guint length)
{
  guint boundary = next != NULL ? next->start : length;

  for (guint i = 0; i < self->open->len; i++)
    boundary = MIN (boundary, ((const UsSpan *) g_ptr_array_index (self->open, i))->end);
  return boundary;
}

static void
write_marked (InlineWriter *self, const char *string, guint length, const UsSpan *spans,
              gsize n_spans)
{
  guint position = 0;
  gsize next = 0;

  while (position < length || self->open->len > 0)
    {
      guint boundary = find_boundary (self, next < n_spans ? &spans[next] : NULL, length);

      us_xml_append_text (self->out, string + position, boundary - position);
      position = boundary;
      while (next < n_spans && spans[next].start == position)
        g_ptr_array_add (self->to_open, (gpointer) &spans[next++]);
      close_spans (self, position);
      open_spans (self);
      if (self->open->len > 0)
        {
          const UsSpan *innermost = g_ptr_array_index (self->open, self->open->len - 1);

          if (us_span_is_object (innermost->kind))
            position = innermost->end;
          else if (is_empty_element (innermost, string))
            {
              self->out->str[self->out->len - 1] = '/';
              g_string_append_c (self->out, '>');
              g_ptr_array_set_size (self->open, (int) self->open->len - 1);
              position = innermost->end;
            }
        }
    }
}

/**
 * us_inline_write:
 * @out: where to write
 * @text: a text
 *
 * Writes a text with its markup. The same spans give the same elements. Any thread.
 */
void
us_inline_write (GString *out, const UsText *text)
{
  gsize n_spans = 0;
  const UsSpan *spans;

  g_return_if_fail (out != NULL && text != NULL);

  spans = us_text_get_spans (text, &n_spans);
  if (n_spans == 0)
    us_xml_append_text (out, us_text_get_string (text), us_text_get_length (text));
  else
    {
      g_autoptr (GPtrArray) open = g_ptr_array_new ();
      g_autoptr (GPtrArray) to_open = g_ptr_array_new ();
      InlineWriter self = { out, open, to_open };

      write_marked (&self, us_text_get_string (text), us_text_get_length (text), spans, n_spans);
    }
}
