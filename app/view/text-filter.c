/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/text-filter.h"

#include "model/field.h"

#define OBJECT_CHARACTER 0xfffc

static gboolean
is_line_break (gunichar character)
{
  return character == '\n' || character == '\r' || character == '\v' || character == '\f' ||
         character == 0x85 || character == 0x2028 || character == 0x2029;
}

static gboolean
may_stay (const char *character, gsize size)
{
  return g_utf8_get_char (character) != OBJECT_CHARACTER &&
         us_check_line (character, (gssize) size, NULL);
}

/**
 * us_text_filter:
 * @text: UTF-8 text from the keyboard, the clipboard or a drag
 * @length: length of @text in bytes, or -1 when it ends with a NUL
 * @breaks: what becomes of line breaks
 *
 * Makes text fit for a statement: one form of line break, and without the characters that no
 * statement may hold. An object character is dropped too, because it stands for a note reference
 * only where the window itself put one. Any thread.
 *
 * Returns: (transfer full): the text that may stay
 */
char *
us_text_filter (const char *text, gssize length, UsLineBreaks breaks)
{
  const char *end;
  GString *result;

  g_return_val_if_fail (text != NULL, NULL);

  end = text + (length < 0 ? (gssize) strlen (text) : length);
  result = g_string_sized_new ((gsize) (end - text));
  for (const char *at = text, *next; at < end; at = next)
    {
      gunichar character = g_utf8_get_char (at);

      next = g_utf8_next_char (at);
      if (character == '\r' && next < end && *next == '\n')
        continue;
      if (is_line_break (character))
        g_string_append_c (result, breaks == US_LINE_BREAKS_KEPT ? '\n' : ' ');
      else if (may_stay (at, (gsize) (next - at)))
        g_string_append_len (result, at, next - at);
    }
  return g_string_free (result, FALSE);
}

static void
insert_text_cb (GtkTextBuffer *buffer, GtkTextIter *position, const char *text, int length,
                gpointer user_data)
{
  g_autofree char *fit = us_text_filter (text, length, GPOINTER_TO_INT (user_data));

  if (strlen (fit) == (gsize) length && memcmp (fit, text, (gsize) length) == 0)
    return;
  g_signal_stop_emission_by_name (buffer, "insert-text");
  if (*fit != '\0')
    gtk_text_buffer_insert (buffer, position, fit, -1);
}

/**
 * us_text_filter_watch:
 * @buffer: a text buffer
 * @breaks: what becomes of line breaks
 *
 * From now on whatever is inserted into @buffer, in any way, goes through us_text_filter() first.
 * Main thread only.
 */
void
us_text_filter_watch (GtkTextBuffer *buffer, UsLineBreaks breaks)
{
  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  g_signal_connect (buffer, "insert-text", G_CALLBACK (insert_text_cb), GINT_TO_POINTER (breaks));
}
