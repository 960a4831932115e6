/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/compare/compare-text.h"

#include <glib/gi18n.h>

/* More than anybody reads; what is left is counted. */
#define MAX_SHOWN 2000

/* Between what is gone and what took its place, which would be read as one word. */
#define THIN_SPACE "\xe2\x80\x89"

/* What a text is written with. */
typedef struct
{
  GtkTextBuffer *buffer;
  GArray *changes;
  guint index; /* of the difference */
  const UsDifference *difference;
  GString *removed; /* of the change that is being written */
  GString *added;
  guint start;
} Writer;

static void
clear_change (gpointer data)
{
  g_free (((UsCompareChange *) data)->words);
}

static guint
get_end (const Writer *self)
{
  return (guint) gtk_text_buffer_get_char_count (self->buffer);
}

static void
append (const Writer *self, const char *text, const char *tag)
{
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (self->buffer, &end);
  gtk_text_buffer_insert_with_tags_by_name (self->buffer, &end, text, -1, tag, NULL);
}

static char *
describe_change (const Writer *self)
{
  /* What became of it as a whole is said already. */
  if (self->difference->kind == US_DIFFERENCE_ADDED)
    return g_strdup (self->added->str);
  if (self->difference->kind == US_DIFFERENCE_REMOVED)
    return g_strdup (self->removed->str);
  if (self->removed->len == 0)
    /* translators: what became of words in a letter */
    return g_strdup_printf (_ ("added “%s”"), self->added->str);
  if (self->added->len == 0)
    /* translators: what became of words in a letter */
    return g_strdup_printf (_ ("removed “%s”"), self->removed->str);
  /* translators: what became of words in a letter: the old ones, then the new ones */
  return g_strdup_printf (_ ("“%s” became “%s”"), self->removed->str, self->added->str);
}

static void
add_change (Writer *self, const char *what)
{
  UsCompareChange change = { self->start, get_end (self), self->index, NULL };
  g_autofree char *title = us_difference_make_title (self->difference);

  /* translators: a part of a letter, and what became of it: "Demand 3: removed “all”" */
  change.words = what != NULL ? g_strdup_printf (_ ("%s: %s"), title, what) : g_strdup (title);
  g_array_append_val (self->changes, change);
  g_string_truncate (self->removed, 0);
  g_string_truncate (self->added, 0);
  self->start = get_end (self);
}

static void
end_change (Writer *self)
{
  g_autofree char *what = NULL;

  if (self->removed->len == 0 && self->added->len == 0)
    return;
  what = describe_change (self);
  add_change (self, what);
}

static void
write_words (Writer *self)
{
  static const char *const tags[] = {
    [US_PIECE_REMOVED] = "removed",
    [US_PIECE_ADDED] = "added",
  };
  GPtrArray *words = self->difference->words;
  guint n_before = self->changes->len;

  self->start = get_end (self);
  for (guint i = 0; i < words->len; i++)
    {
      const UsPiece *piece = words->pdata[i];

      if (piece->kind == US_PIECE_KEPT)
        {
          end_change (self);
          append (self, piece->text, "kept");
          /* Words that did not change are part of none, unless there is nothing else. */
          if (words->len > 1)
            self->start = get_end (self);
          continue;
        }
      if (piece->kind == US_PIECE_ADDED && self->removed->len > 0)
        append (self, THIN_SPACE, "kept");
      append (self, piece->text, tags[piece->kind]);
      g_string_append (piece->kind == US_PIECE_ADDED ? self->added : self->removed, piece->text);
    }
  end_change (self);
  /* What moved, or looks otherwise, is a change as a whole. */
  if (self->changes->len == n_before)
    add_change (self, NULL);
}

/**
 * us_compare_text_add_tags:
 * @buffer: a new buffer
 *
 * Main thread only.
 */
void
us_compare_text_add_tags (GtkTextBuffer *buffer)
{
  const GdkRGBA red = { 0.88f, 0.11f, 0.14f, 0.18f };
  const GdkRGBA green = { 0.15f, 0.64f, 0.41f, 0.22f };

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  gtk_text_buffer_create_tag (buffer, "place", "weight", PANGO_WEIGHT_BOLD, "pixels-above-lines",
                              18, "pixels-below-lines", 3, NULL);
  gtk_text_buffer_create_tag (buffer, "kept", NULL);
  /* A line through what is gone, and one below what is new: they are told apart without colours. */
  gtk_text_buffer_create_tag (buffer, "removed", "strikethrough", TRUE, "background-rgba", &red,
                              NULL);
  gtk_text_buffer_create_tag (buffer, "added", "underline", PANGO_UNDERLINE_SINGLE,
                              "background-rgba", &green, NULL);
}

/**
 * us_compare_text_fill:
 * @buffer: a buffer with the tags of us_compare_text_add_tags()
 * @differences: (element-type UsDifference): what is to be read in it
 *
 * Writes each difference below the name of its part, in place of what the buffer has. Main thread
 * only.
 *
 * Returns: (transfer full) (element-type UsCompareChange): the places to go to
 */
GArray *
us_compare_text_fill (GtkTextBuffer *buffer, GPtrArray *differences)
{
  Writer writer = { .buffer = buffer };

  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer) && differences != NULL, NULL);

  writer.changes = g_array_new (FALSE, FALSE, sizeof (UsCompareChange));
  g_array_set_clear_func (writer.changes, clear_change);
  writer.removed = g_string_new (NULL);
  writer.added = g_string_new (NULL);
  gtk_text_buffer_set_text (buffer, "", 0);
  for (guint i = 0; i < MIN (differences->len, MAX_SHOWN); i++)
    {
      g_autofree char *title = us_difference_make_title (differences->pdata[i]);

      writer.index = i;
      writer.difference = differences->pdata[i];
      if (i > 0)
        append (&writer, "\n", "kept");
      append (&writer, title, "place");
      append (&writer, "\n", "place");
      write_words (&writer);
    }
  if (differences->len > MAX_SHOWN)
    {
      guint left = differences->len - MAX_SHOWN;
      /* translators: %u counts differences between two letters that are not shown */
      g_autofree char *rest =
          g_strdup_printf (ngettext ("\n%u more change", "\n%u more changes", left), left);

      append (&writer, rest, "place");
    }
  g_string_free (writer.removed, TRUE);
  g_string_free (writer.added, TRUE);
  return writer.changes;
}
