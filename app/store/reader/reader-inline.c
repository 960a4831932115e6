/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/reader/reader-inline.h"

#include <string.h>

#include "model/live.h"
#include "store/unknown.h"

struct _UsInlineReader
{
  GString *string;
  GArray *spans; /* UsSpan in the order of their start tags; their targets are in targets */
  GArray *open;  /* indices of the spans that have no end yet */
  GPtrArray *targets;
};

static const struct
{
  const char *element;
  const char *attribute; /* the one that it must have; NULL for none */
  UsSpanKind kind;
} elements[] = {
  { "lead", NULL, US_SPAN_LEAD }, { "b", NULL, US_SPAN_BOLD },     { "i", NULL, US_SPAN_ITALIC },
  { "a", "href", US_SPAN_LINK },  { "ref", "note", US_SPAN_NOTE },
};

/* Gives the value of an attribute of no namespace, or NULL. */
static char *
get_attribute (const UsTag *tag, const char *name)
{
  for (int i = 0; i < tag->n_attributes; i++)
    {
      const char **attribute = tag->attributes + 5 * (gsize) i;

      if (attribute[1] == NULL && g_str_equal (name, attribute[0]))
        return g_strndup (attribute[3], (gsize) (attribute[4] - attribute[3]));
    }
  return NULL;
}

/* Reads a reference to a demand or a count. Returns: NULL when it is neither, or more than that. */
static char *
get_live (const UsTag *tag, UsSpanKind *ret_kind)
{
  gboolean is_count = g_str_equal ("count", tag->name);
  g_autofree char *of = NULL;
  g_autofree char *as = NULL;
  g_autofree char *target = NULL;

  if (!is_count && !g_str_equal ("ref", tag->name))
    return NULL;
  of = get_attribute (tag, is_count ? "of" : "demand");
  as = get_attribute (tag, "as");
  if (of == NULL || tag->n_attributes != 1 + (as != NULL) || strchr (of, ' ') != NULL ||
      (as != NULL && !g_str_equal (as, is_count ? "words" : "number")))
    return NULL;
  *ret_kind = is_count ? US_SPAN_COUNT : US_SPAN_DEMAND;
  target = as != NULL ? g_strconcat (of, " ", as, NULL) : g_strdup (of);
  return us_live_is_target (*ret_kind, target) ? g_steal_pointer (&target) : NULL;
}

/* An element with more than this version knows of it is unknown as a whole, so that all is kept. */
static UsSpanKind
get_kind (const UsTag *tag, char **ret_live)
{
  UsSpanKind live;

  if (!tag->known_namespace || tag->n_namespaces > 0)
    return US_SPAN_UNKNOWN;
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    {
      const char *attribute = elements[i].attribute;

      if (g_str_equal (elements[i].element, tag->name) &&
          tag->n_attributes == (attribute != NULL) &&
          (attribute == NULL ||
           (tag->attributes[1] == NULL && g_str_equal (attribute, tag->attributes[0]))))
        return elements[i].kind;
    }
  *ret_live = get_live (tag, &live);
  return *ret_live != NULL ? live : US_SPAN_UNKNOWN;
}

/**
 * us_inline_reader_new:
 *
 * Makes a reader of marked up text. Any thread.
 *
 * Returns: (transfer full): the reader
 */
