/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/characters.h"

#include "model/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The isolates of bidirectional text, U+2066 to U+2069, are this long in UTF-8. */
#define ISOLATE_LENGTH 3

typedef enum
{
  FAULT_NONE,
  FAULT_CONTROL,
  FAULT_TAB,
  FAULT_LINE_BREAK,
  FAULT_OVERRIDE,
  FAULT_OBJECT,
  FAULT_NONCHARACTER,
  FAULT_UNMATCHED,
  FAULT_ENCODING,
} Fault;

/* What is wrong with a character wherever it stands; the rest are good. */
static const struct
{
  gunichar first;
  gunichar last;
  Fault fault;
} faults[] = {
  { 0x0000, 0x0008, FAULT_CONTROL },    { 0x0009, 0x0009, FAULT_TAB },
  { 0x000a, 0x000d, FAULT_LINE_BREAK }, { 0x000e, 0x001f, FAULT_CONTROL },
  { 0x007f, 0x0084, FAULT_CONTROL },    { 0x0085, 0x0085, FAULT_LINE_BREAK },
  { 0x0086, 0x009f, FAULT_CONTROL },    { 0x2028, 0x2029, FAULT_LINE_BREAK },
  { 0x202a, 0x202e, FAULT_OVERRIDE },   { 0xfdd0, 0xfdef, FAULT_NONCHARACTER },
  { 0xfffc, 0xfffc, FAULT_OBJECT },     { 0xfffe, 0xffff, FAULT_NONCHARACTER },
};

static const char *
get_message (Fault fault)
{
  switch (fault)
    {
    case FAULT_CONTROL:
      /* translators: %u is the place in a text; %04X a code such as 0007 */
      return _ ("Character %u is a control character (U+%04X), which cannot be saved.");
    case FAULT_TAB:
      return _ ("Character %u is a tab, which cannot be saved here.");
    case FAULT_LINE_BREAK:
      return _ ("Character %u is a line break (U+%04X), which cannot be saved here.");
    case FAULT_OVERRIDE:
      return _ (
          "Character %u forces a direction on the text (U+%04X), which can hide what it says.");
    case FAULT_OBJECT:
      return _ ("Character %u stands for something that is not text (U+%04X).");
    case FAULT_NONCHARACTER:
      return _ ("Character %u has a code that is no character (U+%04X).");
    case FAULT_UNMATCHED:
      return _ (
          "Character %u sets a stretch of text apart (U+%04X), but its other end is missing.");
    case FAULT_ENCODING:
      return _ ("Character %u is not valid UTF-8.");
    case FAULT_NONE:
    default:
      g_assert_not_reached ();
    }
}

static Fault
get_fault (gunichar character)
{
  if (character < 0x80)
    {
      if (character >= 0x20 && character < 0x7f)
        return FAULT_NONE;
    }
  else if ((character & 0xfffe) == 0xfffe)
    {
      return FAULT_NONCHARACTER;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      if (character >= faults[i].first && character <= faults[i].last)
        return faults[i].fault;
    }
  return FAULT_NONE;
}

/* Most text is plain ASCII, and good: passes over it at once, eight bytes at a time. */
static const char *
skip_plain (const char *position, const char *end)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  guint64 word;

  for (; (gsize) (end - position) >= sizeof word; position += sizeof word)
    {
      memcpy (&word, position, sizeof word);
      /* Sets the highest bit of a byte that is not ASCII, below a space, or 0x7f. */
      if (((word | (word - ones * 0x20) | (word + ones)) & ones * 0x80) != 0)
        break;
    }
  while (position < end && *position >= 0x20 && *position < 0x7f)
    position++;
  return position;
}

/* Reads one character; gives FAULT_ENCODING and a length of one where there is none. */
static Fault
read_character (const char *position, const char *end, gunichar *character, gsize *length)
{
  *length = 1;
  *character = (guchar) *position;
  if (*character < 0x80)
    return get_fault (*character);

  *character = g_utf8_get_char_validated (position, end - position);
  if (*character == (gunichar) -1 || *character == (gunichar) -2)
    return FAULT_ENCODING;
  *length = g_utf8_next_char (position) - position;
  return get_fault (*character);
}

static gboolean
refuse (const char *value, const char *position, Fault fault, GError **error)
{
  guint place = 1;
  gunichar character;
  gsize length;

  for (const char *byte = value; byte < position; byte++)
    place += ((guchar) *byte & 0xc0) != 0x80;
  read_character (position, position + strnlen (position, 4), &character, &length);
  g_set_error (error, US_ERROR, US_ERROR_REFUSED, get_message (fault), place, character);
  return FALSE;
}

/**
 * us_characters_check:
 * @value: text, perhaps not even UTF-8
 * @length: its length in bytes, or -1 when it ends with a NUL
 * @allowed: what is allowed beyond one line
 *
 * Tells whether a text can be kept in a statement: valid UTF-8 of at most %US_FIELD_MAX bytes
 * without control characters, line breaks, characters that force a direction, noncharacters, and
 * with every isolate closed on its line. Any thread.
 *
 * Returns: %TRUE when it can; otherwise @error is US_ERROR_REFUSED and says which character is
 * wrong
 */
