/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/measure.h"

#define COLUMN 500

/* Widths of the printable ASCII characters of a book face, in thousandths of its size. Faces differ
 * in size more than in proportion, so that one will do to compare lines with each other. */
static const guint16 widths[] = {
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500,
  500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611,
  556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722,
  722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500,
  278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
};

static guint
width_of (gunichar c)
{
  if (c >= 0x20 && c < 0x20 + G_N_ELEMENTS (widths))
    return widths[c - 0x20];
  if (g_unichar_iszerowidth (c))
    return 0;
  if (g_unichar_iswide (c))
    return 2 * COLUMN;
  if (c == 0x2014)
    return 1000;
  if (c == 0x2018 || c == 0x2019)
    return 333;
  return COLUMN;
}

/**
 * us_measure_proportional:
 * @text: one line
 *
 * About how wide a line is in print. Any thread.
 *
 * Returns: thousandths of the size of the type
 */
guint
us_measure_proportional (const char *text)
{
  guint width = 0;

  g_return_val_if_fail (text != NULL, 0);

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    width += width_of (g_utf8_get_char (p));
  return width;
}

/**
 * us_measure_columns:
 * @text: one line
 *
 * How wide a line is on a typewriter, in the unit of us_measure_proportional(). Any thread.
 *
 * Returns: 500 for each column
 */
guint
us_measure_columns (const char *text)
{
  guint width = 0;

  g_return_val_if_fail (text != NULL, 0);

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      width += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 * COLUMN : COLUMN;
    }
  return width;
}
