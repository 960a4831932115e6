/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/office/odt-content.h"

#include "export/escape-xml.h"
#include "export/nesting.h"
#include "export/office/odt-letterhead.h"
#include "export/office/odt-table.h"
#include "export/office/office-page.h"
#include "export/scribe.h"
#include "model/language.h"

/* U+2068 and U+2069: a name between them does not disturb what stands beside it. */
#define ISOLATE "\u2068"
#define POP_ISOLATE "\u2069"

#define HEAD                                                                                       \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"                                                   \
  "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "    \
  "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "                               \
  "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "                                 \
  "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "                               \
  "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "                      \
  "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "                              \
  "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" "                        \
  "xmlns:xlink=\"http://www.w3.org/1999/xlink\" office:version=\"1.3\">\n"

#define BOLD                                                                                       \
  "fo:font-weight=\"bold\" style:font-weight-asian=\"bold\" style:font-weight-complex=\"bold\""
#define ITALIC                                                                                     \
  "fo:font-style=\"italic\" style:font-style-asian=\"italic\" style:font-style-complex=\"italic\""

typedef struct
{
  const UsPublication *publication;
  GString *out;
  UsNesting lists;
  guint opened[US_NESTING_MAX]; /* how many lists of the file each of them is */
  guint n_lists;                /* the sum of those */
  gboolean rtl;                 /* of the paragraph */
  guint n_columns;
  guint n_sections;
  guint n_tables;
  gboolean in_row;
} Writer;

/* The styles of paragraphs, as in the template; level 0 for those that are no headings. */
typedef struct
{
  const char *style;
  guint heading;
} Look;

static const Look looks[] = {
  [US_PARAGRAPH_BANNER] = { "Banner", 0 },
  [US_PARAGRAPH_DATELINE] = { "Dateline", 0 },
  [US_PARAGRAPH_ADDRESSEE] = { "Addressee", 0 },
  [US_PARAGRAPH_TITLE] = { "Heading_20_1", 1 },
  [US_PARAGRAPH_SUBJECT] = { "Subject", 0 },
  [US_PARAGRAPH_ABOUT] = { "About", 0 },
  [US_PARAGRAPH_SALUTATION] = { "Salutation", 0 },
  [US_PARAGRAPH_VALEDICTION] = { "Valediction", 0 },
  [US_PARAGRAPH_SIGNATORIES] = { "Heading_20_2", 2 },
  [US_PARAGRAPH_GROUP] = { "Heading_20_3", 3 },
  [US_PARAGRAPH_SIGNATORY] = { "Signatory", 0 }, /* "_first" for those who lead */
  [US_PARAGRAPH_REMARK] = { "After", 0 },
  [US_PARAGRAPH_COPY] = { "After", 0 },
  [US_PARAGRAPH_CONTACT] = { "After", 0 },
  [US_PARAGRAPH_NOTES] = { "Heading_20_2", 2 },
  [US_PARAGRAPH_NOTE] = { "Footnote", 0 },
};

static const Look block_looks[] = {
  [US_BLOCK_PARAGRAPH] = { "Text_20_body", 0 },
  [US_BLOCK_HEADING] = { "Heading_20_2", 2 },
  [US_BLOCK_CALL] = { "Call", 0 },
  [US_BLOCK_DEMAND] = { "Demand", 0 },
  [US_BLOCK_BULLET] = { "Bullet", 0 },
  [US_BLOCK_QUOTATION] = { "Quotations", 0 },
};

static const Look *
find_look (const UsParagraph *paragraph)
{
  return paragraph->block != NULL ? &block_looks[paragraph->block->kind] : &looks[paragraph->role];
}

/* The level of a point is how many lists it is in, so that a sub-demand which prose parts from its
 * demand needs lists around it that have nothing else in them. */
static void
open_list (gpointer data, const UsPublicBlock *block, guint depth)
{
  Writer *self = data;
  guint n_lists = MAX (block->level, self->n_lists) + 1 - self->n_lists;

  for (guint i = 0; i < n_lists; i++)
    {
      g_string_append (self->out, "<text:list");
      if (self->n_lists + i == 0)
        g_string_append_printf (self->out, " text:style-name=\"%s\"",
                                block->kind == US_BLOCK_DEMAND ? "Demands" : "Bullets");
      g_string_append (self->out, "><text:list-item");
      if (i + 1 == n_lists && block->ordinal > 1)
        g_string_append_printf (self->out, " text:start-value=\"%u\"", block->ordinal);
      g_string_append (self->out, ">\n");
    }
  self->opened[depth] = n_lists;
  self->n_lists += n_lists;
}

static void
next_item (gpointer data)
{
  Writer *self = data;

  g_string_append (self->out, "</text:list-item><text:list-item>\n");
}

