/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/html/html-elements.h"
#include "import/reading/part.h"

G_BEGIN_DECLS

/**
 * UsHtmlMeaning:
 * @hidden: only of use on the screen: the link from a note back to the text, or a heading that
 * stands for a missing title
 * @aside: stands around the text: navigation, what is beside or below it
 * @between: stands around the text even where the page says that it is in it: the ways to share it,
 * the labels of a form
 * @main: says itself that it is the text of the page
 * @note: the number of a note, in the text or before the note
 * @change: a tracked change
 * @part: what our own pages say that it is: a call, or a subject that is the page's heading
 * @quotation: a paragraph that LibreOffice or Word means as a quotation
 * @start: the first number of a list, or the number of an item; 0 when it says none
 *
 * What the name and the attributes of an element say beside its role.
 */
typedef struct
{
  gboolean hidden;
  gboolean aside;
  gboolean between;
  gboolean main;
  gboolean note;
  UsPart part;
  gboolean change;
  gboolean quotation;
  guint start;
} UsHtmlMeaning;

const char *us_html_meaning_find (const unsigned char **attributes, const char *name);
void us_html_meaning_read (const char *name, const unsigned char **attributes,
                           UsHtmlMeaning *ret_meaning);
gboolean us_html_meaning_is_number (const char *text);

G_END_DECLS
