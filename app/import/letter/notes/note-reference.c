/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/notes/note-reference.h"

#include <string.h>

#include "import/letter/ordinal-word.h"

#define MAX_NUMBER 5000

static guint
superscript_value (gunichar c)
{
  if (c == 0xb9)
    return 1;
  if (c == 0xb2 || c == 0xb3)
    return c - 0xb0;
  return c == 0x2070 || (c >= 0x2074 && c <= 0x2079) ? c - 0x2070 : G_MAXUINT;
}

static gsize
read_superscripts (const char *text, guint *ret_number)
{
  const char *p = text;
  guint number = 0;

  for (; superscript_value (g_utf8_get_char (p)) != G_MAXUINT && number < MAX_NUMBER;
       p = g_utf8_next_char (p))
    number = number * 10 + superscript_value (g_utf8_get_char (p));
  *ret_number = number;
  return p - text;
}

static gsize
read_digits (const char *text, guint *ret_number)
{
  gsize n = strspn (text, "0123456789");

  if (n == 0 || n > 4)
    return 0;
  *ret_number = (guint) g_ascii_strtoull (text, NULL, 10);
  return n;
}

/* "[i]" too. */
static gsize
read_bracketed (const char *text, char open, char close, guint *ret_number)
{
  gsize n;

  if (*text != open)
    return 0;
  n = read_digits (text + 1, ret_number);
  if (n == 0 && (n = strspn (text + 1, "ivx")) > 0)
    *ret_number = us_ordinal_word_read_roman (text + 1, n);
  return n > 0 && text[n + 1] == close && (open == '[' || g_ascii_isdigit (text[1])) ? n + 2 : 0;
}

/* "treaty1 with", but neither "CO2" nor "G20". */
static gboolean
is_after_word (const char *text, const char *start)
{
  const char *p = text;

  for (guint letters = 0; letters < 4; letters++)
    {
      if (p == start)
        return FALSE;
      p = g_utf8_prev_char (p);
      if (!g_unichar_islower (g_utf8_get_char (p)))
        return FALSE;
    }
  return TRUE;
}

/* Figures that a page had above the line stand after a full stop or a quotation mark. */
static gsize
read_glued (const char *text, const char *start, guint *ret_number)
{
  gunichar before;
  gsize n;

  if (text == start || (n = read_digits (text, ret_number)) == 0 || n > 3)
    return 0;
  before = g_utf8_get_char (g_utf8_prev_char (text));
  if (is_after_word (text, start))
    return text[n] == '\0' || strchr (" ,.;:!?)", text[n]) != NULL ? n : 0;
  if (g_utf8_strchr (".,;:!?”\"’)»“", -1, before) == NULL)
    return 0;
  /* 3.5 and 10,000 are numbers. */
  if (text - start > 1 && (before == '.' || before == ',' || before == ':') &&
      g_ascii_isdigit (text[-2]))
    return 0;
  return text[n] == '\0' || text[n] == ' ' ? n : 0;
}

/* "without a judge (1)." but neither "(1) to open" nor "article 5 (1)". */
static gsize
read_parenthesis (const char *text, const char *start, guint *ret_number)
{
  const gsize n = read_bracketed (text, '(', ')', ret_number);
  const char *before = text;

  if (n == 0 || text == start || (text[n] != '\0' && strchr (".,;:!?", text[n]) == NULL))
    return 0;
  while (before > start && before[-1] == ' ')
    before--;
  return before > start && !g_ascii_isdigit (before[-1]) ? n : 0;
}

/**
 * us_note_reference_match:
 * @text: where to look
 * @start: the text that @text is a place of
 * @style: how notes are referred to
 * @ret_number: (out): number of the note
 *
 * Whether a reference to a note stands at @text. Any thread.
 *
 * Returns: its bytes, or 0
 */
gsize
us_note_reference_match (const char *text, const char *start, gunichar style, guint *ret_number)
{
  switch (style)
    {
    case '[':
    case ']':
      return read_bracketed (text, '[', ']', ret_number);
    case '{':
      return read_bracketed (text, '{', '}', ret_number);
    case US_NOTE_RAISED:
    case '^':
      return read_superscripts (text, ret_number);
    case '(':
      return read_parenthesis (text, start, ret_number);
    default:
      return read_glued (text, start, ret_number);
    }
}
