/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/text/width.h"

#include <string.h>

#define ZERO_WIDTH_JOINER 0x200d

static gboolean
is_regional_indicator (gunichar c)
{
  return c >= 0x1f1e6 && c <= 0x1f1ff;
}

static gboolean
is_emoji_modifier (gunichar c)
{
  return c >= 0x1f3fb && c <= 0x1f3ff;
}

static gboolean
is_wide (gunichar c)
{
  return c >= 0x1100 && g_unichar_iswide (c);
}

/* Below this nothing combines and nothing is wide. */
#define FIRST_COMBINING 0x300

static gsize
measure_characters (const char *text, const char *end)
{
  gsize width = 0;
  gunichar previous = 0;
  gboolean half_flag = FALSE;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < FIRST_COMBINING)
        width += 1;
      else if (is_regional_indicator (c))
        {
          /* Two of them are one flag. */
          half_flag = !half_flag;
          width += half_flag ? 2 : 0;
          previous = c;
          continue;
        }
      else if (previous != ZERO_WIDTH_JOINER && !is_emoji_modifier (c) &&
               !g_unichar_iszerowidth (c))
        width += is_wide (c) ? 2 : 1;
      half_flag = FALSE;
      previous = c;
    }
  return width;
}

/**
 * us_width_measure:
 * @text: UTF-8 without control characters
 * @length: its length in bytes, or -1 when it is terminated
 *
 * Measures how many columns @text takes in a font of fixed width: wide characters take two, those
 * that combine with the one before them none, and what is seen as one character counts as one.
 * Any thread.
 *
 * Returns: the columns
 */
gsize
us_width_measure (const char *text, gssize length)
{
  const char *end;
  const char *p;

  g_return_val_if_fail (text != NULL, 0);

  end = text + (length < 0 ? (gssize) strlen (text) : length);
  for (p = text; p < end && (guchar) *p < 0x80; p++)
    ;
  return (gsize) (p - text) + measure_characters (p, end);
}
