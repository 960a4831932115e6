/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/flow.h"
#include "layout/paragraph.h"

G_BEGIN_DECLS

/**
 * UsPageLine:
 * @paragraph: whose line it is
 * @line: which of its lines
 * @part: what it belongs to
 * @index: which of that part
 * @cell: in a table, which cell
 * @is_label: whether it is the number or the mark in front of a text
 * @x: left end of the line
 * @y: its baseline
 *
 * A line at its place on a page. Lengths are points from the top left of the paper.
 */
typedef struct
{
  UsParagraph *paragraph;
  guint line;
  UsFlowPart part;
  guint index;
  guint cell;
  gboolean is_label;
  double x;
  double y;
} UsPageLine;

/* A line drawn on a page, as above the notes. */
typedef struct
{
  double x;
  double y;
  double width;
} UsPageRule;

/* The red in which is drawn what has to be known before the letter is read. */
#define US_PAGE_RED 0.647, 0.114, 0.176

/* A box around lines that are drawn in red, from its top left. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} UsPageFrame;

/* A logo on a page; the index counts in the page setup. */
typedef struct
{
  guint logo;
  double x;
  double y;
  double width;
  double height;
} UsPageImage;

/**
 * UsPage:
 * @lines: #UsPageLine, in the order of reading
 * @rules: #UsPageRule
 * @frames: #UsPageFrame
 * @images: #UsPageImage
 * @width: of the paper
 * @height: of the paper
 *
 * What stands where on a page: screen, printer and PDF draw it as it is.
 */
typedef struct
{
  GArray *lines;
  GArray *rules;
  GArray *frames;
  GArray *images;
  double width;
  double height;
} UsPage;

UsPage *us_page_new (double width, double height) G_GNUC_WARN_UNUSED_RESULT;
void us_page_free (UsPage *self);
const UsPageLine *us_page_get_line (const UsPage *self, guint index);
void us_page_add_line (UsPage *self, const UsPageLine *line);
const UsPageLine *us_page_find_line (const UsPage *self, double x, double y);
gboolean us_page_line_get_extents (const UsPageLine *self, guint start, guint end, double *ret_x,
                                   double *ret_width);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsPage, us_page_free)

G_END_DECLS
