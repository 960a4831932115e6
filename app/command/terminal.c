/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unistd.h>

#include "model/error.h"

#define FIRST_STRONG_ISOLATE "\xe2\x81\xa8"
#define POP_DIRECTIONAL_ISOLATE "\xe2\x81\xa9"
#define ELLIPSIS "\xe2\x80\xa6"

/* A control could repaint the terminal, an override or an isolate could reorder the line. */
static gboolean
is_unsafe (gunichar character)
{
  return g_unichar_iscntrl (character) || (character >= 0x202a && character <= 0x202e) ||
         (character >= 0x2066 && character <= 0x2069) || character == 0x2028 || character == 0x2029;
}

static gboolean
is_right_to_left (gunichar character)
{
  UCharDirection direction = u_charDirection ((UChar32) character);

  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

static guint
measure (gunichar character)
{
  if (g_unichar_iszerowidth (character))
    return 0;
  return g_unichar_iswide (character) ? 2 : 1;
}

/**
 * us_terminal_keep_streams:
 *
 * Opens what the caller closed of standard input, output and error, so that no file of ours gets
 * one of their numbers and with it what is meant for them. Reading from and writing to such a
 * stream fails. To be called before any file is opened. Main thread only.
 */
void
us_terminal_keep_streams (void)
{
  for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; stream++)
    if (fcntl (stream, F_GETFD) == -1 && errno == EBADF)
      {
        int mode = stream == STDIN_FILENO ? O_WRONLY : O_RDONLY;
        int opened = open ("/dev/null", mode);

        g_assert (opened == stream || opened == -1);
      }
}

/**
 * us_terminal_write:
 * @bytes: what to write
 * @length: how many bytes of it
 * @error: return location
 *
 * Writes to standard output, all of it and at once. Any thread.
 *
 * Returns: whether every byte was taken; otherwise %US_ERROR_UNWRITABLE
 */
gboolean
us_terminal_write (const char *bytes, gsize length, GError **error)
{
  g_return_val_if_fail (bytes != NULL || length == 0, FALSE);

  while (length > 0)
    {
      gssize written = write (STDOUT_FILENO, bytes, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        {
          g_set_error (error, US_ERROR, US_ERROR_UNWRITABLE,
                       /* translators: %s is the system's reason */
                       _ ("Standard output could not be written: %s."), g_strerror (errno));
          return FALSE;
        }
      bytes += written;
      length -= (gsize) written;
    }
  return TRUE;
}

/**
 * us_terminal_print:
 * @text: UTF-8
 *
 * Writes @text to standard output, and says so on standard error when that fails. Main thread only.
 *
 * Returns: %US_EXIT_DONE or %US_EXIT_FAILED
 */
int
us_terminal_print (const char *text)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (text != NULL, US_EXIT_FAILED);

  if (!us_terminal_write (text, strlen (text), &error))
    return us_terminal_fail (error);
  return US_EXIT_DONE;
}

/**
 * us_terminal_say:
 * @format: printf() format of a sentence
 * @...: what goes into it
 *
 * Writes one line to standard error, after the program's name and without anything in it that a
 * terminal would obey. Any thread.
 */
void
us_terminal_say (const char *format, ...)
{
  g_autoptr (GString) line = g_string_new ("undersigned-cli: ");
  g_autofree char *sentence = NULL;
  va_list arguments;

  g_return_if_fail (format != NULL);

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  us_terminal_append (line, sentence, 0);
  g_string_append_c (line, '\n');
  fputs (line->str, stderr);
}

/**
 * us_terminal_say_lines:
 * @lines: lines that a terminal can show, as us_terminal_append() makes them
 *
 * Writes lines to standard error, where standard output may be the statement itself. Any thread.
 */
void
us_terminal_say_lines (const char *lines)
{
  g_return_if_fail (lines != NULL);

  fputs (lines, stderr);
}

/**
 * us_terminal_fail:
 * @error: what went wrong
 *
 * Says the error on standard error. Any thread.
 *
 * Returns: %US_EXIT_FAILED
 */
int
us_terminal_fail (const GError *error)
{
  g_return_val_if_fail (error != NULL, US_EXIT_FAILED);

  us_terminal_say ("%s", error->message);
  return US_EXIT_FAILED;
}

/**
 * us_terminal_append:
 * @line: the line that grows
 * @text: a text, of people's own words or of unknown bytes
 * @columns: how much room it has, or 0 for as much as it needs
 *
 * Appends @text as one line that a terminal can show: without controls, with line ends as spaces,
 * set apart from what follows where it is written from right to left, and with an ellipsis where it
 * had to be cut. Any thread.
 */
void
us_terminal_append (GString *line, const char *text, guint columns)
{
  g_autofree char *valid = NULL;
  gboolean isolate = FALSE;
  gsize start;
  guint used = 0;

  g_return_if_fail (line != NULL);
  g_return_if_fail (text != NULL);

  valid = g_utf8_make_valid (text, -1);
  start = line->len;
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (character == '\n' || character == '\t' || character == 0x2028 || character == 0x2029)
        character = ' ';
      if (is_unsafe (character))
        continue;
      used += measure (character);
      if (columns > 0 && used + (*g_utf8_next_char (p) != '\0') > columns)
        {
          g_string_append (line, ELLIPSIS);
          break;
        }
      g_string_append_unichar (line, character);
      isolate = isolate || is_right_to_left (character);
    }
  if (isolate)
    {
      g_string_insert (line, (gssize) start, FIRST_STRONG_ISOLATE);
      g_string_append (line, POP_DIRECTIONAL_ISOLATE);
    }
}

/**
 * us_terminal_pad:
 * @line: the line that grows
 * @text: what stands in the column
 * @columns: how wide the column is
 *
 * Appends @text and spaces up to the end of its column. Any thread.
 */
void
us_terminal_pad (GString *line, const char *text, guint columns)
{
  guint used = 0;

  g_return_if_fail (line != NULL);
  g_return_if_fail (text != NULL && g_utf8_validate (text, -1, NULL));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    used += measure (g_utf8_get_char (p));
  us_terminal_append (line, text, 0);
  for (; used < columns; used++)
    g_string_append_c (line, ' ');
}