static void
close_list (gpointer data, UsBlockKind kind, guint depth)
{
  Writer *self = data;

  for (guint i = 0; i < self->opened[depth]; i++)
    g_string_append (self->out, "</text:list-item></text:list>\n");
  self->n_lists -= self->opened[depth];
}

static const UsNester nester = { open_list, next_item, close_list };

static void
begin_written (Writer *self, const UsPublicBlock *block, const char *other)
{
  us_nesting_go_to (&self->lists, &nester, self, NULL);
  g_string_append_printf (self->out, "<text:p text:style-name=\"Demand%u%s\">", block->level,
                          other);
  if (block->level > 0)
    g_string_append_c (self->out, '(');
  us_escape_odf_text (self->out, block->number, -1);
  g_string_append (self->out, block->level > 0 ? ")<text:tab/>" : ".<text:tab/>");
}

/* Paragraphs of the other direction have a style of their own, with the same name and "_o". */
static void
begin (gpointer data, const UsParagraph *paragraph)
{
  Writer *self = data;
  const Look *look = find_look (paragraph);
  const char *other = paragraph->rtl != self->publication->rtl ? "_o" : "";

  self->rtl = paragraph->rtl;
  if (us_office_page_writes_number (self->publication, paragraph->block))
    {
      begin_written (self, paragraph->block, other);
      return;
    }
  us_nesting_go_to (&self->lists, &nester, self, paragraph->block);
  if (look->heading > 0)
    g_string_append_printf (self->out,
                            "<text:h text:style-name=\"%s%s\" text:outline-level=\"%u\">",
                            look->style, other, look->heading);
  else
    g_string_append_printf (self->out, "<text:p text:style-name=\"%s%s\">",
                            self->in_row ? "Entry" : look->style,
                            paragraph->leads ? "_first" : other);
}

static void
end (gpointer data, const UsParagraph *paragraph)
{
  Writer *self = data;

  g_string_append (self->out, find_look (paragraph)->heading > 0 ? "</text:h>\n" : "</text:p>\n");
}

static void
text (gpointer data, const char *string, gsize length, const UsInk *ink)
{
  static const char *const styles[] = { NULL, "Bold", "Italic", "BoldItalic" };
  Writer *self = data;
  const char *style = styles[(ink->bold ? 1 : 0) + (ink->italic ? 2 : 0)];
  gboolean isolated = FALSE;

  if (ink->isolated)
    {
      g_autofree char *name = g_strndup (string, length);

      isolated = us_text_direction_is_rtl (name, self->rtl) != self->rtl;
    }
  if (ink->address != NULL)
    {
      g_string_append (self->out, "<text:a xlink:type=\"simple\" "
                                  "text:style-name=\"Internet_20_link\" xlink:href=\"");
      us_escape_xml_text (self->out, ink->address, -1);
      g_string_append (self->out, "\">");
    }
  if (style != NULL)
    g_string_append_printf (self->out, "<text:span text:style-name=\"%s\">", style);
  if (isolated)
    g_string_append (self->out, ISOLATE);
  us_escape_odf_text (self->out, string, (gssize) length);
  if (isolated)
    g_string_append (self->out, POP_ISOLATE);
  if (style != NULL)
    g_string_append (self->out, "</text:span>");
  if (ink->address != NULL)
    g_string_append (self->out, "</text:a>");
}

static void
line_break (gpointer data)
{
  Writer *self = data;

  g_string_append (self->out, "<text:line-break/>");
}

static void note (gpointer data, const UsPublicNote *public_note, gboolean again);

static void
columns (gpointer data, guint n_columns)
{
  Writer *self = data;

  if (self->n_columns > 1)
    g_string_append (self->out, "</text:section>\n");
  self->n_columns = n_columns;
  if (n_columns > 1)
    g_string_append_printf (self->out,
                            "<text:section text:style-name=\"Columns%u\" "
                            "text:name=\"Signatories %u\">\n",
                            n_columns, ++self->n_sections);
}

static void
table (gpointer data, const double *parts, guint n_cells)
{
  Writer *self = data;

  self->in_row = FALSE;
  if (parts == NULL)
    us_odt_table_end (self->out);
  else
    us_odt_table_begin (self->out, ++self->n_tables, parts, n_cells);
}

static void
cell (gpointer data, gboolean first)
{
  Writer *self = data;

  us_odt_table_add_cell (self->out, first, self->in_row);
  self->in_row = TRUE;
}

static const UsScribe scribe = { begin, end, text, line_break, note, columns, table, cell, FALSE };

