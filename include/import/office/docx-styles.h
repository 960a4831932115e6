/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/xmlreader.h>

#include "import/office/package.h"

G_BEGIN_DECLS

/**
 * UsDocxStyle:
 * @heading: level of a heading, from 1, or 0
 * @quotation: whether it is for quotations
 * @contents: whether it is for entries of a table of contents
 * @list: (nullable): number of a list that it belongs to
 * @level: its level in it, from 0
 * @base: (nullable): id of the style that it goes on from
 *
 * What a style of a paragraph means for a letter.
 */
typedef struct
{
  guint heading;
  gboolean quotation;
  gboolean contents;
  char *list;
  guint level;
  char *base;
} UsDocxStyle;

/**
 * UsDocxParagraph:
 * @style: (nullable): id of its style
 * @list: (nullable): number of its list
 * @level: (nullable): its level in it
 * @from_right: whether it runs from right to left
 * @contents: whether it begins with a link to what a table of contents names
 * @link_end: how many bytes of it there were at the end of its last link
 *
 * What a paragraph says of itself.
 */
typedef struct
{
  char *style;
  char *list;
  char *level;
  gboolean from_right;
  gboolean contents;
  gsize link_end;
} UsDocxParagraph;

void us_docx_paragraph_free (gpointer paragraph);
char *us_docx_paragraph_begin_link (UsDocxParagraph *paragraph, xmlTextReader *reader,
                                    GHashTable *links, gsize length) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_docx_paragraph_is_of_contents (const UsDocxParagraph *paragraph,
                                           const UsDocxStyle *style, gsize length);
GHashTable *us_docx_styles_read (UsPackage *package, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void us_docx_styles_find (GHashTable *styles, const char *id, UsDocxStyle *ret_style);
gboolean us_docx_styles_is_reference (xmlTextReader *reader);
GHashTable *us_docx_numbers_read (UsPackage *package, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GHashTable *us_docx_links_read (UsPackage *package, const char *part,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
