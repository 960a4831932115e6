/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/table/table-xlsx.h"

#include <math.h>
#include <string.h>

#include "import/office/office-xml.h"
#include "import/table/table-build.h"

/* Days from the start of Excel's calendar to that of GDate's. */
#define EXCEL_EPOCH 693594
#define START XML_READER_TYPE_ELEMENT
#define END XML_READER_TYPE_END_ELEMENT

typedef struct
{
  GPtrArray *strings;    /* shared by the cells */
  GByteArray *dates;     /* of each style of cells: whether it shows dates */
  GHashTable *formats;   /* numbers of the formats of dates that the file has made */
  xmlTextReader *reader; /* of the part that is read */
  GCancellable *cancellable;
  UsTable *table;
  GPtrArray *cells; /* of the row */
  GArray *numbers;  /* of the rows of the table: what the sheet calls them */
  guint number;     /* of the row */
  char *sheet;      /* the first that is shown: its relationship, then its part */
  GString *text;
  guint column;
  char *type;
  guint style;
  gboolean is_open;      /* whether the cell has a formula, and nothing yet that came of it */
  gboolean uncalculated; /* whether a cell of the row was left so */
} Xlsx;

/* Walks through a part. Returns: FALSE on failure. */
static gboolean
walk (Xlsx *self, UsPackage *package, const char *name,
      gboolean (*take) (Xlsx *self, GError **error), GError **error)
{
  g_autoptr (GBytes) xml = us_package_read (package, name, error);
  int result = -1;

  self->reader = xml != NULL ? us_office_xml_open (xml, error) : NULL;
  while (self->reader != NULL &&
         (result = us_office_xml_next (self->reader, self->cancellable, error)) == 1)
    if (!take (self, error))
      {
        result = -1;
        break;
      }
  g_clear_pointer (&self->reader, xmlFreeTextReader);
  return result == 0;
}

static void
append_text (Xlsx *self)
{
  int type = xmlTextReaderNodeType (self->reader);

  if ((type == XML_READER_TYPE_TEXT || type == XML_READER_TYPE_SIGNIFICANT_WHITESPACE) &&
      self->text->len <= US_FIELD_MAX + 1)
    g_string_append (self->text, (const char *) xmlTextReaderConstValue (self->reader));
}

/* <si><t>…</t></si>, or with <r> around each piece of one format. */
static gboolean
take_string (Xlsx *self, GError **error)
{
  if (us_office_xml_is (self->reader, START, "si"))
    {
      g_string_truncate (self->text, 0);
      if (xmlTextReaderIsEmptyElement (self->reader))
        g_ptr_array_add (self->strings, g_strdup (""));
    }
  else if (us_office_xml_is (self->reader, END, "si"))
    g_ptr_array_add (self->strings, g_strdup (self->text->str));
  else
    append_text (self);
  return TRUE;
}

static guint
get_number (Xlsx *self, const char *attribute)
{
  g_autofree char *value = us_office_xml_get (self->reader, attribute);

  return value != NULL ? (guint) MIN (g_ascii_strtoull (value, NULL, 10), G_MAXINT) : 0;
}

static gboolean
is_date_format (Xlsx *self, guint number)
{
  return (number >= 14 && number <= 17) || number == 22 || (number >= 27 && number <= 36) ||
         (number >= 50 && number <= 58) ||
         g_hash_table_contains (self->formats, GUINT_TO_POINTER (number));
}

static gboolean
take_style (Xlsx *self, GError **error)
{
  if (us_office_xml_is (self->reader, START, "numFmt"))
    {
      g_autofree char *code = us_office_xml_get (self->reader, "formatCode");
      g_autofree char *lower = code != NULL ? g_ascii_strdown (code, -1) : g_strdup ("");

      if (strchr (lower, 'y') != NULL && strstr (lower, "d") != NULL)
        g_hash_table_add (self->formats, GUINT_TO_POINTER (get_number (self, "numFmtId")));
    }
  else if (us_office_xml_is (self->reader, START, "cellXfs"))
    g_byte_array_set_size (self->dates, 0);
  else if (us_office_xml_is (self->reader, START, "xf"))
    {
      guint8 date = is_date_format (self, get_number (self, "numFmtId"));

      g_byte_array_append (self->dates, &date, 1);
    }
  else if (us_office_xml_is (self->reader, END, "cellXfs"))
    /* What comes behind them are styles of something else. */
    self->style = self->dates->len;
  if (self->style > 0)
    g_byte_array_set_size (self->dates, self->style);
  return TRUE;
}

