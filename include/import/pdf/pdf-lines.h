/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/pdf/pdf-library.h"

G_BEGIN_DECLS

/**
 * UsPdfLine:
 * @text: what stands on it
 * @page: index of its page
 * @left: its left edge, in points as all places
 * @right: its right edge
 * @end: right edge of the lines above and below it
 * @top: its upper edge
 * @bottom: its lower edge
 * @size: height of its letters
 * @edge: whether it stands at the upper or lower edge of its page
 * @out: whether it is a running header or a page number
 * @note: whether it is of a note at the foot of the page
 * @row: whether it is a row of a table, whole
 * @large: whether its letters are larger than those of the text
 *
 * A line of a page.
 */
typedef struct
{
  char *text;
  guint page;
  double left;
  double right;
  double end;
  double top;
  double bottom;
  double size;
  gboolean edge;
  gboolean out;
  gboolean note;
  gboolean row;
  gboolean large;
} UsPdfLine;

GPtrArray *us_pdf_lines_new (GPtrArray *pages) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
