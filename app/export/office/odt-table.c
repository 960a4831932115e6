/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/office/odt-table.h"

#include <math.h>

/* As thin and as grey as the rules of our pages look. */
#define RULE "0.5pt solid #808080"

/* Columns have styles of their own, one for each of the parts that there may be. */
static const double parts_of_tables[] = { 1.0,         0.40,        0.38,        0.22,
                                          0.40 / 0.78, 0.38 / 0.78, 0.40 / 0.62, 0.22 / 0.62 };

static guint
get_percent (double part)
{
  return (guint) lround (part * 1000);
}

/**
 * us_odt_table_write_styles:
 * @out: the automatic styles of the content
 * @publication: a letter
 *
 * Writes how tables look. Any thread.
 */
void
us_odt_table_write_styles (GString *out, const UsPublication *publication)
{
  g_return_if_fail (out != NULL);
  g_return_if_fail (publication != NULL);

  g_string_append_printf (
      out,
      "<style:style style:name=\"Table\" style:family=\"table\">"
      "<style:table-properties style:rel-width=\"100%%\" "
      "table:align=\"margins\" fo:margin-top=\"0.1cm\" "
      "fo:margin-bottom=\"0.3cm\" table:border-model=\"collapsing\" "
      "style:writing-mode=\"%s\"/></style:style>\n"
      "<style:style style:name=\"Row\" style:family=\"table-row\">"
      "<style:table-row-properties fo:keep-together=\"always\"/></style:style>\n"
      "<style:style style:name=\"Cell\" style:family=\"table-cell\">"
      "<style:table-cell-properties fo:padding=\"0.1cm\" fo:border-top=\"" RULE "\" "
      "fo:border-left=\"none\" fo:border-right=\"none\" "
      "fo:border-bottom=\"" RULE "\"/></style:style>\n"
      /* The cell gives a name room on all sides. */
      "<style:style style:name=\"Entry\" style:family=\"paragraph\" "
      "style:parent-style-name=\"Signatory\"><style:paragraph-properties fo:margin-left=\"0cm\" "
      "fo:margin-bottom=\"0cm\" fo:text-indent=\"0cm\"/></style:style>\n",
      publication->rtl ? "rl-tb" : "lr-tb");
  for (gsize i = 0; i < G_N_ELEMENTS (parts_of_tables); i++)
    g_string_append_printf (out,
                            "<style:style style:name=\"Column%u\" style:family=\"table-column\">"
                            "<style:table-column-properties style:rel-column-width=\"%u*\"/>"
                            "</style:style>\n",
                            get_percent (parts_of_tables[i]), get_percent (parts_of_tables[i]));
}

/**
 * us_odt_table_begin:
 * @out: the content
 * @number: which table of the letter, from 1
 * @parts: (array length=n_cells): how wide its columns are
 * @n_cells: how many there are
 *
 * Begins a table. Any thread.
 */
void
us_odt_table_begin (GString *out, guint number, const double *parts, guint n_cells)
{
  g_return_if_fail (out != NULL && parts != NULL);

  g_string_append_printf (out, "<table:table table:name=\"Table %u\" table:style-name=\"Table\">\n",
                          number);
  for (guint i = 0; i < n_cells; i++)
    g_string_append_printf (out, "<table:table-column table:style-name=\"Column%u\"/>",
                            get_percent (parts[i]));
}

/**
 * us_odt_table_add_cell:
 * @out: the content
 * @first: whether it is the first of a row
 * @begun: whether there was one before it
 *
 * Begins a cell, and ends the one before it. Any thread.
 */
void
us_odt_table_add_cell (GString *out, gboolean first, gboolean begun)
{
  g_return_if_fail (out != NULL);

  if (begun)
    g_string_append (out, "</table:table-cell>");
  if (first && begun)
    g_string_append (out, "</table:table-row>\n");
  if (first)
    g_string_append (out, "<table:table-row table:style-name=\"Row\">");
  g_string_append (out, "<table:table-cell table:style-name=\"Cell\" "
                        "office:value-type=\"string\">");
}

/**
 * us_odt_table_end:
 * @out: the content
 *
 * Ends a table with its last cell. Any thread.
 */
void
us_odt_table_end (GString *out)
{
  g_return_if_fail (out != NULL);

  g_string_append (out, "</table:table-cell></table:table-row></table:table>\n");
}