/* "AB12" is in column 27, counted from 0. */
static guint
read_column (const char *place, guint next)
{
  guint column = 0;

  if (place == NULL || !g_ascii_isupper (*place))
    return next;
  for (; g_ascii_isupper (*place) && column < US_TABLE_COLUMNS_MAX * 2; place++)
    column = column * 26 + (guint) (*place - 'A') + 1;
  return column - 1;
}

static char *
format_date (const char *text)
{
  double days = g_ascii_strtod (text, NULL);
  GDate date;
  char buffer[16];

  if (!(days >= 61 && days < 2958466))
    return g_strdup (text);
  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) floor (days) + EXCEL_EPOCH);
  g_date_strftime (buffer, sizeof buffer, "%Y-%m-%d", &date);
  return g_strdup (buffer);
}

static char *
get_value (Xlsx *self)
{
  guint64 index;

  if (g_strcmp0 (self->type, "s") == 0)
    {
      index = g_ascii_strtoull (self->text->str, NULL, 10);
      return g_strdup (index < self->strings->len ? self->strings->pdata[index] : "");
    }
  if ((self->type == NULL || g_str_equal (self->type, "n")) && self->style < self->dates->len &&
      self->dates->data[self->style])
    return format_date (self->text->str);
  return g_strdup (self->text->str);
}

static void
end_cell (Xlsx *self)
{
  /* What is beyond the last column is only said to be there. */
  const guint column = MIN (self->column, US_TABLE_COLUMNS_MAX);
  g_autofree char *value = get_value (self);

  if (*value != '\0')
    {
      while (self->cells->len < column)
        g_ptr_array_add (self->cells, g_strdup (""));
      if (self->cells->len == column)
        g_ptr_array_add (self->cells, g_steal_pointer (&value));
    }
  self->uncalculated |= self->is_open;
  self->column++;
  g_clear_pointer (&self->type, g_free);
}

/* Parts are numbered as they were made; which comes first says the workbook alone. */
static gboolean
take_sheet (Xlsx *self, GError **error)
{
  g_autofree char *state = NULL;

  if (self->sheet == NULL && us_office_xml_is (self->reader, START, "sheet"))
    {
      state = us_office_xml_get (self->reader, "state");
      if (state == NULL || g_str_equal (state, "visible"))
        self->sheet = us_office_xml_get (self->reader, "r:id");
    }
  return TRUE;
}

static gboolean
take_relationship (Xlsx *self, GError **error)
{
  g_autofree char *id = NULL;
  g_autofree char *target = NULL;

  if (!us_office_xml_is (self->reader, START, "Relationship"))
    return TRUE;
  id = us_office_xml_get (self->reader, "Id");
  target = us_office_xml_get (self->reader, "Target");
  if (g_strcmp0 (id, self->sheet) != 0 || target == NULL)
    return TRUE;
  g_free (self->sheet);
  self->sheet = *target == '/' ? g_strdup (target + 1) : g_strconcat ("xl/", target, NULL);
  return TRUE;
}

/* Returns: FALSE on failure. */
static gboolean
find_sheet (Xlsx *self, UsPackage *package, GError **error)
{
  static const char relationships[] = "xl/_rels/workbook.xml.rels";

  if (us_package_has (package, "xl/workbook.xml") && us_package_has (package, relationships) &&
      (!walk (self, package, "xl/workbook.xml", take_sheet, error) ||
       !walk (self, package, relationships, take_relationship, error)))
    return FALSE;
  if (self->sheet == NULL || !us_package_has (package, self->sheet))
    {
      g_free (self->sheet);
      self->sheet = g_strdup ("xl/worksheets/sheet1.xml");
    }
  return TRUE;
}

/* "A2:B5": all rows from the second to the fifth. */
static void
mark_merged (Xlsx *self)
{
  g_autofree char *cells = us_office_xml_get (self->reader, "ref");
  const char *colon = cells != NULL ? strchr (cells, ':') : NULL;
  guint64 first, last;

  if (colon == NULL)
    return;
  first = g_ascii_strtoull (cells + strcspn (cells, "0123456789"), NULL, 10);
  last = g_ascii_strtoull (colon + strcspn (colon, "0123456789"), NULL, 10);
  for (guint row = 0; row < self->numbers->len; row++)
    if (g_array_index (self->numbers, guint, row) >= first &&
        g_array_index (self->numbers, guint, row) <= last)
      us_table_add_problem_at (self->table, row, US_TABLE_MERGED);
}

