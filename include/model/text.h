/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include "model/types.h"

G_BEGIN_DECLS

/**
 * UsSpanKind:
 * @US_SPAN_LEAD: the lead of a demand; only one, and only at the very start
 * @US_SPAN_BOLD: bold
 * @US_SPAN_ITALIC: italic
 * @US_SPAN_LINK: a link; the target is its address
 * @US_SPAN_NOTE: a note reference; covers one U+FFFC, the target is the id of a note
 * @US_SPAN_DEMAND: the number of a demand; covers one U+FFFC, the target is of us_live_demand_new()
 * @US_SPAN_COUNT: how many sign; covers one U+FFFC, the target is of us_live_count_new()
 * @US_SPAN_UNKNOWN: inline markup of a later version; the target is its start tag without <>
 *
 * Lower kinds enclose higher ones where both cover the same text.
 */
typedef enum
{
  US_SPAN_LEAD,
  US_SPAN_BOLD,
  US_SPAN_ITALIC,
  US_SPAN_LINK,
  US_SPAN_NOTE,
  US_SPAN_DEMAND,
  US_SPAN_COUNT,
  US_SPAN_UNKNOWN,
} UsSpanKind;

/**
 * UsSpan:
 * @kind: what it is
 * @start: first byte
 * @end: byte after the last
 * @target: (nullable): address, note id, what is counted or tag; owned by the text
 */
typedef struct
{
  UsSpanKind kind;
  guint start;
  guint end;
  const char *target;
} UsSpan;

/* The character that stands for a thing that is not a character: a reference or a count. */
#define US_TEXT_OBJECT "\xef\xbf\xbc"

#define US_TYPE_TEXT (us_text_get_type ())
GType us_text_get_type (void);

gboolean us_span_is_object (UsSpanKind kind);
UsText *us_text_empty (void) G_GNUC_WARN_UNUSED_RESULT;
UsText *us_text_new (const char *string, GError **error) G_GNUC_WARN_UNUSED_RESULT;
UsText *us_text_new_with_spans (const char *string, gssize length, const UsSpan *spans,
                                gsize n_spans, GError **error) G_GNUC_WARN_UNUSED_RESULT;
UsText *us_text_ref (UsText *self);
void us_text_unref (UsText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsText, us_text_unref)

const char *us_text_get_string (const UsText *self);
guint us_text_get_length (const UsText *self);
const UsSpan *us_text_get_spans (const UsText *self, gsize *n_spans);
gboolean us_text_is_empty (const UsText *self);
gboolean us_text_equal (const UsText *a, const UsText *b);
char *us_text_get_plain (const UsText *self) G_GNUC_WARN_UNUSED_RESULT;

guint us_text_get_lead (const UsText *self);

/**
 * us_text_append_bytes:
 * @out: what grows
 * @piece: (array length=length): bytes
 * @length: how many
 *
 * Does as g_string_append_len(), without a call where there is room: a file is made of millions of
 * small pieces. Any thread that owns @out.
 */
static inline void
us_text_append_bytes (GString *out, const char *piece, gsize length)
{
  if (out->len + length >= out->allocated_len)
    {
      g_string_append_len (out, piece, (gssize) length);
      return;
    }
  memcpy (out->str + out->len, piece, length);
  out->len += length;
  out->str[out->len] = '\0';
}

G_END_DECLS
