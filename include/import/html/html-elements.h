/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/block.h"

G_BEGIN_DECLS

/**
 * UsHtmlRole:
 * @US_HTML_OTHER: says nothing, as span does
 * @US_HTML_SKIPPED: neither it nor what is in it is text of the page
 * @US_HTML_BREAK: ends a line
 * @US_HTML_BLOCK: a paragraph of its own, as div
 * @US_HTML_HEADING: a heading
 * @US_HTML_QUOTATION: a quotation
 * @US_HTML_PREFORMATTED: a block whose line breaks are meant
 * @US_HTML_LIST: a list; its kind says of what
 * @US_HTML_ITEM: an item of a list
 * @US_HTML_ROW: a row of a table
 * @US_HTML_CELL: a cell of a table
 * @US_HTML_BOLD: bold
 * @US_HTML_ITALIC: italic
 * @US_HTML_LINK: a link
 *
 * What an element means for a letter.
 */
typedef enum
{
  US_HTML_OTHER,
  US_HTML_SKIPPED,
  US_HTML_BREAK,
  US_HTML_BLOCK,
  US_HTML_HEADING,
  US_HTML_QUOTATION,
  US_HTML_PREFORMATTED,
  US_HTML_LIST,
  US_HTML_ITEM,
  US_HTML_ROW,
  US_HTML_CELL,
  US_HTML_BOLD,
  US_HTML_ITALIC,
  US_HTML_LINK,
} UsHtmlRole;

/**
 * UsHtmlStyle:
 * @hidden: not shown at all
 * @marker: only the number or bullet of a list, as Word writes it
 * @tab: a tab, as Word writes it
 * @comment: what somebody remarked on the text
 * @bold: 1 for bold, 0 for not bold, -1 when it says nothing
 * @italic: likewise
 * @list_level: of a paragraph that Word means as an item of a list, from 1; 0 when it is none
 *
 * What a style attribute means for a letter.
 */
typedef struct
{
  gboolean hidden;
  gboolean marker;
  gboolean tab;
  gboolean comment;
  int bold;
  int italic;
  guint list_level;
} UsHtmlStyle;

UsHtmlRole us_html_element_get_role (const char *name);
gboolean us_html_role_is_block (UsHtmlRole role);
void us_html_style_read (const char *style, UsHtmlStyle *ret_style);
char *us_html_clean_address (const char *address) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
