/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/reading/part.h"
#include "model/block.h"

G_BEGIN_DECLS

/* What is between blocks between which a paragraph without words stands. */
#define US_HTML_GAP_BLANK 2

/**
 * UsHtmlBlock:
 * @kind: heading, quotation, call, demand (an item of a numbered list), bullet or paragraph
 * @part: what the page says that it is, or %US_PART_NONE
 * @level: how deep its list is in others, 0 to %US_LEVEL_MAX
 * @heading: 1 to 6 for headings, else 0
 * @direction: what the page says of it
 * @number: of an item of a numbered list, from 1, else 0
 * @list: counts the lists of a page, 0 outside of them
 * @row: counts the rows of tables, 0 outside of them
 * @column: of its cell, from 1
 * @head: whether it is the head of a column or a row, or a row of such heads
 * @term: whether it is a term of a list, of which the cells after it in its row tell
 * @sides: whether the cells stand side by side, parted by tabs, and are no record
 * @changes: whether there are tracked changes in it or before it
 * @n_comments: comments in it or before it, which are left out
 * @gap: 0 when it stands right below the block before, as after a line break
 * @aside: whether it is around the text of the page: navigation, what is beside or below
 * @between: whether it is so even in the midst of the text: the ways to share it, the labels of a
 * form
 * @main: whether the page says that it belongs to its text
 * @cells: (nullable): of a row of a table that is one block: its cells with tabs between them
 * @text: its text with bold, italic and links to the web and to addresses of mail
 *
 * A paragraph of a page.
 */
typedef struct
{
  UsBlockKind kind;
  UsPart part;
  guint level;
  guint heading;
  guint number;
  guint list;
  guint row;
  guint column;
  gboolean head;
  gboolean term;
  gboolean sides;
  gboolean changes;
  guint n_comments;
  guint gap;
  gboolean aside;
  gboolean between;
  gboolean main;
  char *cells;
  UsBlockDirection direction;
  UsText *text;
} UsHtmlBlock;

void us_html_block_free (gpointer block);

G_END_DECLS
