/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/table/table-ods.h"

#include "import/office/office-xml.h"
#include "import/table/table-build.h"

typedef struct
{
  xmlTextReader *reader;
  UsTable *table;
  GPtrArray *cells; /* of the row */
  GString *text;    /* of the cell */
  char *date;       /* (nullable) of the cell */
  char *value;      /* (nullable) of the cell, for where no text shows it */
  guint columns;    /* how often the cell comes */
  guint rows;       /* how often the row comes */
  guint number;     /* of the rows before it */
  gboolean in_cell;
  gboolean merged;
  gboolean is_open;      /* whether the cell has a formula, and nothing yet that came of it */
  gboolean uncalculated; /* whether a cell of the row was left so */
} Ods;

static guint
get_count (xmlTextReader *reader, const char *attribute, guint limit)
{
  g_autofree char *value = us_office_xml_get (reader, attribute);
  guint64 count = 1;

  if (value != NULL)
    count = g_ascii_strtoull (value, NULL, 10);
  return (guint) CLAMP (count, 1, limit);
}

/* Whether the cell says by itself what came of its formula. */
static gboolean
has_result (xmlTextReader *reader)
{
  g_autofree char *type = us_office_xml_get (reader, "office:value-type");

  return type != NULL;
}

static void
take_values (Ods *self)
{
  g_autofree char *formula = us_office_xml_get (self->reader, "table:formula");

  g_clear_pointer (&self->date, g_free);
  g_clear_pointer (&self->value, g_free);
  self->date = us_office_xml_get (self->reader, "office:date-value");
  self->value = us_office_xml_get (self->reader, "office:string-value");
  if (self->value == NULL)
    self->value = us_office_xml_get (self->reader, "office:value");
  self->is_open = formula != NULL && !has_result (self->reader);
}

static void
begin_cell (Ods *self, gboolean covered)
{
  g_autofree char *across = us_office_xml_get (self->reader, "table:number-columns-spanned");
  g_autofree char *down = us_office_xml_get (self->reader, "table:number-rows-spanned");

  self->in_cell = TRUE;
  g_string_truncate (self->text, 0);
  take_values (self);
  self->columns =
      get_count (self->reader, "table:number-columns-repeated", US_TABLE_COLUMNS_MAX + 1);
  self->merged |= covered || across != NULL || down != NULL;
}

static void
end_cell (Ods *self)
{
  const char *text = self->date != NULL ? self->date : self->text->str;

  if (*text == '\0' && self->value != NULL)
    text = self->value;
  self->in_cell = FALSE;
  self->uncalculated |= self->is_open;
  for (guint i = 0; i < self->columns && self->cells->len <= US_TABLE_COLUMNS_MAX; i++)
    g_ptr_array_add (self->cells, g_strdup (text));
  /* What is beyond the last column is only said to be there. */
  if (*text != '\0' && self->cells->len > US_TABLE_COLUMNS_MAX)
    {
      char **last = (char **) &self->cells->pdata[US_TABLE_COLUMNS_MAX];

      g_free (*last);
      *last = g_strdup (text);
    }
}

static void
begin_row (Ods *self)
{
  self->rows = get_count (self->reader, "table:number-rows-repeated", US_TABLE_ROWS_MAX);
  self->merged = self->uncalculated = FALSE;
  g_ptr_array_set_size (self->cells, 0);
}

static gboolean
is_blank (const Ods *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    if (*(const char *) self->cells->pdata[i] != '\0')
      return FALSE;
  return !self->uncalculated;
}

static gboolean
end_row (Ods *self, GError **error)
{
  const guint number = self->number + 1;

  self->number = MIN (self->number, US_TABLE_ROWS_MAX) + self->rows;
  if (number <= US_TABLE_ROWS_MAX)
    us_table_go_to (self->table, number);
  /* Sheets end in a million empty rows. */
  for (guint row = 0; !is_blank (self) && row < self->rows; row++)
    {
      if (!us_table_begin_row (self->table, error))
        return FALSE;
      for (guint i = 0; i < self->cells->len; i++)
        us_table_add_cell (self->table, self->cells->pdata[i], -1);
      if (self->merged)
        us_table_add_problem (self->table, US_TABLE_MERGED);
      if (self->uncalculated)
        us_table_add_problem (self->table, US_TABLE_UNCALCULATED);
      us_table_end_row (self->table);
    }
  return TRUE;
}

