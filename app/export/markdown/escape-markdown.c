/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/markdown/escape-markdown.h"

#include <string.h>

#include "export/escape.h"

/* What means something in the middle of a line, to CommonMark or to a dialect of it. */
static gboolean
is_markup (const char *p, const char *start)
{
  if (*p == '!')
    return p[1] == '[';
  /* A citation to pandoc, but not in an address of mail. */
  if (*p == '@')
    return p == start || !g_ascii_isalnum (p[-1]);
  /* What follows may be a name of a character; a space is none. */
  if (*p == '&')
    return p[1] != ' ';
  return strchr ("\\`*_[]<>|~$^", *p) != NULL;
}

/**
 * us_escape_markdown:
 * @out: where the text goes to
 * @text: UTF-8
 * @length: its length in bytes, or -1 when it is terminated
 *
 * Appends @text as it is to be read inside a line of Markdown: what would be markup behind a
 * backslash, without control characters, white space as single spaces. Any thread.
 */
void
us_escape_markdown (GString *out, const char *text, gssize length)
{
  g_autoptr (GString) clean = NULL;

  g_return_if_fail (out != NULL);
  g_return_if_fail (text != NULL);

  clean = g_string_sized_new (64);
  us_escape_text_line (clean, text, length);
  /* A space there is one between two calls, and stays. */
  for (const char *p = clean->str; *p != '\0'; p++)
    {
      if (*p == ' ' && p == clean->str && out->len > 0 && out->str[out->len - 1] == ' ')
        continue;
      if (is_markup (p, clean->str))
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
    }
}

/* Length of a number or a letter that would begin a list, up to its dot or parenthesis, or 0. */
static gsize
marker_length (const char *line)
{
  gsize length = strspn (line, "0123456789");

  if (length == 0 && (g_ascii_isalpha (*line) || *line == '#'))
    length = 1 + strspn (line + 1, "ivxlcdm");
  if (length == 0 || length > 9 || (line[length] != '.' && line[length] != ')') ||
      (line[length + 1] != ' ' && line[length + 1] != '\0'))
    return 0;
  return length;
}

/**
 * us_escape_markdown_start:
 * @out: where the line goes to
 * @line: a line of Markdown in which nothing but its start can be taken for what it is not
 *
 * Appends a line so that it begins no list, heading, or rule. Any thread.
 */
void
us_escape_markdown_start (GString *out, const char *line)
{
  gsize marker;

  g_return_if_fail (out != NULL);
  g_return_if_fail (line != NULL);

  marker = marker_length (line);
  if (marker > 0)
    {
      g_string_append_len (out, line, (gssize) marker);
      g_string_append_c (out, '\\');
      line += marker;
    }
  else if (*line != '\0' && strchr ("#+-=:(%", *line) != NULL)
    g_string_append_c (out, '\\');
  g_string_append (out, line);
}
