/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/text/text-tags.h"

typedef struct
{
  UsSpanKind kind;
  char *target;
} Meaning;

static G_DEFINE_QUARK (us - text - tag - meaning, meaning)

    static void meaning_free (gpointer data)
{
  Meaning *self = data;

  g_free (self->target);
  g_free (self);
}

static const Meaning *
get_meaning (GtkTextTag *tag)
{
  return g_object_get_qdata (G_OBJECT (tag), meaning_quark ());
}

static char *
tag_name (UsSpanKind kind, const char *target)
{
  return g_strdup_printf ("span-%d:%s", kind, target != NULL ? target : "");
}

static void
set_look (GtkTextTag *tag, UsSpanKind kind)
{
  switch (kind)
    {
    case US_SPAN_LEAD:
    case US_SPAN_BOLD:
      g_object_set (tag, "weight", PANGO_WEIGHT_BOLD, NULL);
      break;
    case US_SPAN_ITALIC:
      g_object_set (tag, "style", PANGO_STYLE_ITALIC, NULL);
      break;
    case US_SPAN_LINK:
      g_object_set (tag, "underline", PANGO_UNDERLINE_SINGLE, NULL);
      break;
    case US_SPAN_NOTE:
    case US_SPAN_DEMAND:
    case US_SPAN_COUNT:
    case US_SPAN_UNKNOWN:
    default:
      break;
    }
}

static GtkTextTag *
add_tag (GtkTextTagTable *table, UsSpanKind kind, const char *target)
{
  g_autofree char *name = tag_name (kind, target);
  GtkTextTag *tag = gtk_text_tag_table_lookup (table, name);
  Meaning *meaning;

  if (tag != NULL)
    return tag;
  tag = gtk_text_tag_new (name);
  meaning = g_new (Meaning, 1);
  meaning->kind = kind;
  meaning->target = g_strdup (target);
  g_object_set_qdata_full (G_OBJECT (tag), meaning_quark (), meaning, meaning_free);
  set_look (tag, kind);
  gtk_text_tag_table_add (table, tag);
  g_object_unref (tag);
  return tag;
}

/**
 * us_text_tags_new:
 *
 * Makes a table of tags for a buffer that shows #UsText. It needs no display. Main thread only.
 *
 * Returns: (transfer full): a tag table
 */
GtkTextTagTable *
us_text_tags_new (void)
{
  GtkTextTagTable *table = gtk_text_tag_table_new ();

  for (UsSpanKind kind = US_SPAN_LEAD; kind <= US_SPAN_ITALIC; kind++)
    add_tag (table, kind, NULL);
  return table;
}

/**
 * us_text_tags_is_inline:
 * @tag: a tag
 *
 * Tells tags that are spans of a text from those that only show something, such as the margins
 * of a kind of block. Main thread only.
 *
 * Returns: whether @tag is a span
 */
gboolean
us_text_tags_is_inline (GtkTextTag *tag)
{
  g_return_val_if_fail (GTK_IS_TEXT_TAG (tag), FALSE);

  return get_meaning (tag) != NULL;
}

/**
 * us_text_tags_get:
 * @buffer: a buffer whose table is from us_text_tags_new()
 * @kind: kind of span, but no reference or count
 * @target: (nullable): its address or start tag
 *
 * Gets the tag of a span, made when it is the first of its kind. Main thread only.
 *
 * Returns: (transfer none): a tag
 */
GtkTextTag *
us_text_tags_get (GtkTextBuffer *buffer, UsSpanKind kind, const char *target)
{
  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), NULL);
  g_return_val_if_fail (!us_span_is_object (kind), NULL);

  return add_tag (gtk_text_buffer_get_tag_table (buffer), kind, target);
}

/**
 * us_text_tags_find:
 * @at: a place
 * @kind: kind of span
 * @ret_target: (out) (optional) (transfer none) (nullable): its target
 *
 * Finds whether the character at @at is in a span. Main thread only.
 *
 * Returns: whether it is
 */
gboolean
us_text_tags_find (const GtkTextIter *at, UsSpanKind kind, const char **ret_target)
{
  g_autoptr (GSList) tags = NULL;

  g_return_val_if_fail (at != NULL, FALSE);

  tags = gtk_text_iter_get_tags (at);
  for (GSList *node = tags; node != NULL; node = node->next)
    {
      const Meaning *meaning = get_meaning (node->data);

      if (meaning == NULL || meaning->kind != kind)
        continue;
      if (ret_target != NULL)
        *ret_target = meaning->target;
      return TRUE;
    }
  return FALSE;
}

/**
 * us_text_tags_get_span:
 * @tag: a tag
 * @ret_target: (out) (transfer none) (nullable): the span's target
 *
 * Gets what span a tag is. Main thread only.
 *
 * Returns: the kind, or -1 when the tag only shows something
 */
int
us_text_tags_get_span (GtkTextTag *tag, const char **ret_target)
{
  const Meaning *meaning;

  g_return_val_if_fail (GTK_IS_TEXT_TAG (tag), -1);
  g_return_val_if_fail (ret_target != NULL, -1);

  meaning = get_meaning (tag);
  if (meaning == NULL)
    return -1;
  *ret_target = meaning->target;
  return (int) meaning->kind;
}

/* GTK looks for the next toggle through the whole text, which takes long where all of it looks the
 * same; in a line as people write it, looking at each character is faster. */
#define LONG_LINE 1000

/**
 * us_text_tags_forward:
 * @at: (inout): a place in a line; afterwards the next one at which a tag begins or ends
 * @end: the end of the line or of the next one
 *
 * Goes on to where the look of the text changes, but not beyond @end. Main thread only.
 *
 * Returns: %FALSE when it does not change before @end
 */
gboolean
us_text_tags_forward (GtkTextIter *at, const GtkTextIter *end)
{
  g_return_val_if_fail (at != NULL && end != NULL, FALSE);

  if (gtk_text_iter_get_line (at) < gtk_text_iter_get_line (end) - 1 ||
      gtk_text_iter_get_bytes_in_line (at) > LONG_LINE)
    return gtk_text_iter_forward_to_tag_toggle (at, NULL) && gtk_text_iter_compare (at, end) < 0;
  while (gtk_text_iter_forward_char (at) && gtk_text_iter_compare (at, end) < 0)
    if (gtk_text_iter_toggles_tag (at, NULL))
      return TRUE;
  return FALSE;
}
