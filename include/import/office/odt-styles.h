/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <libxml/xmlreader.h>

#include "import/office/office-letter.h"

G_BEGIN_DECLS

/**
 * UsOdtStyle:
 * @bold: 1 for bold, 0 for not bold, -1 when it says nothing
 * @italic: likewise
 * @hidden: whether it is not shown
 * @from_right: whether it runs from right to left
 * @base: (nullable): name of the style that it goes on from
 *
 * What a style means for a letter.
 */
typedef struct
{
  int bold;
  int italic;
  gboolean hidden;
  gboolean from_right;
  char *base;
} UsOdtStyle;

/**
 * UsOdtStyles:
 * @styles: (element-type utf8 UsOdtStyle): styles by name
 * @lists: (element-type utf8 gpointer): "name:level" of the levels with numbers
 * @style: (nullable): the style that is being read
 * @list: (nullable): name of the list style that is being read
 *
 * The styles of a document.
 */
typedef struct
{
  GHashTable *styles;
  GHashTable *lists;
  UsOdtStyle *style;
  char *list;
} UsOdtStyles;

/* How words look outside of an open span. */
typedef struct
{
  gboolean bold;
  gboolean italic;
} UsOdtLooks;

void us_odt_looks_push (GArray *looks, const UsOdtStyles *styles, const char *style,
                        UsOfficeLetter *page);
void us_odt_looks_pop (GArray *looks, UsOfficeLetter *page);
void us_odt_styles_init (UsOdtStyles *self);
void us_odt_styles_clear (UsOdtStyles *self);
void us_odt_styles_read (UsOdtStyles *self, xmlTextReader *reader, const char *element);
void us_odt_styles_find (const UsOdtStyles *self, const char *name, UsOdtStyle *ret_style);
gboolean us_odt_styles_goes_on_from (const UsOdtStyles *self, const char *name, const char *base);
gboolean us_odt_styles_is_numbered (const UsOdtStyles *self, const char *list, guint level);

G_END_DECLS