UsInlineReader *
us_inline_reader_new (void)
{
  UsInlineReader *self = g_new0 (UsInlineReader, 1);

  self->string = g_string_new (NULL);
  self->spans = g_array_new (FALSE, FALSE, sizeof (UsSpan));
  self->open = g_array_new (FALSE, FALSE, sizeof (guint));
  self->targets = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * us_inline_reader_free:
 * @self: a reader
 *
 * Frees the reader. Any thread.
 */
void
us_inline_reader_free (UsInlineReader *self)
{
  g_return_if_fail (self != NULL);

  g_string_free (self->string, TRUE);
  g_array_unref (self->spans);
  g_array_unref (self->open);
  g_ptr_array_unref (self->targets);
  g_free (self);
}

/**
 * us_inline_reader_open:
 * @self: a reader
 * @tag: a start tag
 *
 * Begins an element within the text. Any thread.
 */
void
us_inline_reader_open (UsInlineReader *self, const UsTag *tag)
{
  UsSpan span = { 0 };
  char *target = NULL;

  g_return_if_fail (self != NULL && tag != NULL);

  span.kind = get_kind (tag, &target);
  span.start = (guint) self->string->len;
  if (span.kind == US_SPAN_UNKNOWN)
    {
      GString *inside = g_string_new (NULL);

      us_unknown_append_tag (inside, tag);
      target = g_string_free (inside, FALSE);
    }
  else if (target == NULL && tag->n_attributes > 0)
    target = g_strndup (tag->attributes[3], (gsize) (tag->attributes[4] - tag->attributes[3]));
  if (target != NULL)
    g_ptr_array_add (self->targets, target);
  span.target = target;
  if (us_span_is_object (span.kind))
    g_string_append (self->string, US_TEXT_OBJECT);
  g_array_append_val (self->open, self->spans->len);
  g_array_append_val (self->spans, span);
}

/**
 * us_inline_reader_close:
 * @self: a reader
 *
 * Ends the element begun last. Any thread.
 */
void
us_inline_reader_close (UsInlineReader *self)
{
  guint index;
  UsSpan *span;

  g_return_if_fail (self != NULL && self->open->len > 0);

  index = g_array_index (self->open, guint, self->open->len - 1);
  g_array_set_size (self->open, self->open->len - 1);
  span = &g_array_index (self->spans, UsSpan, index);
  if (span->kind == US_SPAN_UNKNOWN && span->start == self->string->len)
    g_string_append (self->string, US_TEXT_OBJECT);
  span->end = (guint) self->string->len;
  /* Nothing marked: nothing to keep. What it enclosed is empty too and has gone before it. */
  if (span->start == span->end)
    g_array_set_size (self->spans, index);
}

/**
 * us_inline_reader_append:
 * @self: a reader
 * @text: (array length=length): characters
 * @length: length of @text in bytes
 *
 * Adds characters. Any thread.
 *
 * Returns: %FALSE when they stand where none may be, within a reference or count
 */
gboolean
us_inline_reader_append (UsInlineReader *self, const char *text, gsize length)
{
  g_return_val_if_fail (self != NULL && text != NULL, FALSE);

  if (self->open->len > 0)
    {
      guint index = g_array_index (self->open, guint, self->open->len - 1);

      if (us_span_is_object (g_array_index (self->spans, UsSpan, index).kind))
        return FALSE;
    }
  g_string_append_len (self->string, text, (gssize) length);
  return TRUE;
}

/**
 * us_inline_reader_get_length:
 * @self: a reader
 *
 * Gives the length of the text so far. Any thread.
 *
 * Returns: length in bytes
 */
gsize
us_inline_reader_get_length (UsInlineReader *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->string->len;
}

/**
 * us_inline_reader_finish:
 * @self: a reader whose elements are all closed
 * @error: return location
 *
 * Makes the text, and empties the reader for the next one. Any thread.
 *
 * Returns: (transfer full) (nullable): the text; %NULL with %US_ERROR_REFUSED when a text cannot
 * hold this
 */
UsText *
us_inline_reader_finish (UsInlineReader *self, GError **error)
{
  UsText *text;

  g_return_val_if_fail (self != NULL && self->open->len == 0, NULL);

  text = us_text_new_with_spans (self->string->str, (gssize) self->string->len,
                                 (const UsSpan *) (gpointer) self->spans->data, self->spans->len,
                                 error);
  g_string_truncate (self->string, 0);
  g_array_set_size (self->spans, 0);
  g_ptr_array_set_size (self->targets, 0);
  return text;
}
