/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text-internal.h"

#include "model/characters.h"
#include "model/spans.h"

#include <string.h>

static gsize
get_target_size (const UsSpan *span)
{
  return span->target ? strlen (span->target) + 1 : 0;
}

/* @spans are canonical. */
static UsText *
make (const char *string, gsize length, GArray *spans)
{
  guint n_spans = spans ? spans->len : 0;
  gsize size = sizeof (UsText) + n_spans * sizeof (UsSpan) + length + 1;
  UsText *self;
  char *tail;

  for (guint i = 0; i < n_spans; i++)
    size += get_target_size (&g_array_index (spans, UsSpan, i));
  self = g_malloc (size);
  g_atomic_ref_count_init (&self->references);
  self->length = length;
  self->n_spans = n_spans;
  tail = (char *) (self->spans + n_spans);
  self->string = tail;
  memcpy (tail, string, length);
  tail[length] = '\0';
  tail += length + 1;
  for (guint i = 0; i < n_spans; i++)
    {
      const UsSpan *span = &g_array_index (spans, UsSpan, i);
      gsize target_size = get_target_size (span);

      self->spans[i] = *span;
      if (target_size > 0)
        self->spans[i].target = memcpy (tail, span->target, target_size);
      tail += target_size;
    }
  return self;
}

UsText *
us_text_assemble (GString *string, GArray *spans)
{
  g_autoptr (GArray) unmatched = us_characters_find_unmatched (string->str, string->len);
  gboolean good;

  for (guint i = unmatched ? unmatched->len : 0; i > 0; i--)
    {
      guint place = g_array_index (unmatched, guint, i - 1);

      g_string_erase (string, place, 3);
      for (guint j = 0; j < spans->len; j++)
        {
          UsSpan *span = &g_array_index (spans, UsSpan, j);

          span->start -= span->start > place ? 3 : 0;
          span->end -= span->end > place ? 3 : 0;
        }
    }
  good = us_spans_canonicalise (spans, string->str, string->len, NULL);
  g_assert (good);
  return make (string->str, string->len, spans);
}

/**
 * us_text_get_type:
 *
 * Gives the boxed type of a text. Any thread.
 *
 * Returns: the type
 */
GType
us_text_get_type (void)
{
  static gsize type = 0;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_boxed_type_register_static ("UsText", (GBoxedCopyFunc) us_text_ref,
                                                            (GBoxedFreeFunc) us_text_unref));
  return type;
}

/**
 * us_span_is_object:
 * @kind: a kind of span
 *
 * Tells kinds that stand for something that is no text, and so cover one U+FFFC each, from those
 * that mark text. What an unknown one is, only its text tells. Any thread.
 *
 * Returns: whether it is a reference to a note or demand, or a count
 */
gboolean
us_span_is_object (UsSpanKind kind)
{
  return kind == US_SPAN_NOTE || kind == US_SPAN_DEMAND || kind == US_SPAN_COUNT;
}

/**
 * us_text_empty:
 *
 * The empty text, always the same one. Any thread.
 *
 * Returns: (transfer full): the empty text
 */
UsText *
us_text_empty (void)
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
    g_once_init_leave (&once, (gsize) make ("", 0, NULL));
  return us_text_ref ((UsText *) once);
}

/**
 * us_text_new:
 * @string: one line of plain text
 *
 * Makes a text without spans. Any thread.
 *
 * Returns: (transfer full) (nullable): a text; %NULL with US_ERROR_REFUSED when it cannot be saved
 */
UsText *
us_text_new (const char *string, GError **error)
{
  return us_text_new_with_spans (string, -1, NULL, 0, error);
}

/**
 * us_text_new_with_spans:
 * @string: one line of text; U+FFFC stands for what the span that covers it refers to
 * @length: its length in bytes, or -1 when it ends with a NUL
 * @spans: (array length=n_spans) (nullable): spans in any order; copied
 * @n_spans: how many
 *
 * Makes a text with spans, in canonical form: clipped to characters, merged, sorted; a lead only at
 * the start; links not in each other. Spans that cover nothing are left out. Any thread.
 *
 * Returns: (transfer full) (nullable): a text; %NULL with US_ERROR_REFUSED when it cannot be saved
 */
