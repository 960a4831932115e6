/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/escape.h"

#include <string.h>

#include "model/text.h"

/* What the first byte of a character asks for. */
typedef enum
{
  PLAIN,
  SPACE,   /* a space, or a line break where lines cannot be */
  CONTROL, /* dropped */
  MARKUP,  /* means something to the format */
  C1,      /* first byte of U+0080 to U+00BF, of which the lower half is controls */
  OBJECT,  /* first byte of U+F000 to U+FFFF, among which is the mark of a note */
} Class;

static const guint8 classes[256] = {
  [0x00] = CONTROL, [0x01] = CONTROL, [0x02] = CONTROL, [0x03] = CONTROL, [0x04] = CONTROL,
  [0x05] = CONTROL, [0x06] = CONTROL, [0x07] = CONTROL, [0x08] = CONTROL, [0x0b] = CONTROL,
  [0x0c] = CONTROL, [0x0d] = CONTROL, [0x0e] = CONTROL, [0x0f] = CONTROL, [0x10] = CONTROL,
  [0x11] = CONTROL, [0x12] = CONTROL, [0x13] = CONTROL, [0x14] = CONTROL, [0x15] = CONTROL,
  [0x16] = CONTROL, [0x17] = CONTROL, [0x18] = CONTROL, [0x19] = CONTROL, [0x1a] = CONTROL,
  [0x1b] = CONTROL, [0x1c] = CONTROL, [0x1d] = CONTROL, [0x1e] = CONTROL, [0x1f] = CONTROL,
  [0x7f] = CONTROL, ['\t'] = SPACE,   ['\n'] = SPACE,   [' '] = SPACE,    ['"'] = MARKUP,
  ['&'] = MARKUP,   ['\''] = MARKUP,  ['<'] = MARKUP,   ['>'] = MARKUP,   [0xc2] = C1,
  [0xef] = OBJECT,
};

static inline Class
classify (char byte)
{
  return (Class) classes[(guchar) byte];
}

/* Length of what must be dropped at @p, or 0. */
static gsize
dropped_length (const char *p, const char *end)
{
  switch (classify (*p))
    {
    case CONTROL:
      return 1;
    case C1:
      return end - p > 1 && (guint8) p[1] < 0xa0 ? 2 : 0;
    case OBJECT:
      return end - p > 2 && memcmp (p, US_TEXT_OBJECT, 3) == 0 ? 3 : 0;
    case PLAIN:
    case SPACE:
    case MARKUP:
    default:
      return 0;
    }
}

static const char *
html_entity (char c)
{
  switch (c)
    {
    case '"':
      return "&quot;";
    case '&':
      return "&amp;";
    case '\'':
      return "&#39;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    default:
      return NULL;
    }
}

/**
 * us_escape_html_text:
 * @out: where the text goes to
 * @text: UTF-8
 * @length: its length in bytes, or -1 when it is terminated
 *
 * Appends @text as the text of an HTML element: markup as entities, without control characters.
 * Any thread.
 */
void
us_escape_html_text (GString *out, const char *text, gssize length)
{
  const char *end;
  const char *start;

  g_return_if_fail (out != NULL);
  g_return_if_fail (text != NULL);

  end = text + (length < 0 ? (gssize) strlen (text) : length);
  start = text;
  for (const char *p = text; p < end;)
    {
      gsize dropped;

      if (classify (*p) <= SPACE)
        {
          p++;
          continue;
        }
      if (classify (*p) == MARKUP)
        {
          us_text_append_bytes (out, start, (gsize) (p - start));
          g_string_append (out, html_entity (*p));
          start = ++p;
          continue;
        }
      dropped = dropped_length (p, end);
      if (dropped > 0)
        {
          us_text_append_bytes (out, start, (gsize) (p - start));
          start = p + dropped;
        }
      p += MAX (dropped, 1);
    }
  us_text_append_bytes (out, start, (gsize) (end - start));
}

/**
 * us_escape_html_attribute:
 * @out: where the value goes to
 * @text: UTF-8
 * @length: its length in bytes, or -1 when it is terminated
 *
 * Appends @text as the value of an HTML attribute, which the caller puts in quotation marks; line
 * breaks become spaces. Any thread.
 */
void
us_escape_html_attribute (GString *out, const char *text, gssize length)
{
  gsize before;

  g_return_if_fail (out != NULL);
  g_return_if_fail (text != NULL);

  before = out->len;
  us_escape_html_text (out, text, length);
  g_strdelimit (out->str + before, "\t\n", ' ');
}

/**
 * us_escape_text_line:
 * @out: where the line goes to
 * @text: UTF-8
 * @length: its length in bytes, or -1 when it is terminated
 *
 * Appends @text as part of one line of plain text: without control characters, and with runs of
 * spaces and line breaks as one space, also across calls: two spaces part columns. Any thread.
 */
void
us_escape_text_line (GString *out, const char *text, gssize length)
{
  const char *end;
  const char *start;

  g_return_if_fail (out != NULL);
  g_return_if_fail (text != NULL);

  end = text + (length < 0 ? (gssize) strlen (text) : length);
  start = text;
  for (const char *p = text; p < end;)
    {
      gsize skipped = 0;
      Class class = classify (*p);
      gboolean stays =
          class == PLAIN || class == MARKUP || (*p == ' ' && p > start && p[-1] != ' ');

      if (!stays && class != SPACE)
        {
          skipped = dropped_length (p, end);
          stays = skipped == 0;
        }
      if (stays)
        {
          p++;
          continue;
        }
      us_text_append_bytes (out, start, (gsize) (p - start));
      if (skipped == 0 && (out->len == 0 || out->str[out->len - 1] != ' '))
        g_string_append_c (out, ' ');
      p += MAX (skipped, 1);
      start = p;
    }
  us_text_append_bytes (out, start, (gsize) (end - start));
}
