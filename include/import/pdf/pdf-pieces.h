/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/pdf/pdf-library.h"

G_BEGIN_DECLS

/**
 * UsPdfPiece:
 * @text: where its words begin in the text of its page
 * @length: bytes of its words
 * @first: index of its first character on the page
 * @n: how many characters it has, with the spaces after it
 * @left: its left edge, in points as all places
 * @top: its upper edge
 * @right: its right edge
 * @bottom: its lower edge
 * @column: the column of a table that it stands in
 * @in_table: whether it stands in one
 *
 * Words that stand together on one line of a page.
 */
typedef struct
{
  const char *text;
  gsize length;
  guint first;
  guint n;
  double left;
  double top;
  double right;
  double bottom;
  guint column;
  gboolean in_table;
} UsPdfPiece;

GArray *us_pdf_pieces_new (const UsPdfPage *page, double gap) G_GNUC_WARN_UNUSED_RESULT;
void us_pdf_pieces_part (GArray *pieces, guint i, const UsPdfPage *page, double left);
gboolean us_pdf_pieces_is_edge (const UsPdfPiece *piece, const UsPdfPage *page);
gboolean us_pdf_pieces_are_beside (const UsPdfPiece *one, const UsPdfPiece *other);
int us_pdf_pieces_compare_top (gconstpointer a, gconstpointer b);
guint us_pdf_pieces_find_column (const UsPdfPiece *piece, const double *lefts, guint n_columns);

G_END_DECLS