UsText *
us_text_new_with_spans (const char *string, gssize length, const UsSpan *spans, gsize n_spans,
                        GError **error)
{
  g_autoptr (GArray) canonical = NULL;
  gsize size;

  g_return_val_if_fail (string, NULL);
  g_return_val_if_fail (spans || n_spans == 0, NULL);

  size = length < 0 ? strlen (string) : (gsize) length;
  if (n_spans == 0)
    return us_check_line (string, size, error) ? make (string, size, NULL) : NULL;
  if (!us_characters_check (string, size, US_CHARACTERS_OBJECTS, error))
    return NULL;
  canonical = g_array_sized_new (FALSE, FALSE, sizeof (UsSpan), n_spans);
  g_array_append_vals (canonical, spans, n_spans);
  if (!us_spans_canonicalise (canonical, string, size, error))
    return NULL;
  return make (string, size, canonical);
}

/**
 * us_text_ref:
 * @self: a text
 *
 * Takes a reference. Any thread.
 *
 * Returns: (transfer full): @self
 */
UsText *
us_text_ref (UsText *self)
{
  g_return_val_if_fail (self, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * us_text_unref:
 * @self: (transfer full): a text
 *
 * Gives a reference back; the last one frees the text. Any thread.
 */
void
us_text_unref (UsText *self)
{
  g_return_if_fail (self);

  if (g_atomic_ref_count_dec (&self->references))
    g_free (self);
}

/**
 * us_text_get_string:
 * @self: a text
 *
 * Gives its characters, with a U+FFFC for every reference or count. Any thread.
 *
 * Returns: (transfer none): the string
 */
const char *
us_text_get_string (const UsText *self)
{
  g_return_val_if_fail (self, "");

  return self->string;
}

/**
 * us_text_get_length:
 * @self: a text
 *
 * Gives the length of us_text_get_string(). Any thread.
 *
 * Returns: the length in bytes
 */
guint
us_text_get_length (const UsText *self)
{
  g_return_val_if_fail (self, 0);

  return self->length;
}

/**
 * us_text_get_spans:
 * @self: a text
 * @n_spans: (out): how many there are
 *
 * Gives the spans in canonical form, sorted by their start. Any thread.
 *
 * Returns: (transfer none) (array length=n_spans): the spans
 */
const UsSpan *
us_text_get_spans (const UsText *self, gsize *n_spans)
{
  g_return_val_if_fail (self, NULL);
  g_return_val_if_fail (n_spans, NULL);

  *n_spans = self->n_spans;
  return self->spans;
}

/**
 * us_text_is_empty:
 * @self: a text
 *
 * Tells whether there is nothing in it. Any thread.
 *
 * Returns: %TRUE when it is empty
 */
gboolean
us_text_is_empty (const UsText *self)
{
  g_return_val_if_fail (self, TRUE);

  return self->length == 0;
}

/**
 * us_text_equal:
 * @a: a text
 * @b: another
 *
 * Compares the characters and the spans with their targets. Any thread.
 *
 * Returns: %TRUE when they are the same
 */
gboolean
us_text_equal (const UsText *a, const UsText *b)
{
  g_return_val_if_fail (a, FALSE);
  g_return_val_if_fail (b, FALSE);

  if (a == b)
    return TRUE;
  if (a->length != b->length || a->n_spans != b->n_spans ||
      memcmp (a->string, b->string, a->length) != 0)
    return FALSE;
  for (guint i = 0; i < a->n_spans; i++)
    {
      const UsSpan *one = &a->spans[i];
      const UsSpan *other = &b->spans[i];

      if (one->kind != other->kind || one->start != other->start || one->end != other->end ||
          g_strcmp0 (one->target, other->target) != 0)
        return FALSE;
    }
  return TRUE;
}

/**
 * us_text_get_plain:
 * @self: a text
 *
 * Gives the characters without those that stand for notes, demands and counts. Any thread.
 *
 * Returns: (transfer full): the string
 */
char *
us_text_get_plain (const UsText *self)
{
  GString *plain;

  g_return_val_if_fail (self, NULL);

  plain = g_string_new_len (self->string, self->length);
  g_string_replace (plain, US_TEXT_OBJECT, "", 0);
  return g_string_free (plain, FALSE);
}

/**
 * us_text_get_lead:
 * @self: a text
 *
 * Tells how long its lead is. Any thread.
 *
 * Returns: the byte after the lead; 0 when there is none
 */
guint
us_text_get_lead (const UsText *self)
{
  g_return_val_if_fail (self, 0);

  return self->n_spans > 0 && self->spans[0].kind == US_SPAN_LEAD ? self->spans[0].end : 0;
}
