/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/rich.h"
#include "layout/style.h"

G_BEGIN_DECLS

/**
 * UsLine:
 * @runs: (element-type PangoGlyphItem): what stands on it, from the left
 * @start_index: first byte of its text
 * @length: bytes of its text
 * @is_paragraph_start: whether no line of the same paragraph is before it
 * @line: (nullable): whose the runs are; %NULL when they are its own
 *
 * A line of a paragraph.
 */
typedef struct
{
  GSList *runs;
  int start_index;
  int length;
  gboolean is_paragraph_start;
  PangoLayoutLine *line;
} UsLine;

/**
 * UsParagraph:
 * @text: what it says
 * @lines: (array length=n_lines): its lines, which know no layout
 * @n_lines: how many
 * @leading: from one line to the next, in points
 * @ascent: from the top of a line to its baseline, in points
 * @width: room for the text, in points
 * @hang: how far lines after the first are indented, in points
 * @rtl: whether it reads from right to left
 * @links: (array length=n_links): where it leads
 * @marks: (array length=n_marks): references to notes
 *
 * A paragraph broken into lines. Immutable; not to be shared between threads.
 */
typedef struct
{
  guint references;
  guint n_lines;
  guint n_links;
  guint n_marks;
  gboolean rtl;
  UsStyle style;
  double leading;
  double ascent;
  double width;
  double hang;
  UsRichLink *links;
  UsRichMark *marks;
  char *text;
  UsLine lines[];
} UsParagraph;

UsParagraph *us_paragraph_new (PangoLayout *layout, const UsRich *rich) G_GNUC_WARN_UNUSED_RESULT;
UsParagraph *us_paragraph_new_line (PangoGlyphItem *run,
                                    const UsRich *rich) G_GNUC_WARN_UNUSED_RESULT;
UsParagraph *us_paragraph_ref (UsParagraph *self);
void us_paragraph_unref (UsParagraph *self);
double us_paragraph_find_leading (const UsParagraph *self, const UsTypeface *face);
double us_paragraph_get_height (const UsParagraph *self);
double us_paragraph_get_line_width (const UsParagraph *self, guint line);
double us_paragraph_get_line_x (const UsParagraph *self, guint line);
char *us_paragraph_dup_line (const UsParagraph *self, guint line) G_GNUC_WARN_UNUSED_RESULT;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsParagraph, us_paragraph_unref)

G_END_DECLS
