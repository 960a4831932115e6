/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pack.h"
#include "test.h"

#include "import/signatories/list-apply.h"
#include "import/signatories/list-import.h"
#include "import/table/table-read.h"
#include "model/error.h"

#define MEGABYTE (1024u * 1024u)
#define SHEET_BEGIN "<worksheet><sheetData>"
#define SHEET_END "</sheetData></worksheet>"
#define CELL(text) "<c t=\"inlineStr\"><is><t>" text "</t></is></c>"

/* What is said of a list that somebody else made: how it was read, and of each row; and who is in
 * the list when it was taken. */
static char *
tell (GBytes *bytes)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsItemList *list = us_statement_get_signatories (statement);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (UsTable) table = us_table_read (bytes, NULL, NULL, NULL, NULL, &error);
  g_autoptr (UsListImport) import = NULL;

  assert_no_error (error);
  import = us_list_import_new (statement, table);
  assert_true (us_list_import_classify (import, NULL, &error));
  g_string_append_printf (words, "%s\n", us_table_get_description (table));
  for (guint row = 0; row < us_table_get_n_rows (table); row++)
    {
      g_autofree char *said = us_list_import_describe (import, row);

      g_string_append_printf (words, "%u %s\n", row + 1, said);
    }
  assert_true (us_list_import_apply (import, &error));
  assert_no_error (error);
  for (guint i = 0; i < us_item_list_get_length (list); i++)
    g_string_append_printf (words, "%s%.40s", i > 0 ? "|" : "",
                            us_signatory_get_name (us_item_list_get (list, i)));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
assert_told (const char *content, gssize length, const char *expected)
{
  g_autoptr (GBytes) bytes = g_bytes_new (content, length < 0 ? strlen (content) : (gsize) length);
  g_autofree char *told = tell (bytes);

  assert_string_equal (told, expected);
}

/* One sentence, and nothing taken. */
static void
assert_refused (GBytes *bytes, int code, const char *sentence)
{
  g_autoptr (GError) error = NULL;

  assert_null (us_table_read (bytes, NULL, NULL, NULL, NULL, &error));
  assert_us_error (error, code);
  assert_string_equal (error->message, sentence);
}

static void
test_ragged_rows (void **state)
{
  assert_told ("Name,Country\nRain,Kenya\nWells\nCoast,Ghana,too,many\n,,\nFog,Chile\n", -1,
               "Table parted by commas, UTF-8\n1 \n2 Will be added\n3 Will be added\n"
               "4 There are more cells than columns.\n5 Will be added\nRain|Wells|Fog");
  /* Two of them, with what would be a field. */
  assert_told ("Name,Country\nRain,Kenya\nCoast,Ghana,Director\nFog,Chile\nWells,Ghana,Chair\n"
               "Reef,Peru\nMist,Mali\n",
               -1,
               "Table parted by commas, UTF-8\n1 \n2 Will be added\n"
               "3 There are more cells than columns.\n4 Will be added\n"
               "5 There are more cells than columns.\n6 Will be added\n7 Will be added\n"
               "Rain|Fog|Reef|Mist");
}

/* It takes no other row with it. */
static void
test_unclosed_quotes (void **state)
{
  assert_told ("Name,Country\nRain,Kenya\n\"Wells,Ghana\nCoast,Chile\n", -1,
               "Table parted by commas, UTF-8\n1 \n2 Will be added\n"
               "3 A quotation mark opens and does not close.\n4 Will be added\nRain|Coast");
}

static void
test_huge_cell (void **state)
{
  g_autoptr (GString) text = g_string_new ("Name,Remark\nRain,");

  for (guint i = 0; i < MEGABYTE; i++)
    g_string_append_c (text, 'x');
  g_string_append (text, "\nWells,good\n");
  assert_told (text->str, -1,
               "Table parted by commas, UTF-8\n1 \n2 A cell is longer than any field can be.\n"
               "3 Will be added\nWells");
}

static void
test_too_many_rows (void **state)
{
  g_autoptr (GString) text = g_string_new ("Name\n");
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < 2000000; i++)
    g_string_append (text, "A\n");
  bytes = g_string_free_to_bytes (g_steal_pointer (&text));
  assert_refused (bytes, US_ERROR_TOO_BIG,
                  "The list has more than 1000000 rows; nothing was taken from it.");
}

/* Not UTF-8, UTF-16, and no text at all; the encoding is said. */
static void
test_wrong_encoding (void **state)
{
  static const char wide[] = "\xff\xfeN\0a\0m\0e\0\t\0L\0a\0n\0d\0\n\0R\0\xe4\0t\0\t\0P\0\n\0";
  static const char binary[] = "Name,Country\nRa\0in,Kenya\n";
  g_autoptr (GBytes) bytes = g_bytes_new (binary, sizeof binary - 1);

  assert_told ("Name;Land\nVerein f\xfcr Fl\xfcsse;\xd6sterreich\n\xc4rzte;Schweiz\n", -1,
               "Table parted by semicolons, ISO-8859-1\n1 \n2 Will be added\n3 Will be added\n"
               "Verein für Flüsse|Ärzte");
  assert_told (wide, sizeof wide - 1, "Table parted by tabs, UTF-16LE\n1 \n2 Will be added\nRät");
  assert_refused (bytes, US_ERROR_ENCODING,
                  "Byte 16 is not text in any encoding that could be guessed; it may be a picture, "
                  "a document of another program or damaged.");
}