gboolean
us_characters_check (const char *value, gssize length, UsCharacters allowed, GError **error)
{
  const char *end;
  const char *opened = NULL;
  guint depth = 0;

  g_return_val_if_fail (value, FALSE);

  end = value + (length < 0 ? strlen (value) : (gsize) length);
  if (end - value > US_FIELD_MAX)
    {
      /* translators: both %u are numbers of bytes */
      g_set_error (
          error, US_ERROR, US_ERROR_REFUSED,
          ngettext ("The text is %u byte long; no more than %u can be saved in one place.",
                    "The text is %u bytes long; no more than %u can be saved in one place.",
                    (gulong) (end - value)),
          (guint) (end - value), (guint) US_FIELD_MAX);
      return FALSE;
    }
  for (const char *position = skip_plain (value, end); position < end;
       position = skip_plain (position, end))
    {
      gunichar character;
      gsize step;
      Fault fault;

      fault = read_character (position, end, &character, &step);
      if (character == '\n' && (allowed & US_CHARACTERS_LINES))
        {
          if (depth > 0)
            return refuse (value, opened, FAULT_UNMATCHED, error);
        }
      else if (fault != FAULT_NONE && !(fault == FAULT_OBJECT && (allowed & US_CHARACTERS_OBJECTS)))
        {
          return refuse (value, position, fault, error);
        }
      else if (character >= 0x2066 && character <= 0x2068)
        {
          if (depth++ == 0)
            opened = position;
        }
      else if (character == 0x2069 && depth-- == 0)
        {
          return refuse (value, position, FAULT_UNMATCHED, error);
        }
      position += step;
    }
  return depth == 0 || refuse (value, opened, FAULT_UNMATCHED, error);
}

/**
 * us_check_line:
 * @value: text
 * @length: its length in bytes, or -1 when it ends with a NUL
 *
 * Tells whether a text can be kept in a field of one line, as us_characters_check() does. Any
 * thread.
 *
 * Returns: %TRUE when it can; otherwise @error is US_ERROR_REFUSED
 */
gboolean
us_check_line (const char *value, gssize length, GError **error)
{
  return us_characters_check (value, length, 0, error);
}

/**
 * us_check_lines:
 * @value: text
 * @length: its length in bytes, or -1 when it ends with a NUL
 *
 * Tells whether a text can be kept in a field of several lines, parted by LF, as
 * us_characters_check() does. Any thread.
 *
 * Returns: %TRUE when it can; otherwise @error is US_ERROR_REFUSED
 */
gboolean
us_check_lines (const char *value, gssize length, GError **error)
{
  return us_characters_check (value, length, US_CHARACTERS_LINES, error);
}

/**
 * us_characters_find_unmatched:
 * @value: valid UTF-8 without line breaks
 * @length: its length in bytes
 *
 * Finds the isolates (U+2066 to U+2069) that have no counterpart. Any thread.
 *
 * Returns: (transfer full) (nullable) (element-type guint): their places in bytes, ascending, each
 *   three bytes long; %NULL when there are none
 */
GArray *
us_characters_find_unmatched (const char *value, gsize length)
{
  g_autoptr (GArray) unmatched = NULL;
  const char *end = value + length;
  const char *position = value;
  guint closed = 0; /* unmatched[0..closed) are closing ones; open ones follow */

  g_return_val_if_fail (value, NULL);

  while ((position = memmem (position, end - position, "\xe2\x81", 2)))
    {
      gunichar character = g_utf8_get_char (position);
      guint place = position - value;

      if (character >= 0x2066 && character <= 0x2068)
        {
          if (!unmatched)
            unmatched = g_array_new (FALSE, FALSE, sizeof (guint));
          g_array_append_val (unmatched, place);
        }
      else if (character == 0x2069)
        {
          if (!unmatched)
            unmatched = g_array_new (FALSE, FALSE, sizeof (guint));
          if (unmatched->len > closed)
            g_array_set_size (unmatched, unmatched->len - 1);
          else
            {
              g_array_append_val (unmatched, place);
              closed = unmatched->len;
            }
        }
      position += ISOLATE_LENGTH;
    }
  return unmatched && unmatched->len > 0 ? g_steal_pointer (&unmatched) : NULL;
}

/**
 * us_clean_line:
 * @value: any bytes
 * @length: how many, or -1 when they end with a NUL
 *
 * The lenient sister of us_check_line(), for what comes from outside: drops control characters,
 * noncharacters, U+FFFC, characters that force a direction and isolates without a counterpart,
 * makes a space of a tab or a line break, and U+FFFD of bytes that are not UTF-8. It does not
 * shorten. Any thread.
 *
 * Returns: (transfer full): a text that us_check_line() accepts, unless it is too long
 */
char *
us_clean_line (const char *value, gssize length)
{
  g_autoptr (GArray) unmatched = NULL;
  GString *clean;
  const char *end;

  g_return_val_if_fail (value, NULL);

  end = value + (length < 0 ? strlen (value) : (gsize) length);
  if (us_check_line (value, end - value, NULL))
    return g_strndup (value, end - value);
  clean = g_string_sized_new (end - value);
  for (const char *position = value; position < end;)
    {
      gunichar character;
      gsize step;
      Fault fault = read_character (position, end, &character, &step);

      if (fault == FAULT_NONE)
        g_string_append_len (clean, position, step);
      else if (fault == FAULT_ENCODING)
        g_string_append (clean, "\xef\xbf\xbd");
      else if (fault == FAULT_TAB || fault == FAULT_LINE_BREAK)
        g_string_append_c (clean, ' ');
      position += step;
      if (character == '\r' && position < end && *position == '\n')
        position++;
    }
  unmatched = us_characters_find_unmatched (clean->str, clean->len);
  for (guint i = unmatched ? unmatched->len : 0; i > 0; i--)
    g_string_erase (clean, g_array_index (unmatched, guint, i - 1), ISOLATE_LENGTH);
  return g_string_free (clean, FALSE);
}