static void
note (gpointer data, const UsPublicNote *public_note, gboolean again)
{
  Writer *self = data;
  g_autofree char *number =
      us_page_setup_format_number (&self->publication->pages, public_note->number);

  if (again)
    {
      g_string_append_printf (self->out,
                              "<text:span text:style-name=\"Footnote_20_anchor\">"
                              "<text:note-ref text:note-class=\"footnote\" "
                              "text:reference-format=\"text\" text:ref-name=\"note%u\">%s"
                              "</text:note-ref></text:span>",
                              public_note->number, number);
      return;
    }
  g_string_append_printf (self->out,
                          "<text:note text:id=\"note%u\" text:note-class=\"footnote\">"
                          "<text:note-citation>%s</text:note-citation><text:note-body>"
                          "<text:p text:style-name=\"Footnote\">",
                          public_note->number, number);
  us_scribe_write_text (&scribe, self, public_note->text);
  g_string_append (self->out, "</text:p></text:note-body></text:note>");
}

static void
write_other_style (Writer *self, const char *name)
{
  g_string_append_printf (self->out,
                          "<style:style style:name=\"%s_o\" style:family=\"paragraph\" "
                          "style:parent-style-name=\"%s\"><style:paragraph-properties "
                          "style:writing-mode=\"%s\" fo:text-align=\"%s\"/></style:style>\n",
                          name, name, self->publication->rtl ? "lr-tb" : "rl-tb",
                          self->publication->rtl ? "left" : "right");
}

static void
write_styles (Writer *self)
{
  g_string_append (self->out, "<office:automatic-styles>\n"
                              "<style:style style:name=\"Bold\" style:family=\"text\">"
                              "<style:text-properties " BOLD "/></style:style>\n"
                              "<style:style style:name=\"Italic\" style:family=\"text\">"
                              "<style:text-properties " ITALIC "/></style:style>\n"
                              "<style:style style:name=\"BoldItalic\" style:family=\"text\">"
                              "<style:text-properties " BOLD " " ITALIC "/></style:style>\n");
  for (gsize i = 0; i < G_N_ELEMENTS (block_looks); i++)
    write_other_style (self, block_looks[i].style);
  for (guint level = 0; level < US_NESTING_MAX; level++)
    {
      g_autofree char *name = g_strdup_printf ("Demand%u", level);

      g_string_append_printf (self->out,
                              "<style:style style:name=\"%s\" style:family=\"paragraph\" "
                              "style:parent-style-name=\"Demand\"><style:paragraph-properties "
                              "fo:margin-left=\"%umm\" fo:margin-right=\"0mm\" "
                              "fo:text-indent=\"-%umm\"/></style:style>\n",
                              name, 8 + 9 * level, level == 0 ? 8 : 9);
      write_other_style (self, name);
    }
  g_string_append (self->out, "<style:style style:name=\"Signatory_first\" "
                              "style:family=\"paragraph\" style:parent-style-name=\"Signatory\">"
                              "<style:paragraph-properties fo:keep-with-next=\"always\"/>"
                              "</style:style>\n");
  us_odt_letterhead_write_style (self->out, self->publication);
  if (self->publication->pages.signatory_layout == US_SIGNATORY_LAYOUT_TABLE)
    us_odt_table_write_styles (self->out, self->publication);
  for (guint n = 2; n <= 4; n++)
    g_string_append_printf (self->out,
                            "<style:style style:name=\"Columns%u\" style:family=\"section\">"
                            "<style:section-properties style:writing-mode=\"%s\" "
                            "text:dont-balance-text-columns=\"false\"><style:columns "
                            "fo:column-count=\"%u\" fo:column-gap=\"0.8cm\"/>"
                            "</style:section-properties></style:style>\n",
                            n, self->publication->rtl ? "rl-tb" : "lr-tb", n);
  g_string_append (self->out, "</office:automatic-styles>\n");
}

/**
 * us_odt_content_write:
 * @publication: a letter
 *
 * Writes what stands in an OpenDocument text. Any thread.
 *
 * Returns: (transfer full): the part "content.xml"
 */
GBytes *
us_odt_content_write (const UsPublication *publication)
{
  Writer self = { .publication = publication };

  g_return_val_if_fail (publication != NULL, NULL);

  self.out = g_string_sized_new (16384 + publication->n_signatories * 96);
  g_string_append (self.out, HEAD);
  write_styles (&self);
  g_string_append (self.out, "<office:body><office:text>\n");
  us_odt_letterhead_write (self.out, publication);
  us_scribe_write_letter (&scribe, &self, publication);
  us_nesting_go_to (&self.lists, &nester, &self, NULL);
  g_string_append (self.out, "</office:text></office:body>\n</office:document-content>\n");
  return g_string_free_to_bytes (self.out);
}
