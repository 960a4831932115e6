/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsPdfBox:
 *
 * Where a character stands on its page, in points from the left and the top of it.
 */
typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} UsPdfBox;

/* Parts of the height of a page in which headers and footers stand. */
#define US_PDF_EDGE 0.09
/* More columns are not those of a table of signatories. */
#define US_PDF_MAX_COLUMNS 6

/**
 * UsPdfPage:
 * @text: its text, line by line, in the order in which people read it
 * @boxes: (array length=n_boxes): where each character of @text stands
 * @height: of the page, in points
 * @rows_from: index of the first character of @text that is of the rows of a table
 * @rows_to: and of the one after them; 0 where no table was found
 * @headed: whether the first of them says what stands in the columns
 * @lefts: (array length=n_columns): where the columns of that table begin
 * @n_columns: how many they are; 0 where there are too many to look for them on other pages
 * @leading: lines of one cell stand no further apart than that, and rows do
 * @begins: whether the table begins where the page does
 * @ends: whether it ends where the page does
 *
 * A page as the library reads it.
 */
typedef struct
{
  char *text;
  UsPdfBox *boxes;
  guint n_boxes;
  double height;
  guint rows_from;
  guint rows_to;
  gboolean headed;
  double lefts[US_PDF_MAX_COLUMNS];
  guint n_columns;
  double leading;
  gboolean begins;
  gboolean ends;
} UsPdfPage;

gboolean us_pdf_library_is_there (void);
GPtrArray *us_pdf_library_read (GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void us_pdf_page_free (gpointer page);

G_END_DECLS
