/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/office/docx-table.h"

#include <math.h>

#include "export/office/office-page.h"

/* Twentieths of a point in a millimetre. */
#define TWIPS 56.6929

#define RULE(side) "<w:" side " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"808080\"/>"
#define ROOM(side) "<w:" side " w:w=\"57\" w:type=\"dxa\"/>"

/**
 * us_docx_table_begin:
 * @out: the letter
 * @publication: what is written
 * @parts: (array length=n_cells): how wide the columns are
 * @n_cells: how many there are
 *
 * Begins a table. Any thread.
 */
void
us_docx_table_begin (GString *out, const UsPublication *publication, const double *parts,
                     guint n_cells)
{
  UsOfficePage page;

  g_return_if_fail (out != NULL && publication != NULL && parts != NULL);

  us_office_page_init (&page, publication);
  g_string_append_printf (
      out,
      "<w:tbl><w:tblPr>%s<w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders>" RULE ("top")
          RULE ("bottom")
              RULE ("insideH") "</w:tblBorders>"
                               "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar>" ROOM ("top")
                                   ROOM ("left") ROOM ("bottom")
                                       ROOM ("right") "</w:tblCellMar></w:tblPr>"
                                                      "<w:tblGrid>",
      publication->rtl ? "<w:bidiVisual/>" : "");
  for (guint i = 0; i < n_cells; i++)
    g_string_append_printf (out, "<w:gridCol w:w=\"%ld\"/>",
                            lround (page.text_width * TWIPS * parts[i]));
  g_string_append (out, "</w:tblGrid>\n");
}

/**
 * us_docx_table_add_cell:
 * @out: the letter
 * @first: whether it is the first of a row
 * @begun: whether there was one before it
 *
 * Begins a cell, and ends the one before it. Any thread.
 */
void
us_docx_table_add_cell (GString *out, gboolean first, gboolean begun)
{
  g_return_if_fail (out != NULL);

  if (begun)
    g_string_append (out, "</w:tc>");
  if (first && begun)
    g_string_append (out, "</w:tr>\n");
  if (first)
    g_string_append (out, "<w:tr><w:trPr><w:cantSplit/></w:trPr>");
  g_string_append (out, "<w:tc><w:tcPr/>");
}

/**
 * us_docx_table_end:
 * @out: the letter
 *
 * Ends a table with its last cell. Word wants a paragraph between a table and what is not one,
 * which is as low as can be here. Any thread.
 */
void
us_docx_table_end (GString *out)
{
  g_return_if_fail (out != NULL);

  g_string_append (out, "</w:tc></w:tr></w:tbl>\n"
                        "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" "
                        "w:lineRule=\"exact\"/></w:pPr></w:p>\n");
}
