/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/office/office-contents.h"

#include <string.h>

#include "import/office/office-pictures.h"
#include "import/office/office-xml.h"

/* The program made what is in it of the headings: a page calls that navigation. */
static void
begin (UsOfficeLetter *page)
{
  us_office_letter_end_lists (page);
  g_string_append (page->page, "<nav>\n");
}

static void
end (UsOfficeLetter *page)
{
  us_office_letter_end_lists (page);
  g_string_append (page->page, "</nav>\n");
}

/**
 * us_office_contents_add:
 * @page: (inout): a page
 * @from_right: whether the paragraph that ends runs from right to left
 *
 * Ends a paragraph that is an entry of a table of contents with nothing around it that says so. Any
 * thread.
 */
void
us_office_contents_add (UsOfficeLetter *page, gboolean from_right)
{
  g_return_if_fail (page != NULL);

  begin (page);
  us_office_letter_end_paragraph (page, "p", from_right);
  end (page);
}

/**
 * us_office_contents_start:
 * @page: (inout): a page
 * @reader: where it is read
 * @name: the element that begins
 *
 * Looks whether it is a table of contents, as LibreOffice and Word mark theirs, or says what a
 * picture shows. Any thread.
 */
void
us_office_contents_start (UsOfficeLetter *page, xmlTextReader *reader, const char *name)
{
  g_return_if_fail (page != NULL);
  g_return_if_fail (name != NULL);

  us_office_pictures_start (page, reader, name);
  if (strcmp (name, "table-of-content") == 0)
    begin (page);
  else if (strcmp (name, "sdt") == 0)
    page->fields++;
  else if (strcmp (name, "docPartGallery") == 0 && page->contents == 0 && page->fields > 0)
    {
      g_autofree char *gallery = us_office_xml_get (reader, "w:val");

      if (g_strcmp0 (gallery, "Table of Contents") != 0)
        return;
      page->contents = page->fields;
      begin (page);
    }
}

/**
 * us_office_contents_end:
 * @page: (inout): a page
 * @name: the element that ends
 *
 * Ends the table of contents, or what is said of a picture. Any thread.
 */
void
us_office_contents_end (UsOfficeLetter *page, const char *name)
{
  g_return_if_fail (page != NULL);
  g_return_if_fail (name != NULL);

  us_office_pictures_end (page, name);
  if (strcmp (name, "table-of-content") == 0)
    end (page);
  if (strcmp (name, "sdt") != 0 || page->fields == 0)
    return;
  if (page->contents == page->fields)
    {
      end (page);
      page->contents = 0;
    }
  page->fields--;
}
