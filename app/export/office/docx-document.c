/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/office/docx-document.h"

#include <string.h>

#include "export/office/docx-letterhead.h"
#include "export/office/docx-table.h"
#include "export/office/office-page.h"
#include "export/office/office-template.h"

/* What the letter is written with. */
typedef struct
{
  UsDocxDocument *document;
  UsDocxPart *part; /* that is written to */
  const UsPublication *publication;
  gboolean rtl; /* of the paragraph */
  gboolean in_row;
  gsize section_end; /* where the last paragraph can say that a section ends with it */
} Writer;

/* The styles of the template. */
static const char *const styles[] = {
  [US_PARAGRAPH_BANNER] = "Banner",
  [US_PARAGRAPH_DATELINE] = "Dateline",
  [US_PARAGRAPH_ADDRESSEE] = "Addressee",
  [US_PARAGRAPH_TITLE] = "Heading1",
  [US_PARAGRAPH_SUBJECT] = "Subject",
  [US_PARAGRAPH_ABOUT] = "About",
  [US_PARAGRAPH_SALUTATION] = "Salutation",
  [US_PARAGRAPH_VALEDICTION] = "Closing",
  [US_PARAGRAPH_SIGNATORIES] = "Heading2",
  [US_PARAGRAPH_GROUP] = "Heading3",
  [US_PARAGRAPH_SIGNATORY] = "Signatory",
  [US_PARAGRAPH_REMARK] = "After",
  [US_PARAGRAPH_COPY] = "After",
  [US_PARAGRAPH_CONTACT] = "After",
  [US_PARAGRAPH_NOTES] = "Heading2",
  [US_PARAGRAPH_NOTE] = "FootnoteText",
};

static const char *const block_styles[] = {
  [US_BLOCK_PARAGRAPH] = "BodyText", [US_BLOCK_HEADING] = "Heading2",
  [US_BLOCK_CALL] = "Call",          [US_BLOCK_DEMAND] = "Demand",
  [US_BLOCK_BULLET] = "Bullet",      [US_BLOCK_QUOTATION] = "Quote",
};

static void
add_list (Writer *self, const UsPublicBlock *block)
{
  guint list = US_DOCX_BULLETS;

  if (block->kind == US_BLOCK_DEMAND)
    {
      if (self->document->n_lists == 0 || (block->level == 0 && block->ordinal == 1))
        self->document->n_lists++;
      list += self->document->n_lists;
    }
  g_string_append_printf (self->part->out,
                          "<w:numPr><w:ilvl w:val=\"%u\"/><w:numId w:val=\"%u\"/></w:numPr>",
                          block->level, list);
}

static void
add_written_number (Writer *self, const UsPublicBlock *block)
{
  g_autofree char *number = g_strdup_printf (block->level == 0 ? "%s." : "(%s)", block->number);
  const UsInk ink = { 0 };

  us_docx_part_add_text (self->part, number, strlen (number), &ink, self->rtl);
  g_string_append (self->part->out, "<w:r><w:tab/></w:r>");
}

static void
begin (gpointer data, const UsParagraph *paragraph)
{
  Writer *self = data;
  const UsPublicBlock *block = paragraph->block;
  GString *out = self->part->out;

  self->rtl = paragraph->rtl;
  g_string_append_printf (out, "<w:p><w:pPr><w:pStyle w:val=\"%s\"/>",
                          block != NULL ? block_styles[block->kind] : styles[paragraph->role]);
  if (paragraph->leads)
    g_string_append (out, "<w:keepNext/>");
  if (block != NULL && !us_office_page_writes_number (self->publication, block) &&
      (block->kind == US_BLOCK_DEMAND || block->kind == US_BLOCK_BULLET))
    add_list (self, block);
  if (paragraph->rtl != self->publication->rtl)
    g_string_append (out, paragraph->rtl ? "<w:bidi/>" : "<w:bidi w:val=\"0\"/>");
  if (us_office_page_writes_number (self->publication, block))
    g_string_append_printf (out, "<w:ind w:left=\"%u\" w:hanging=\"%u\"/>",
                            454 + 510 * block->level, block->level == 0 ? 454 : 510);
  if (self->in_row)
    g_string_append (out, US_DOCX_TABLE_ENTRY);
  self->section_end = out->len;
  g_string_append (out, "</w:pPr>");
  if (us_office_page_writes_number (self->publication, block))
    add_written_number (self, block);
}

static void
end (gpointer data, const UsParagraph *paragraph)
{
  Writer *self = data;

  g_string_append (self->part->out, "</w:p>\n");
}

static void
text (gpointer data, const char *string, gsize length, const UsInk *ink)
{
  Writer *self = data;

  us_docx_part_add_text (self->part, string, length, ink, self->rtl);
}

static void
line_break (gpointer data)
{
  Writer *self = data;

  g_string_append (self->part->out, "<w:r><w:br/></w:r>");
}

/* The first page has margins of its own, which may be the same or empty. */
static void
add_margin (GString *out, const char *margin, UsOnPages on)
{
  if (on != US_ON_NO_PAGE)
    g_string_append_printf (out, "<w:%sReference w:type=\"default\" r:id=\"%s\"/>", margin, margin);
  if (on == US_ON_ALL_PAGES)
    g_string_append_printf (out, "<w:%sReference w:type=\"first\" r:id=\"%s\"/>", margin, margin);
}

/* How a section of the letter is set on its pages; a continuous one begins on the page where the
 * one before it ends. */
