/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "import/letter/list-marker.h"
#include "import/reading/part.h"

G_BEGIN_DECLS

/* A line that begins with it is a row of a table, and has tabs between its cells. */
#define US_SOURCE_ROW '\x1e'

/**
 * UsSourceBlock:
 * @text: one line or paragraph of the source, clean, with its list marker
 * @cells: (nullable): @text with tabs where a wide gap parts columns, or the cells of a row with
 * tabs between them, or %NULL where there are none
 * @row: whether it is a row of a table
 * @head: whether the source says that the row has the heads of the columns
 * @line: line of the source where it begins, from 1
 * @last: line of the source where it ends
 * @n_lines: how many lines it was written in
 * @gap: blank lines before it
 * @indent: columns of white space before it
 * @left: the least white space before any of its lines
 * @soft: whether its last line ended with a space, as lines that go on do
 * @page: whether a new page begins with it
 * @fixed: whether it is a whole paragraph, that may not be joined with another
 * @listed: whether the source says that it is a point of a list
 * @roll: whether it stands in a long list of names
 * @forced: what a person or a page of ours said that it is, or %US_PART_NONE
 * @goes_on: whether the person said that it goes on with the block before, a line of its own
 * @heading: level of a heading, where the source says so, or 0
 * @lead: bytes of its text that are emphasised at its start, after the marker that is not typed
 * @marker: its list marker, kind %US_MARKER_NONE when it has none
 *
 * What the recogniser reads, wherever it came from.
 */
typedef struct
{
  char *text;
  char *cells;
  gboolean row;
  gboolean head;
  guint line;
  guint last;
  guint n_lines;
  guint gap;
  guint indent;
  guint left;
  gboolean soft;
  gboolean page;
  gboolean fixed;
  gboolean listed;
  gboolean roll;
  UsPart forced;
  gboolean goes_on;
  guint heading;
  guint lead;
  UsListMarker marker;
} UsSourceBlock;

UsSourceBlock *us_source_block_new (const char *text, guint line) G_GNUC_WARN_UNUSED_RESULT;
void us_source_block_free (UsSourceBlock *self);
const char *us_source_block_get_body (const UsSourceBlock *self);
guint us_source_block_get_lead (const UsSourceBlock *self);
GPtrArray *us_source_read (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
