/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/office/office-pictures.h"

#include <string.h>

#include "import/office/office-xml.h"

/* As a page has it: which of them are logos of those who sign is known there. */
static void
add (UsOfficeLetter *page, const char *words)
{
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  g_string_append_printf (page->line, "<img alt=\"%s\">", escaped);
}

/* Whether it is what ODT says instead of a picture, and no field with the title of the document. */
static gboolean
says_instead (xmlTextReader *reader, const char *name)
{
  return (strcmp (name, "title") == 0 || strcmp (name, "desc") == 0) &&
         g_str_has_prefix ((const char *) xmlTextReaderConstName (reader), "svg:");
}

/**
 * us_office_pictures_start:
 * @page: (inout): a page
 * @reader: where it is read
 * @name: the element that begins
 *
 * Looks whether it says what a picture shows: Word with attributes, ODT with words. Any thread.
 */
void
us_office_pictures_start (UsOfficeLetter *page, xmlTextReader *reader, const char *name)
{
  g_return_if_fail (page != NULL);
  g_return_if_fail (name != NULL);

  if (strcmp (name, "docPr") == 0)
    {
      g_autofree char *told = us_office_xml_get (reader, "descr");
      g_autofree char *title = us_office_xml_get (reader, "title");
      const char *words = told != NULL && *told != '\0' ? told : title;

      if (words != NULL && *words != '\0')
        add (page, words);
    }
  else if (strcmp (name, "frame") == 0)
    page->pictured = FALSE;
  else if (page->picture == NULL && says_instead (reader, name))
    page->picture = g_string_new (NULL);
}

/**
 * us_office_pictures_end:
 * @page: (inout): a page
 * @name: the element that ends
 *
 * Adds what ODT says instead of a picture: its title, or what it says at length. Any thread.
 */
void
us_office_pictures_end (UsOfficeLetter *page, const char *name)
{
  GString *words;

  g_return_if_fail (page != NULL);
  g_return_if_fail (name != NULL);

  if (page->picture == NULL || (strcmp (name, "title") != 0 && strcmp (name, "desc") != 0))
    return;
  words = g_steal_pointer (&page->picture);
  if (!page->pictured && words->len > 0)
    {
      add (page, words->str);
      page->pictured = TRUE;
    }
  g_string_free (words, TRUE);
}
