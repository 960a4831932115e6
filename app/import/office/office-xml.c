/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/office/office-xml.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/markup-bounds.h"
#include "model/error.h"

/* Deeper elements are nobody's document. */
#define DEPTH_MAX 256

static void
set_damaged (GError **error)
{
  g_set_error_literal (error, US_ERROR, US_ERROR_DAMAGED,
                       _ ("The document is damaged: it cannot be read."));
}

static void
ignore_cb (void *data, const char *message, xmlParserSeverities severity,
           xmlTextReaderLocatorPtr at)
{
}

/**
 * us_office_xml_open:
 * @xml: a part of a document
 * @error: %US_ERROR_DAMAGED, %US_ERROR_TOO_BIG
 *
 * Begins to read a part. Any thread, and then one thread at a time.
 *
 * Returns: (transfer full) (nullable): a reader, freed with xmlFreeTextReader()
 */
xmlTextReader *
us_office_xml_open (GBytes *xml, GError **error)
{
  xmlTextReader *reader;
  gsize length;
  const char *data;

  g_return_val_if_fail (xml != NULL, NULL);

  data = g_bytes_get_data (xml, &length);
  if (!us_markup_is_bounded (data, length, error))
    return NULL;
  reader = length > 0 && length <= G_MAXINT
               ? xmlReaderForMemory (data, (int) length, NULL, NULL,
                                     XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_HUGE)
               : NULL;
  if (reader != NULL)
    xmlTextReaderSetErrorHandler (reader, ignore_cb, NULL);
  else
    set_damaged (error);
  return reader;
}

/**
 * us_office_xml_next:
 * @reader: a reader
 * @cancellable: (nullable): stops it
 * @error: %US_ERROR_DAMAGED for what is no well-formed XML, has a document type or is too deep;
 *   %G_IO_ERROR_CANCELLED
 *
 * Goes to the next node. One thread at a time.
 *
 * Returns: 1 when there is one, 0 at the end, -1 on failure
 */
int
us_office_xml_next (xmlTextReader *reader, GCancellable *cancellable, GError **error)
{
  int result;

  g_return_val_if_fail (reader != NULL, -1);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return -1;
  result = xmlTextReaderRead (reader);
  if (result < 0 ||
      (result == 1 && (xmlTextReaderNodeType (reader) == XML_READER_TYPE_DOCUMENT_TYPE ||
                       xmlTextReaderNodeType (reader) == XML_READER_TYPE_ENTITY_REFERENCE ||
                       xmlTextReaderDepth (reader) > DEPTH_MAX)))
    {
      set_damaged (error);
      return -1;
    }
  return result;
}

/* Whether a node is still of an element that is left out; @depth is that element's, or -1. */
static gboolean
is_left_out (xmlTextReader *reader, int *depth)
{
  if (*depth < 0)
    return FALSE;
  if (xmlTextReaderNodeType (reader) == XML_READER_TYPE_END_ELEMENT &&
      xmlTextReaderDepth (reader) == *depth)
    *depth = -1;
  return TRUE;
}

/**
 * us_office_xml_walk:
 * @xml: a part of a document
 * @walk: what to do on the way
 * @data: for the functions of @walk
 * @error: as us_office_xml_open() and us_office_xml_next() set it
 *
 * Goes through a part from its beginning to its end: each element begins and ends, an empty one at
 * once, but for those that are left out with all that is in them. Any thread.
 *
 * Returns: whether it came to the end
 */
gboolean
us_office_xml_walk (GBytes *xml, const UsOfficeWalk *walk, gpointer data, GError **error)
{
  xmlTextReader *reader = us_office_xml_open (xml, error);
  int depth = -1;
  int result = -1;

  while (reader != NULL && (result = us_office_xml_next (reader, NULL, error)) == 1)
    {
      const int type = xmlTextReaderNodeType (reader);
      const char *name = (const char *) xmlTextReaderConstLocalName (reader);
      const gboolean empty = xmlTextReaderIsEmptyElement (reader) == 1;

      if (is_left_out (reader, &depth))
        continue;
      if (type == XML_READER_TYPE_ELEMENT && walk->skips (data, name))
        depth = empty ? -1 : xmlTextReaderDepth (reader);
      else if (type == XML_READER_TYPE_ELEMENT)
        {
          walk->start (data, reader, name);
          if (empty)
            walk->end (data, name);
        }
      else if (type == XML_READER_TYPE_END_ELEMENT)
        walk->end (data, name);
      else if (xmlTextReaderHasValue (reader) == 1)
        walk->text (data, type, (const char *) xmlTextReaderConstValue (reader));
    }
  g_clear_pointer (&reader, xmlFreeTextReader);
  return result == 0;
}

/**
 * us_office_xml_is:
 * @reader: a reader
 * @type: a type of node
 * @name: name of an element without its prefix
 *
 * Tells what the reader is at. One thread at a time.
 *
 * Returns: whether it is that
 */
gboolean
us_office_xml_is (xmlTextReader *reader, int type, const char *name)
{
  g_return_val_if_fail (reader != NULL, FALSE);

  return xmlTextReaderNodeType (reader) == type &&
         strcmp ((const char *) xmlTextReaderConstLocalName (reader), name) == 0;
}

/**
 * us_office_xml_get:
 * @reader: a reader at an element
 * @attribute: with its prefix
 *
 * Gives an attribute. One thread at a time.
 *
 * Returns: (transfer full) (nullable): its value
 */
char *
us_office_xml_get (xmlTextReader *reader, const char *attribute)
{
  xmlChar *value;
  char *copy;

  g_return_val_if_fail (reader != NULL, NULL);

  value = xmlTextReaderGetAttribute (reader, (const xmlChar *) attribute);
  if (value == NULL)
    return NULL;
  copy = g_strdup ((const char *) value);
  xmlFree (value);
  return copy;
}
