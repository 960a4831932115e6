/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/text/text-filter.h"

#include "model/field.h"

static G_DEFINE_QUARK (us - text - filter - paused, paused)

    static gboolean is_line_break (gunichar character)
{
  return character == '\n' || character == '\r' || character == '\v' || character == '\f' ||
         character == 0x85 || character == 0x2028 || character == 0x2029;
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
  for (const char *line = text, *at = text;; at = g_utf8_next_char (at))
    {
      g_autofree char *clean = NULL;

      if (at < end && !is_line_break (g_utf8_get_char (at)))
        continue;
      /* A line at a time, because some characters may stay in pairs only. */
      clean = us_clean_line (line, at - line);
      g_string_append (result, clean);
      if (at >= end)
        break;
      if (*at == '\r' && at + 1 < end && at[1] == '\n')
        at++;
      g_string_append_c (result, breaks == US_LINE_BREAKS_KEPT ? '\n' : ' ');
      line = g_utf8_next_char (at);
    }
  return g_string_free (result, FALSE);
}

static void
insert_text_cb (GtkTextBuffer *buffer, GtkTextIter *position, const char *text, int length,
                gpointer user_data)
{
  g_autofree char *fit = NULL;

  if (g_object_get_qdata (G_OBJECT (buffer), paused_quark ()) != NULL)
    return;
  fit = us_text_filter (text, length, GPOINTER_TO_INT (user_data));
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

/**
 * us_text_filter_pause:
 * @buffer: a text buffer
 * @paused: whether what is inserted now is text of a statement already, to be shown as it is
 *
 * Stops and continues us_text_filter_watch(). Main thread only.
 */
void
us_text_filter_pause (GtkTextBuffer *buffer, gboolean paused)
{
  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  g_object_set_qdata (G_OBJECT (buffer), paused_quark (), GINT_TO_POINTER (paused));
}
