/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/office/docx-styles.h"

#include <stdlib.h>
#include <string.h>

#include "import/office/office-xml.h"
#include "import/office/package.h"

/* A style goes on from no more others than this. */
#define BASES_MAX 12

static void
style_free (gpointer data)
{
  UsDocxStyle *style = data;

  g_free (style->list);
  g_free (style->base);
  g_free (style);
}

static guint
get_number (xmlTextReader *reader, const char *attribute)
{
  g_autofree char *value = us_office_xml_get (reader, attribute);

  return value != NULL ? (guint) CLAMP (strtol (value, NULL, 10), 0, 1000) : 0;
}

/* A part that may be missing. */
static xmlTextReader *
open_part (UsPackage *package, const char *name, GBytes **ret_bytes, GError **error)
{
  if (!us_package_has (package, name))
    return NULL;
  *ret_bytes = us_package_read (package, name, error);
  return *ret_bytes != NULL ? us_office_xml_open (*ret_bytes, error) : NULL;
}

static gboolean
is_start (xmlTextReader *reader, const char *name)
{
  return us_office_xml_is (reader, XML_READER_TYPE_ELEMENT, name);
}

/* "toc 1" and "TOC Heading" in every language of Word; the id of a style is "TOC1". */
static gboolean
is_of_contents (const char *name)
{
  const char *rest = g_ascii_strncasecmp (name, "toc", 3) == 0 ? name + 3 : NULL;

  if (rest == NULL)
    return FALSE;
  rest += *rest == ' ';
  return (g_ascii_isdigit (*rest) && rest[1] == '\0') || g_ascii_strcasecmp (rest, "heading") == 0;
}

static void
read_name (UsDocxStyle *style, const char *name)
{
  if (g_ascii_strncasecmp (name, "heading ", 8) == 0)
    style->heading = (guint) CLAMP (strtol (name + 8, NULL, 10), 1, 6);
  else if (g_ascii_strcasecmp (name, "title") == 0)
    style->heading = 1;
  style->contents = is_of_contents (name);
  style->quotation = g_ascii_strcasecmp (name, "quote") == 0 ||
                     g_ascii_strcasecmp (name, "quotations") == 0 ||
                     g_ascii_strcasecmp (name, "intense quote") == 0 ||
                     g_ascii_strcasecmp (name, "block text") == 0;
}

static void
read_property (xmlTextReader *reader, UsDocxStyle *style)
{
  if (is_start (reader, "name"))
    {
      g_autofree char *name = us_office_xml_get (reader, "w:val");

      if (name != NULL)
        read_name (style, name);
    }
  else if (is_start (reader, "basedOn"))
    {
      g_free (style->base);
      style->base = us_office_xml_get (reader, "w:val");
    }
  else if (is_start (reader, "numId"))
    {
      g_free (style->list);
      style->list = us_office_xml_get (reader, "w:val");
    }
  else if (is_start (reader, "ilvl"))
    style->level = get_number (reader, "w:val");
  else if (is_start (reader, "outlineLvl") && style->heading == 0)
    style->heading = get_number (reader, "w:val") < 6 ? get_number (reader, "w:val") + 1 : 0;
}

/**
 * us_docx_paragraph_free:
 * @paragraph: (nullable): a paragraph
 *
 * Frees it. Any thread.
 */
void
us_docx_paragraph_free (gpointer paragraph)
{
  UsDocxParagraph *self = paragraph;

  if (self == NULL)
    return;
  g_free (self->style);
  g_free (self->list);
  g_free (self->level);
  g_free (self);
}

/**
 * us_docx_paragraph_begin_link:
 * @paragraph: (inout): a paragraph
 * @reader: at a link in it
 * @links: (element-type utf8 utf8): addresses by id
 * @length: bytes of the paragraph before it
 *
 * Any thread.
 *
 * Returns: (transfer full) (nullable): where it leads; %NULL when that is in the document
 */
char *
us_docx_paragraph_begin_link (UsDocxParagraph *paragraph, xmlTextReader *reader, GHashTable *links,
                              gsize length)
{
  g_autofree char *id = us_office_xml_get (reader, "r:id");
  g_autofree char *anchor = us_office_xml_get (reader, "w:anchor");

  g_return_val_if_fail (paragraph != NULL && links != NULL, NULL);

  paragraph->contents |= length == 0 && anchor != NULL && g_str_has_prefix (anchor, "_Toc");
  return id != NULL ? g_strdup (g_hash_table_lookup (links, id)) : NULL;
}

/**
 * us_docx_paragraph_is_of_contents:
 * @paragraph: a paragraph
 * @style: what its style means
 * @length: its bytes
 *
 * Whether it is an entry of a table of contents, or its heading: by its style, or since all of it
 * is a link to what such a table names. Any thread.
 *
 * Returns: whether it is
 */
gboolean
us_docx_paragraph_is_of_contents (const UsDocxParagraph *paragraph, const UsDocxStyle *style,
                                  gsize length)
{
  g_return_val_if_fail (paragraph != NULL && style != NULL, FALSE);

  return length > 0 && (style->contents || (paragraph->contents && paragraph->link_end == length));
}

/**
 * us_docx_styles_read:
 * @package: a document
 * @error: %US_ERROR_DAMAGED, %US_ERROR_TOO_BIG
 *
 * Reads what the styles of paragraphs mean. Any thread.
 *
 * Returns: (transfer full) (element-type utf8 UsDocxStyle): styles by id
 */