/* An empty one is a result too. */
static void
begin_paragraph (Ods *self)
{
  self->is_open = FALSE;
  if (self->text->len > 0)
    g_string_append_c (self->text, '\n');
}

/* Returns: FALSE on failure. */
static gboolean
take_node (Ods *self, GError **error)
{
  xmlTextReader *reader = self->reader;
  gboolean is_start = xmlTextReaderNodeType (reader) == XML_READER_TYPE_ELEMENT;
  gboolean is_empty = is_start && xmlTextReaderIsEmptyElement (reader);
  int end = XML_READER_TYPE_END_ELEMENT;

  if (us_office_xml_is (reader, XML_READER_TYPE_ELEMENT, "table-row"))
    begin_row (self);
  else if (us_office_xml_is (reader, XML_READER_TYPE_ELEMENT, "table-cell"))
    begin_cell (self, FALSE);
  else if (us_office_xml_is (reader, XML_READER_TYPE_ELEMENT, "covered-table-cell"))
    begin_cell (self, TRUE);
  else if (us_office_xml_is (reader, XML_READER_TYPE_ELEMENT, "p") && self->in_cell)
    begin_paragraph (self);
  else if (us_office_xml_is (reader, XML_READER_TYPE_ELEMENT, "s") && self->in_cell)
    g_string_append_c (self->text, ' ');
  else if ((xmlTextReaderNodeType (reader) == XML_READER_TYPE_TEXT ||
            xmlTextReaderNodeType (reader) == XML_READER_TYPE_SIGNIFICANT_WHITESPACE) &&
           self->in_cell && self->text->len <= US_FIELD_MAX + 1)
    g_string_append (self->text, (const char *) xmlTextReaderConstValue (reader));
  if (self->in_cell &&
      (us_office_xml_is (reader, end, "table-cell") ||
       us_office_xml_is (reader, end, "covered-table-cell") ||
       (is_empty && (us_office_xml_is (reader, XML_READER_TYPE_ELEMENT, "table-cell") ||
                     us_office_xml_is (reader, XML_READER_TYPE_ELEMENT, "covered-table-cell")))))
    end_cell (self);
  if (us_office_xml_is (reader, end, "table-row"))
    return end_row (self, error);
  return TRUE;
}

/**
 * us_table_ods_read:
 * @package: an OpenDocument spreadsheet
 * @table: the table that grows
 * @cancellable: (nullable): stops it
 * @error: %US_ERROR_DAMAGED, %US_ERROR_TOO_BIG, %G_IO_ERROR_CANCELLED
 *
 * Reads the first sheet: of formulas what they gave last, of dates ISO 8601. Any thread.
 *
 * Returns: whether it came to the end
 */
gboolean
us_table_ods_read (UsPackage *package, UsTable *table, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) xml = us_package_read (package, "content.xml", error);
  Ods self = { 0 };
  int result = -1;

  if (xml == NULL)
    return FALSE;
  self.reader = us_office_xml_open (xml, error);
  self.table = table;
  self.cells = g_ptr_array_new_with_free_func (g_free);
  self.text = g_string_new (NULL);
  while (self.reader != NULL &&
         (result = us_office_xml_next (self.reader, cancellable, error)) == 1)
    {
      if (us_office_xml_is (self.reader, XML_READER_TYPE_END_ELEMENT, "table"))
        {
          result = 0;
          break;
        }
      if (!take_node (&self, error))
        {
          result = -1;
          break;
        }
    }
  g_clear_pointer (&self.reader, xmlFreeTextReader);
  g_ptr_array_unref (self.cells);
  g_string_free (self.text, TRUE);
  g_free (self.date);
  g_free (self.value);
  return result == 0;
}
