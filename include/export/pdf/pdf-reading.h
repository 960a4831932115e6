/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * UsPdfMark:
 * @glyph: a glyph
 * @x: from the left end of its run, in points
 * @y: above the line, in points
 *
 * A glyph at its place.
 */
typedef struct
{
  PangoGlyph glyph;
  double x;
  double y;
} UsPdfMark;

/**
 * UsPdfReading:
 * @run: a run of a line
 * @text: the text of its paragraph
 * @places: (array): where its glyphs are, from the left end of the run, in points
 * @done: how many of them have been read
 * @space: the glyph of a space in its font, or 0
 *
 * The glyphs of a run on the way from the first that is read to the last, whatever its direction.
 */
typedef struct
{
  const PangoGlyphItem *run;
  const char *text;
  const double *places;
  int done;
  PangoGlyph space;
} UsPdfReading;

int us_pdf_reading_peek (const UsPdfReading *self);
int us_pdf_reading_read_cluster (UsPdfReading *self, GArray *marks);

G_END_DECLS