/* What stands in the columns counts, and it is said. */
static void
test_swapped_labels (void **state)
{
  assert_told ("E-mail,Name,Country\nRain Trust,Kenya,rain@example.org\n"
               "Wells Union,Ghana,wells@example.org\n",
               -1,
               "Table parted by commas, UTF-8; labels that stand above the wrong columns were "
               "exchanged\n1 \n2 Will be added\n3 Will be added\nRain Trust|Wells Union");
}

/* The first of two that are called the same counts; who stands in the other alone is told. */
static void
test_duplicate_columns (void **state)
{
  assert_told ("Name,Name,Country\nRain,Rein,Kenya\n,Fog,\n3,,\n", -1,
               "Table parted by commas, UTF-8; of columns with the same label the first was taken\n"
               "1 \n2 Will be added\n3 There is no name in this row.\n4 Will be added\nRain|3");
}

/* They are names like others here, and defused where they go to a spreadsheet. */
static void
test_formulas (void **state)
{
  assert_told ("Name,Country\n\"=HYPERLINK(\"\"http://x\"\")\",Kenya\n+cmd|calc,Ghana\n", -1,
               "Table parted by commas, UTF-8\n1 \n2 Will be added\n3 Will be added\n"
               "=HYPERLINK(\"http://x\")|+cmd|calc");
}

static GBytes *
make_workbook (const char *sheet)
{
  const char *const parts[] = {
    "xl/workbook.xml",
    "<workbook xmlns:r=\"r\"><sheets><sheet name=\"A\" r:id=\"r1\"/></sheets></workbook>",
    "xl/_rels/workbook.xml.rels",
    "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
    "xl/worksheets/sheet1.xml",
    sheet,
    NULL,
  };

  return pack (parts);
}

static void
test_merged_cells (void **state)
{
  g_autoptr (GBytes) bytes = make_workbook (
      "<worksheet><sheetData>"
      "<row r=\"1\">" CELL ("Name")
          CELL ("Country") "</row>"
                           "<row r=\"2\">" CELL ("Rain") CELL (
                               "Kenya") "</row>"
                                        "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>Wells and "
                                        "Coast</t></is></c></row>"
                                        "</sheetData><mergeCells><mergeCell "
                                        "ref=\"A3:B3\"/></mergeCells></worksheet>");
  g_autofree char *told = tell (bytes);

  assert_string_equal (told, "First sheet of an Excel workbook\n1 \n2 Will be added\n"
                             "3 Some cells were merged with others.\nRain");
}

/* Whoever does not look would miss what the formula gives. */
static void
test_formula_without_a_result (void **state)
{
  g_autoptr (GBytes) bytes = make_workbook (SHEET_BEGIN "<row>" CELL ("Name") CELL (
      "Country") "</row><row>" CELL ("Rain") "<c><f>A1</f></c></row><row>" CELL ("Wells")
                                                CELL ("Peru") "</row>" SHEET_END);
  g_autofree char *told = tell (bytes);

  assert_string_equal (told,
                       "First sheet of an Excel workbook\n1 \n"
                       "2 A formula has no result here. Save the file in a spreadsheet program "
                       "first.\n3 Will be added\nWells");
}

/* A small file that is large when it is unpacked, and one with two million rows. */
static void
test_zip_bombs (void **state)
{
  g_autoptr (GString) text = g_string_new (SHEET_BEGIN "<row>");
  g_autoptr (GString) rows = g_string_new (SHEET_BEGIN);
  g_autoptr (GBytes) large = NULL;
  g_autoptr (GBytes) long_one = NULL;
  const gsize start = text->len;

  g_string_set_size (text, start + 300u * MEGABYTE);
  memset (text->str + start, ' ', 300u * MEGABYTE);
  g_string_append (text, "</row>" SHEET_END);
  large = make_workbook (text->str);
  assert_refused (large, US_ERROR_TOO_BIG, "There is too much in the container of this file.");
  for (guint i = 0; i < 2000000; i++)
    g_string_append (rows, "<row>" CELL ("A") "</row>");
  g_string_append (rows, SHEET_END);
  long_one = make_workbook (rows->str);
  assert_refused (long_one, US_ERROR_TOO_BIG,
                  "The list has more than 1000000 rows; nothing was taken from it.");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_ragged_rows),
    cmocka_unit_test (test_unclosed_quotes),
    cmocka_unit_test (test_huge_cell),
    cmocka_unit_test (test_too_many_rows),
    cmocka_unit_test (test_wrong_encoding),
    cmocka_unit_test (test_swapped_labels),
    cmocka_unit_test (test_duplicate_columns),
    cmocka_unit_test (test_formulas),
    cmocka_unit_test (test_merged_cells),
    cmocka_unit_test (test_zip_bombs),
    cmocka_unit_test (test_formula_without_a_result),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
