/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/office/odt-letterhead.h"

#include "export/escape-xml.h"
#include "export/office/office-page.h"

static void
append_length (GString *out, const char *attribute, double millimetres)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (number, sizeof number, "%.2f", millimetres);
  g_string_append_printf (out, " %s=\"%smm\"", attribute, number);
}

/* Logos that are spread stand at tabs: the last one ends where lines end. */
static void
append_tabs (GString *out, double text_width, guint n_logos)
{
  g_string_append (out, "<style:tab-stops>");
  for (guint i = 1; i < n_logos; i++)
    {
      g_string_append (out, "<style:tab-stop");
      append_length (out, "style:position", text_width * i / (n_logos - 1));
      g_string_append_printf (out, " style:type=\"%s\"/>", i + 1 < n_logos ? "center" : "right");
    }
  g_string_append (out, "</style:tab-stops>");
}

/**
 * us_odt_letterhead_write_style:
 * @out: the automatic styles of the content
 * @publication: a letter
 *
 * Writes where the logos stand in their line. Any thread.
 */
void
us_odt_letterhead_write_style (GString *out, const UsPublication *publication)
{
  UsLogos place;
  UsOfficePage page;

  g_return_if_fail (out != NULL);
  g_return_if_fail (publication != NULL);

  place = publication->pages.place_of_logos;
  us_office_page_init (&page, publication);
  g_string_append (out, "<style:style style:name=\"Logos\" style:family=\"paragraph\" "
                        "style:parent-style-name=\"Letterhead\"><style:paragraph-properties");
  if (place == US_LOGOS_IN_CENTRE || place == US_LOGOS_AT_END)
    g_string_append_printf (out, " fo:text-align=\"%s\"",
                            place == US_LOGOS_IN_CENTRE ? "center"
                            : publication->rtl          ? "left"
                                                        : "right");
  g_string_append (out, ">");
  if (place == US_LOGOS_SPREAD && publication->pages.n_logos > 1)
    append_tabs (out, page.text_width, (guint) publication->pages.n_logos);
  g_string_append (out, "</style:paragraph-properties></style:style>\n");
}

static void
begin (GString *out, const UsPublication *publication, guint n_logos)
{
  g_string_append (out, "<text:p text:style-name=\"Logos\">");
}

static void
append_logo (GString *out, const UsOfficeLogo *logo, guint number)
{
  g_string_append_printf (out, "<draw:frame draw:name=\"Logo %u\" text:anchor-type=\"as-char\"",
                          number);
  append_length (out, "svg:width", logo->width);
  append_length (out, "svg:height", logo->height);
  g_string_append_printf (out,
                          "><draw:image xlink:href=\"Pictures/%s\" xlink:type=\"simple\" "
                          "xlink:show=\"embed\" xlink:actuate=\"onLoad\"/><svg:title>",
                          logo->name);
  us_escape_xml_text (out, logo->text, -1);
  g_string_append (out, "</svg:title></draw:frame>");
}

static void
append_image (GString *out, const char *name, guint number)
{
  g_string_append_printf (out,
                          "<manifest:file-entry manifest:full-path=\"Pictures/%s\" "
                          "manifest:media-type=\"image/png\"/>\n",
                          name);
}

static const UsOfficeLetterhead format = {
  .begin = begin,
  .logo = append_logo,
  .tab = "<text:tab/>",
  .spaces = "<text:s text:c=\"3\"/>",
  .end = "</text:p>\n",
  .folder = "Pictures",
  .image = append_image,
};

/**
 * us_odt_letterhead_write:
 * @out: the content, before the first paragraph
 * @publication: a letter
 *
 * Writes a line with the logos of a letter that has some. Any thread.
 */
void
us_odt_letterhead_write (GString *out, const UsPublication *publication)
{
  us_office_page_write_logos (&format, out, publication);
}

/**
 * us_odt_letterhead_add_images:
 * @archive: the document
 * @publication: a letter
 *
 * Puts the images of the logos into the document. Any thread.
 *
 * Returns: (transfer full): what the list of the document's parts says of them
 */
char *
us_odt_letterhead_add_images (UsArchive *archive, const UsPublication *publication)
{
  GString *parts = g_string_new (NULL);

  us_office_page_add_logos (&format, archive, parts, publication);
  return g_string_free (parts, FALSE);
}
