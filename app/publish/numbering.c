/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/numbering.h"

#include <string.h>

/* What Roman numerals can say without a line above them. */
#define ROMAN_MAX 3999

static char *
format_letters (guint ordinal)
{
  GString *letters = g_string_new (NULL);

  for (guint rest = ordinal; rest > 0; rest = (rest - 1) / 26)
    g_string_prepend_c (letters, (char) ('a' + (rest - 1) % 26));
  return g_string_free (letters, FALSE);
}

static char *
format_roman (guint ordinal)
{
  static const struct
  {
    guint value;
    const char *numeral;
  } numerals[] = {
    { 1000, "m" }, { 900, "cm" }, { 500, "d" }, { 400, "cd" }, { 100, "c" },
    { 90, "xc" },  { 50, "l" },   { 40, "xl" }, { 10, "x" },   { 9, "ix" },
    { 5, "v" },    { 4, "iv" },   { 1, "i" },
  };
  GString *roman = g_string_new (NULL);
  guint rest = ordinal;

  for (guint i = 0; i < G_N_ELEMENTS (numerals); i++)
    for (; rest >= numerals[i].value; rest -= numerals[i].value)
      g_string_append (roman, numerals[i].numeral);
  return g_string_free (roman, FALSE);
}

/* The order of the letters in which Arabic counts. */
static char *
format_abjad (guint ordinal)
{
  static const char *const letters[] = { "أ", "ب", "ج", "د", "ه", "و", "ز", "ح", "ط", "ي",
                                         "ك", "ل", "م", "ن", "س", "ع", "ف", "ص", "ق", "ر",
                                         "ش", "ت", "ث", "خ", "ذ", "ض", "ظ", "غ" };
  GString *word = g_string_new (NULL);

  for (guint rest = ordinal; rest > 0; rest = (rest - 1) / G_N_ELEMENTS (letters))
    g_string_prepend (word, letters[(rest - 1) % G_N_ELEMENTS (letters)]);
  return g_string_free (word, FALSE);
}

/**
 * us_numbering_format_count:
 * @style: style of the numbers
 * @number: a number
 *
 * Writes a number of a letter that counts no demand. Any thread.
 *
 * Returns: (transfer full): the number in the digits of that style
 */
char *
us_numbering_format_count (UsNumberingStyle style, guint number)
{
  g_autofree char *plain = g_strdup_printf ("%u", number);
  GString *digits;

  if (style == US_NUMBERING_LATIN)
    return g_steal_pointer (&plain);
  digits = g_string_new (NULL);
  for (const char *at = plain; *at != '\0'; at++)
    g_string_append_unichar (digits, 0x0660 + (gunichar) (*at - '0'));
  return g_string_free (digits, FALSE);
}

/**
 * us_numbering_get_language:
 * @style: style of the numbers
 * @language: the code of the language of a letter; may be empty
 *
 * Names a language together with the digits that a letter chose, for dates and counts: many
 * languages have digits of their own, and a letter has one kind of them. Any thread.
 *
 * Returns: (transfer full): the code with those digits, such as "ar-u-nu-latn"; empty for an empty
 *   one
 */
char *
us_numbering_get_language (UsNumberingStyle style, const char *language)
{
  gsize length = 0;

  g_return_val_if_fail (language != NULL, NULL);

  /* What follows a letter that stands alone are options of their own. */
  while (language[length] != '\0' &&
         !(language[length] == '-' && g_ascii_isalnum (language[length + 1]) &&
           language[length + 2] == '-'))
    length++;
  if (length == 0)
    return g_strdup ("");
  return g_strdup_printf ("%.*s-u-nu-%s", (int) length, language,
                          style == US_NUMBERING_ARABIC ? "arab" : "latn");
}

/**
 * us_numbering_start:
 * @self: a numbering
 *
 * Begins to count at the start of a body. Any thread.
 */
void
us_numbering_start (UsNumbering *self)
{
  g_return_if_fail (self != NULL);

  *self = (UsNumbering){ .style = US_NUMBERING_LATIN };
}

/**
 * us_numbering_next:
 * @self: a numbering
 * @kind: kind of the next block
 * @level: level of the next block, 0 to 2; matters for demands only
 *
 * Counts the next block of the body. A demand that skips a level, such as one of level 2 right
 * below one of level 0, counts as if it did not: as the first of level 1. Afterwards the level at
 * which it counts is in the numbering. Any thread.
 *
 * Returns: for a demand its place among its siblings, from 1; otherwise 0
 */
guint
us_numbering_next (UsNumbering *self, UsBlockKind kind, guint level)
{
  g_return_val_if_fail (self != NULL, 0);

  if (kind == US_BLOCK_CALL)
    memset (self->counters, 0, sizeof self->counters);
  if (kind != US_BLOCK_DEMAND)
    return 0;

  self->level = 0;
  while (self->level < MIN (level, 2) && self->counters[self->level] > 0)
    self->level++;
  for (guint deeper = self->level + 1; deeper < G_N_ELEMENTS (self->counters); deeper++)
    self->counters[deeper] = 0;
  return ++self->counters[self->level];
}

/**
 * us_numbering_format:
 * @level: level at which the demand counts, 0 to 2
 * @ordinal: its place among its siblings, from 1
 *
 * Writes a number: digits for level 0, letters for level 1, Roman numerals for level 2. Any thread.
 *
 * Returns: (transfer full): the number without punctuation: "1", "a", "i"
 */
char *
us_numbering_format (guint level, guint ordinal)
{
  g_return_val_if_fail (ordinal > 0, g_strdup (""));

  if (level == 1)
    return format_letters (ordinal);
  if (level >= 2 && ordinal <= ROMAN_MAX)
    return format_roman (ordinal);
  return g_strdup_printf ("%u", ordinal);
}

/**
 * us_numbering_format_path:
 * @self: a numbering that has just counted a demand
 *
 * Writes the number of that demand with those of the demands above it, as a text refers to it. Any
 * thread.
 *
 * Returns: (transfer full): "3", "3 (a)" or "3 (a) (i)"
 */
char *
us_numbering_format_path (const UsNumbering *self)
{
  GString *path;

  g_return_val_if_fail (self != NULL && self->counters[self->level] > 0, g_strdup (""));

  path = g_string_new (NULL);
  for (guint level = 0; level <= self->level; level++)
    {
      g_autofree char *number = us_numbering_format_in (self->style, level, self->counters[level]);

      g_string_append_printf (path, level == 0 ? "%s" : " (%s)", number);
    }
  return g_string_free (path, FALSE);
}

/**
 * us_numbering_format_in:
 * @style: style of the numbers
 * @level: level at which the demand counts, 0 to 2
 * @ordinal: its place among its siblings, from 1
 *
 * Writes a number in the style of a letter. Any thread.
 *
 * Returns: (transfer full): the number without punctuation: "1", "a", "i", or "١", "أ", "١"
 */
char *
us_numbering_format_in (UsNumberingStyle style, guint level, guint ordinal)
{
  if (style == US_NUMBERING_LATIN)
    return us_numbering_format (level, ordinal);
  g_return_val_if_fail (ordinal > 0, g_strdup (""));

  return level == 1 ? format_abjad (ordinal) : us_numbering_format_count (style, ordinal);
}