static gboolean
end_row (Xlsx *self, GError **error)
{
  if (self->number > 0)
    us_table_go_to (self->table, self->number);
  if (!us_table_begin_row (self->table, error))
    return FALSE;
  for (guint i = 0; i < self->cells->len; i++)
    us_table_add_cell (self->table, self->cells->pdata[i], -1);
  if (self->uncalculated)
    us_table_add_problem (self->table, US_TABLE_UNCALCULATED);
  us_table_end_row (self->table);
  /* Empty rows are none. */
  if (us_table_get_n_rows (self->table) > self->numbers->len)
    g_array_append_val (self->numbers, self->number);
  return TRUE;
}

static void
begin_row (Xlsx *self)
{
  const guint number = get_number (self, "r");

  self->number = number > 0 ? number : self->number + 1;
  self->column = 0;
  self->uncalculated = FALSE;
  g_ptr_array_set_size (self->cells, 0);
}

static void
begin_cell (Xlsx *self)
{
  g_autofree char *place = us_office_xml_get (self->reader, "r");

  self->column = read_column (place, self->column);
  self->type = us_office_xml_get (self->reader, "t");
  self->style = get_number (self, "s");
  self->is_open = FALSE;
  g_string_truncate (self->text, 0);
  if (xmlTextReaderIsEmptyElement (self->reader))
    end_cell (self);
}

static gboolean
take_cell (Xlsx *self, GError **error)
{
  xmlTextReader *reader = self->reader;

  if (us_office_xml_is (reader, START, "row"))
    begin_row (self);
  else if (us_office_xml_is (reader, START, "c"))
    begin_cell (self);
  else if (us_office_xml_is (reader, START, "f"))
    self->is_open = TRUE;
  else if (us_office_xml_is (reader, START, "v") || us_office_xml_is (reader, START, "t"))
    self->is_open = FALSE;
  else if (us_office_xml_is (reader, END, "f"))
    /* Not how it was calculated, but what came of it. */
    g_string_truncate (self->text, 0);
  else if (us_office_xml_is (reader, END, "c"))
    end_cell (self);
  else if (us_office_xml_is (reader, END, "row"))
    return end_row (self, error);
  else if (us_office_xml_is (reader, START, "mergeCell"))
    mark_merged (self);
  else
    append_text (self);
  return TRUE;
}

/**
 * us_table_xlsx_read:
 * @package: an Excel workbook
 * @table: the table that grows
 * @cancellable: (nullable): stops it
 * @error: %US_ERROR_DAMAGED, %US_ERROR_TOO_BIG, %G_IO_ERROR_CANCELLED
 *
 * Reads the first sheet that is not hidden: of formulas what they gave last, of dates ISO 8601. Any
 * thread.
 *
 * Returns: whether it came to the end
 */
gboolean
us_table_xlsx_read (UsPackage *package, UsTable *table, GCancellable *cancellable, GError **error)
{
  Xlsx self = { 0 };
  gboolean done = TRUE;

  g_return_val_if_fail (package != NULL, FALSE);
  g_return_val_if_fail (table != NULL, FALSE);

  self.strings = g_ptr_array_new_with_free_func (g_free);
  self.dates = g_byte_array_new ();
  self.formats = g_hash_table_new (NULL, NULL);
  self.cancellable = cancellable;
  self.table = table;
  self.cells = g_ptr_array_new_with_free_func (g_free);
  self.numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  self.text = g_string_new (NULL);
  if (us_package_has (package, "xl/sharedStrings.xml"))
    done = walk (&self, package, "xl/sharedStrings.xml", take_string, error);
  if (done && us_package_has (package, "xl/styles.xml"))
    done = walk (&self, package, "xl/styles.xml", take_style, error);
  self.style = 0;
  done = done && find_sheet (&self, package, error) &&
         walk (&self, package, self.sheet, take_cell, error);
  g_ptr_array_unref (self.strings);
  g_byte_array_unref (self.dates);
  g_hash_table_unref (self.formats);
  g_ptr_array_unref (self.cells);
  g_array_unref (self.numbers);
  g_string_free (self.text, TRUE);
  g_free (self.sheet);
  g_free (self.type);
  return done;
}