static void
add_section (GString *out, const UsPublication *publication, guint n_columns, gboolean continuous)
{
  g_autoptr (GBytes) page = us_office_template_fill ("docx-page.xml", publication);

  g_string_append (out, "<w:sectPr>");
  if (continuous)
    g_string_append (out, "<w:type w:val=\"continuous\"/>");
  else
    {
      add_margin (out, "header", publication->pages.running_header);
      add_margin (out, "footer", publication->pages.page_numbers);
    }
  g_string_append_len (out, g_bytes_get_data (page, NULL), (gssize) g_bytes_get_size (page));
  if (publication->pages.line_numbers)
    g_string_append (out, "<w:lnNumType w:countBy=\"5\" w:restart=\"newPage\"/>");
  g_string_append_printf (out, "<w:cols w:num=\"%u\" w:space=\"454\"/>%s%s</w:sectPr>",
                          MAX (n_columns, 1), continuous ? "" : "<w:titlePg/>",
                          publication->rtl ? "<w:bidi/>" : "");
}

static void note (gpointer data, const UsPublicNote *public_note, gboolean again);

/* A section ends with its last paragraph, which says how it was. */
static void
columns (gpointer data, guint n_columns)
{
  Writer *self = data;
  g_autoptr (GString) section = g_string_new (NULL);

  if (self->part->out->len > 0)
    {
      add_section (section, self->publication, self->document->n_columns,
                   self->document->n_sections++ > 0);
      g_string_insert_len (self->part->out, (gssize) self->section_end, section->str,
                           (gssize) section->len);
    }
  self->document->n_columns = n_columns;
}

static void
table (gpointer data, const double *parts, guint n_cells)
{
  Writer *self = data;

  self->in_row = FALSE;
  if (parts == NULL)
    us_docx_table_end (self->part->out);
  else
    us_docx_table_begin (self->part->out, self->publication, parts, n_cells);
}

static void
cell (gpointer data, gboolean first)
{
  Writer *self = data;

  us_docx_table_add_cell (self->part->out, first, self->in_row);
  self->in_row = TRUE;
}

static const UsScribe scribe = { begin, end, text, line_break, note, columns, table, cell, FALSE };

static void
refer_again (Writer *self, guint number, const char *shown)
{
  g_string_append_printf (
      self->part->out,
      "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>"
      "<w:fldChar w:fldCharType=\"begin\"/></w:r>"
      "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>"
      "<w:instrText xml:space=\"preserve\"> NOTEREF _Note%u \\h </w:instrText></w:r>"
      "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>"
      "<w:fldChar w:fldCharType=\"separate\"/></w:r>"
      "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:t>%s</w:t></w:r>"
      "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>"
      "<w:fldChar w:fldCharType=\"end\"/></w:r>",
      number, shown);
}

static void
note (gpointer data, const UsPublicNote *public_note, gboolean again)
{
  Writer *self = data;
  guint number = public_note->number;
  gboolean rtl = self->rtl;
  const UsPageSetup *pages = &self->publication->pages;
  /* Word counts in these digits only where it is told to by its user. */
  gboolean written = pages->numbering == US_NUMBERING_ARABIC;
  g_autofree char *shown = us_page_setup_format_number (pages, number);
  g_autofree char *mark = g_strdup_printf ("<w:t>%s</w:t>", shown);

  if (again)
    {
      refer_again (self, number, shown);
      return;
    }
  g_string_append_printf (self->part->out,
                          "<w:bookmarkStart w:id=\"%u\" w:name=\"_Note%u\"/>"
                          "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>"
                          "<w:footnoteReference%s w:id=\"%u\"/>%s</w:r>"
                          "<w:bookmarkEnd w:id=\"%u\"/>",
                          number, number, written ? " w:customMarkFollows=\"1\"" : "", number,
                          written ? mark : "", number);
  self->part = &self->document->notes;
  self->rtl = self->publication->rtl;
  g_string_append_printf (self->part->out,
                          "<w:footnote w:id=\"%u\"><w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/>"
                          "</w:pPr><w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>"
                          "%s</w:r><w:r><w:tab/></w:r>",
                          number, written ? mark : "<w:footnoteRef/>");
  us_scribe_write_text (&scribe, self, public_note->text);
  g_string_append (self->part->out, "</w:p></w:footnote>\n");
  self->part = &self->document->body;
  self->rtl = rtl;
}

/**
 * us_docx_document_write:
 * @self: (out caller-allocates): what is written; freed by us_docx_document_clear()
 * @publication: a letter
 *
 * Writes the letter and its notes. Any thread.
 */
void
us_docx_document_write (UsDocxDocument *self, const UsPublication *publication)
{
  Writer writer = { .document = self, .publication = publication };

  g_return_if_fail (self != NULL);
  g_return_if_fail (publication != NULL);

  *self = (UsDocxDocument){ .n_columns = 1 };
  us_docx_part_init (&self->body, 16384 + publication->n_signatories * 192);
  us_docx_part_init (&self->notes, 4096);
  writer.part = &self->body;
  us_docx_letterhead_write (self->body.out, publication);
  us_scribe_write_letter (&scribe, &writer, publication);
  add_section (self->body.out, publication, self->n_columns, self->n_sections > 0);
}

/**
 * us_docx_document_clear:
 * @self: what was written
 *
 * Frees it. Any thread.
 */
void
us_docx_document_clear (UsDocxDocument *self)
{
  g_return_if_fail (self != NULL);

  us_docx_part_clear (&self->body);
  us_docx_part_clear (&self->notes);
}
