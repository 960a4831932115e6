/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

#include "publish/publication.h"

G_BEGIN_DECLS

typedef enum
{
  US_STYLE_BODY,
  US_STYLE_ADDRESS,
  US_STYLE_TITLE,
  US_STYLE_SUBJECT,
  US_STYLE_HEADING,
  US_STYLE_GROUP,
  US_STYLE_ABOUT,
  US_STYLE_QUOTATION,
  US_STYLE_NAME,
  US_STYLE_NOTE,
  US_STYLE_FURNITURE, /* running header and page numbers */
} UsStyle;

#define US_N_STYLES (US_STYLE_FURNITURE + 1)

/**
 * UsTypeface:
 * @font: family, size and weight
 * @size: of the letters
 * @leading: from one line to the next
 * @is_close: whether lines stand as close as their ink lets them, since they are short
 */
typedef struct
{
  PangoFontDescription *font;
  double size;
  double leading;
  gboolean is_close;
} UsTypeface;

/**
 * UsPageStyle:
 * @width: of the paper
 * @height: of the paper
 * @left: where the text begins, from the left of the paper
 * @right: where it ends
 * @top: where it begins, from the top of the paper
 * @bottom: where it ends
 * @rtl: whether the letter reads from right to left
 * @justified: whether the paragraphs of the text end flush
 * @faces: the typeface of each style
 *
 * The measures of the pages of a letter. Lengths are points, from the top left of the paper.
 */
typedef struct
{
  double width;
  double height;
  double left;
  double right;
  double top;
  double bottom;
  gboolean rtl;
  gboolean justified;
  UsTypeface faces[US_N_STYLES];
} UsPageStyle;

UsPageStyle *us_page_style_new (const UsPublication *publication) G_GNUC_WARN_UNUSED_RESULT;
void us_page_style_free (UsPageStyle *self);
gboolean us_page_style_has_font (const char *family);
gboolean us_page_style_has_same_faces (const UsPageStyle *a, const UsPageStyle *b);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsPageStyle, us_page_style_free)

G_END_DECLS
