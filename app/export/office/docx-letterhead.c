/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/office/docx-letterhead.h"

#include <math.h>

#include "export/escape-xml.h"
#include "export/office/office-page.h"

/* English Metric Units, in which drawings are measured, and twentieths of a point, in a millimetre.
 */
#define EMU 36000.
#define TWIPS 56.6929

#define DRAWING "http://schemas.openxmlformats.org/drawingml/2006/"

static void
append_tabs (GString *out, double text_width, guint n_logos)
{
  g_string_append (out, "<w:tabs>");
  for (guint i = 1; i < n_logos; i++)
    g_string_append_printf (out, "<w:tab w:val=\"%s\" w:pos=\"%ld\"/>",
                            i + 1 < n_logos ? "center" : "right",
                            lround (text_width * TWIPS * i / (n_logos - 1)));
  g_string_append (out, "</w:tabs>");
}

static void
begin (GString *out, const UsPublication *publication, guint n_logos)
{
  UsLogos place = publication->pages.place_of_logos;
  UsOfficePage page;

  us_office_page_init (&page, publication);
  g_string_append (out, "<w:p><w:pPr><w:pStyle w:val=\"Letterhead\"/>");
  if (place == US_LOGOS_SPREAD && n_logos > 1)
    append_tabs (out, page.text_width, n_logos);
  /* To Word "right" is where lines end, also where that is the left. */
  if (place == US_LOGOS_IN_CENTRE || place == US_LOGOS_AT_END)
    g_string_append_printf (out, "<w:jc w:val=\"%s\"/>",
                            place == US_LOGOS_IN_CENTRE ? "center" : "right");
  g_string_append (out, "</w:pPr>");
}

static void
append_logo (GString *out, const UsOfficeLogo *logo, guint number)
{
  long width = lround (logo->width * EMU);
  long height = lround (logo->height * EMU);

  g_string_append_printf (out,
                          "<w:r><w:drawing><wp:inline xmlns:wp=\"" DRAWING
                          "wordprocessingDrawing\" distT=\"0\" distB=\"0\" distL=\"0\" "
                          "distR=\"0\"><wp:extent cx=\"%ld\" cy=\"%ld\"/>"
                          "<wp:docPr id=\"%u\" name=\"Logo %u\" descr=\"",
                          width, height, number, number);
  us_escape_xml_text (out, logo->text, -1);
  g_string_append_printf (
      out,
      "\"/><a:graphic xmlns:a=\"" DRAWING "main\"><a:graphicData uri=\"" DRAWING "picture\">"
      "<pic:pic xmlns:pic=\"" DRAWING "picture\"><pic:nvPicPr>"
      "<pic:cNvPr id=\"%u\" name=\"Logo %u\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>"
      "<a:blip r:embed=\"logo%u\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>"
      "<a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"%ld\" cy=\"%ld\"/></a:xfrm>"
      "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>"
      "</a:graphic></wp:inline></w:drawing></w:r>",
      number, number, number, width, height);
}

static void
append_image (GString *out, const char *name, guint number)
{
  g_string_append_printf (out,
                          "<Relationship Id=\"logo%u\" Type=\"http://schemas.openxmlformats.org"
                          "/officeDocument/2006/relationships/image\" Target=\"media/%s\"/>\n",
                          number, name);
}

static const UsOfficeLetterhead format = {
  .begin = begin,
  .logo = append_logo,
  .tab = "<w:r><w:tab/></w:r>",
  .spaces = "<w:r><w:t xml:space=\"preserve\">   </w:t></w:r>",
  .end = "</w:p>\n",
  .folder = "word/media",
  .image = append_image,
};

/**
 * us_docx_letterhead_write:
 * @out: the letter, before the first paragraph
 * @publication: a letter
 *
 * Writes a line with the logos of a letter that has some. Any thread.
 */
void
us_docx_letterhead_write (GString *out, const UsPublication *publication)
{
  us_office_page_write_logos (&format, out, publication);
}

/**
 * us_docx_letterhead_add_images:
 * @archive: the document
 * @relationships: those of the letter; the images are added to them
 * @publication: a letter
 *
 * Puts the images of the logos into the document. Any thread.
 */
void
us_docx_letterhead_add_images (UsArchive *archive, GString *relationships,
                               const UsPublication *publication)
{
  us_office_page_add_logos (&format, archive, relationships, publication);
}