GHashTable *
us_docx_styles_read (UsPackage *package, GError **error)
{
  GHashTable *styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, style_free);
  g_autoptr (GBytes) bytes = NULL;
  xmlTextReader *reader = open_part (package, "word/styles.xml", &bytes, error);
  UsDocxStyle *style = NULL;

  while (reader != NULL && us_office_xml_next (reader, NULL, error) == 1)
    if (is_start (reader, "style"))
      {
        char *id = us_office_xml_get (reader, "w:styleId");

        style = g_new0 (UsDocxStyle, 1);
        g_hash_table_insert (styles, id != NULL ? id : g_strdup (""), style);
      }
    else if (style != NULL)
      read_property (reader, style);
  g_clear_pointer (&reader, xmlFreeTextReader);
  return styles;
}

/**
 * us_docx_styles_find:
 * @styles: (element-type utf8 UsDocxStyle): styles by id
 * @id: (nullable): a style
 * @ret_style: (out caller-allocates): what it means with those that it goes on from; its strings
 *   are the table's
 *
 * Finds what a style means. Any thread.
 */
void
us_docx_styles_find (GHashTable *styles, const char *id, UsDocxStyle *ret_style)
{
  g_return_if_fail (styles != NULL);
  g_return_if_fail (ret_style != NULL);

  *ret_style = (UsDocxStyle){ 0 };
  for (guint i = 0; i < BASES_MAX && id != NULL; i++)
    {
      const UsDocxStyle *style = g_hash_table_lookup (styles, id);

      ret_style->contents |= style != NULL ? style->contents : is_of_contents (id);
      if (style == NULL)
        return;
      if (ret_style->heading == 0)
        ret_style->heading = style->heading;
      ret_style->quotation |= style->quotation;
      if (ret_style->list == NULL && style->list != NULL)
        {
          ret_style->list = style->list;
          ret_style->level = style->level;
        }
      id = style->base;
    }
}

/**
 * us_docx_styles_is_reference:
 * @reader: at the style of some words
 *
 * Whether it is the one for the numbers of notes: words in it refer to a note once more. Any
 * thread.
 *
 * Returns: whether it is
 */
gboolean
us_docx_styles_is_reference (xmlTextReader *reader)
{
  g_autofree char *style = us_office_xml_get (reader, "w:val");

  return style != NULL && (g_ascii_strncasecmp (style, "footnote", 8) == 0 ||
                           g_ascii_strncasecmp (style, "endnote", 7) == 0);
}

/**
 * us_docx_numbers_read:
 * @package: a document
 * @error: %US_ERROR_DAMAGED, %US_ERROR_TOO_BIG
 *
 * Reads which levels of which lists have numbers, and not bullets. Any thread.
 *
 * Returns: (transfer full) (element-type utf8 utf8): "list:level" to the name of a format
 */
GHashTable *
us_docx_numbers_read (UsPackage *package, GError **error)
{
  GHashTable *numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) abstract = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *outer = NULL;
  g_autofree char *list = NULL;
  guint level = 0;
  xmlTextReader *reader = open_part (package, "word/numbering.xml", &bytes, error);

  while (reader != NULL && us_office_xml_next (reader, NULL, error) == 1)
    if (is_start (reader, "abstractNum"))
      {
        g_free (outer);
        outer = us_office_xml_get (reader, "w:abstractNumId");
      }
    else if (is_start (reader, "lvl"))
      level = get_number (reader, "w:ilvl");
    else if (is_start (reader, "numFmt") && list == NULL)
      g_hash_table_insert (abstract, g_strdup_printf ("%s:%u", outer, level),
                           us_office_xml_get (reader, "w:val"));
    else if (is_start (reader, "num"))
      {
        g_free (list);
        list = us_office_xml_get (reader, "w:numId");
      }
    else if (is_start (reader, "abstractNumId") && list != NULL)
      {
        g_autofree char *id = us_office_xml_get (reader, "w:val");

        for (guint i = 0; i < 9; i++)
          {
            g_autofree char *key = g_strdup_printf ("%s:%u", id, i);
            const char *format = g_hash_table_lookup (abstract, key);

            if (format != NULL)
              g_hash_table_insert (numbers, g_strdup_printf ("%s:%u", list, i), g_strdup (format));
          }
      }
  g_clear_pointer (&reader, xmlFreeTextReader);
  return numbers;
}

/**
 * us_docx_links_read:
 * @package: a document
 * @part: name of the part in word/
 * @error: %US_ERROR_DAMAGED, %US_ERROR_TOO_BIG
 *
 * Reads where the links of a part lead; nothing is fetched from there. Any thread.
 *
 * Returns: (transfer full) (element-type utf8 utf8): addresses by id
 */
GHashTable *
us_docx_links_read (UsPackage *package, const char *part, GError **error)
{
  GHashTable *links = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *name = g_strdup_printf ("word/_rels/%s.rels", part);
  g_autoptr (GBytes) bytes = NULL;
  xmlTextReader *reader = open_part (package, name, &bytes, error);

  while (reader != NULL && us_office_xml_next (reader, NULL, error) == 1)
    if (is_start (reader, "Relationship"))
      {
        g_autofree char *type = us_office_xml_get (reader, "Type");
        char *id = us_office_xml_get (reader, "Id");
        char *target = us_office_xml_get (reader, "Target");

        if (id != NULL && target != NULL && type != NULL && g_str_has_suffix (type, "/hyperlink"))
          g_hash_table_insert (links, id, target);
        else
          {
            g_free (id);
            g_free (target);
          }
      }
  g_clear_pointer (&reader, xmlFreeTextReader);
  return links;
}
