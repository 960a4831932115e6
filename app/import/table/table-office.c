/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/table/table-office.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/markup-bounds.h"
#include "import/table/table-ods.h"
#include "import/table/table-xlsx.h"
#include "model/error.h"

/* Deeper elements are nobody's spreadsheet. */
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
 * us_table_office_open:
 * @xml: a part of a document
 * @error: %US_ERROR_DAMAGED, %US_ERROR_TOO_BIG
 *
 * Begins to read a part. Any thread, and then one thread at a time.
 *
 * Returns: (transfer full) (nullable): a reader, freed with xmlFreeTextReader()
 */
xmlTextReader *
us_table_office_open (GBytes *xml, GError **error)
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
 * us_table_office_next:
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
us_table_office_next (xmlTextReader *reader, GCancellable *cancellable, GError **error)
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

/**
 * us_table_office_is:
 * @reader: a reader
 * @type: a type of node
 * @name: name of an element without its prefix
 *
 * Tells what the reader is at. One thread at a time.
 *
 * Returns: whether it is that
 */
gboolean
us_table_office_is (xmlTextReader *reader, int type, const char *name)
{
  g_return_val_if_fail (reader != NULL, FALSE);

  return xmlTextReaderNodeType (reader) == type &&
         strcmp ((const char *) xmlTextReaderConstLocalName (reader), name) == 0;
}

/**
 * us_table_office_get:
 * @reader: a reader at an element
 * @attribute: with its prefix
 *
 * Gives an attribute. One thread at a time.
 *
 * Returns: (transfer full) (nullable): its value
 */
char *
us_table_office_get (xmlTextReader *reader, const char *attribute)
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

/**
 * us_table_office_read:
 * @bytes: a spreadsheet, XLSX or ODS
 * @table: the table that grows
 * @cancellable: (nullable): stops it
 * @error: %US_ERROR_DAMAGED, %US_ERROR_TOO_BIG, %US_ERROR_UNKNOWN_FORMAT, %G_IO_ERROR_CANCELLED
 *
 * Reads the first sheet of a spreadsheet. Any thread.
 *
 * Returns: whether it came to the end
 */
gboolean
us_table_office_read (GBytes *bytes, UsTable *table, GCancellable *cancellable, GError **error)
{
  g_autoptr (UsPackage) package = us_package_open (bytes, error);

  g_return_val_if_fail (table != NULL, FALSE);

  if (package == NULL)
    return FALSE;
  if (us_package_has (package, "xl/workbook.xml"))
    {
      us_table_set_format (table, "xlsx");
      us_table_take_description (table, g_strdup (_ ("First sheet of an Excel workbook")));
      return us_table_xlsx_read (package, table, cancellable, error);
    }
  if (us_package_has (package, "content.xml"))
    {
      us_table_set_format (table, "ods");
      us_table_take_description (table,
                                 g_strdup (_ ("First sheet of an OpenDocument spreadsheet")));
      return us_table_ods_read (package, table, cancellable, error);
    }
  g_set_error_literal (error, US_ERROR, US_ERROR_UNKNOWN_FORMAT,
                       _ ("This is no spreadsheet that can be read."));
  return FALSE;
}
