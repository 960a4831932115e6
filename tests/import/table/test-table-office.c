/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "make-table.h"
#include "pack.h"

#include "import/table/table-office.h"
#include "model/error.h"

#include <zip.h>

static GBytes *
load (const char *name)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("G_TEST_SRCDIR"), "fixtures", "lists", name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, &error);

  assert_no_error (error);
  return g_mapped_file_get_bytes (file);
}

/* What LibreOffice made of one list: the same cells in five scripts, whatever the format. */
static void
test_real_spreadsheets (void **state)
{
  static const char *const names[] = { "signatories.xlsx", "signatories.ods" };
  g_autoptr (GBytes) csv = load ("signatories.csv");
  g_autoptr (UsTable) expected = us_table_read (csv, NULL, NULL, NULL, NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GBytes) bytes = load (names[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (UsTable) table = us_table_read (bytes, NULL, NULL, NULL, NULL, &error);

      assert_no_error (error);
      assert_string_equal (us_table_get_format (table), strrchr (names[i], '.') + 1);
      assert_int_equal (us_table_get_n_rows (table), us_table_get_n_rows (expected));
      for (guint row = 0; row < us_table_get_n_rows (table); row++)
        for (guint column = 0; column < 7; column++)
          assert_string_equal (us_table_get_cell (table, row, column),
                               us_table_get_cell (expected, row, column));
      assert_int_equal (us_table_get_role (table, 5), US_SIGNATORY_APPROVED_ON);
    }
}

static GBytes *
make_zip (const char *name, const char *content, gsize length)
{
  zip_source_t *source = zip_source_buffer_create (NULL, 0, 0, NULL);
  zip_t *zip = zip_open_from_source (source, ZIP_TRUNCATE, NULL);
  zip_stat_t stat;
  guint8 *data;

  zip_source_keep (source);
  zip_file_add (zip, name, zip_source_buffer (zip, content, length, 0), 0);
  zip_close (zip);
  zip_source_open (source);
  zip_source_stat (source, &stat);
  data = g_malloc (stat.size);
  zip_source_read (source, data, stat.size);
  zip_source_close (source);
  zip_source_free (source);
  return g_bytes_new_take (data, stat.size);
}

static void
assert_refused (const char *name, const char *content, gsize length, int code)
{
  g_autoptr (GBytes) bytes = make_zip (name, content, length);
  g_autoptr (GError) error = NULL;

  assert_null (us_table_read (bytes, NULL, NULL, NULL, NULL, &error));
  assert_us_error (error, code);
}

static void
test_bad_input (void **state)
{
  static const char laughs[] =
      "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><x>&b;</x>";
  static const char cut[] = "<office:document-content xmlns:office=\"o\"><table";
  g_autofree char *bomb = g_malloc0 (300 * 1024 * 1024);
  g_autoptr (GBytes) damaged = g_bytes_new_static ("PK\3\4nothing more", 16);
  g_autoptr (GError) error = NULL;

  assert_refused ("content.xml", laughs, sizeof laughs - 1, US_ERROR_DAMAGED);
  assert_refused ("content.xml", cut, sizeof cut - 1, US_ERROR_DAMAGED);
  assert_refused ("content.xml", "", 0, US_ERROR_DAMAGED);
  assert_refused ("word/document.xml", "x", 1, US_ERROR_UNKNOWN_FORMAT);
  assert_refused ("content.xml", bomb, 300 * 1024 * 1024, US_ERROR_TOO_BIG);
  assert_null (us_table_read (damaged, NULL, NULL, NULL, NULL, &error));
  assert_us_error (error, US_ERROR_DAMAGED);
}

/* A formula gives what it gave last; merged cells are told; a million empty rows are none. */
static void
test_formulas_and_merged_cells (void **state)
{
  static const char content[] =
      "<x xmlns:table=\"t\" xmlns:text=\"p\" xmlns:office=\"o\"><table:table>"
      "<table:table-row><table:table-cell><text:p>Name</text:p></table:table-cell>"
      "<table:table-cell><text:p>Country</text:p></table:table-cell></table:table-row>"
      "<table:table-row><table:table-cell table:formula=\"of:=[.A1]\"><text:p>Rain</text:p>"
      "</table:table-cell><table:table-cell/></table:table-row>"
      "<table:table-row><table:table-cell table:number-columns-spanned=\"2\"><text:p>Wells</text:p>"
      "</table:table-cell><table:covered-table-cell/></table:table-row>"
      "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell "
      "table:number-columns-repeated=\"16384\"/></table:table-row></table:table></x>";
  g_autoptr (GBytes) bytes = make_zip ("content.xml", content, sizeof content - 1);
  g_autoptr (UsTable) table = us_table_read (bytes, NULL, NULL, NULL, NULL, NULL);

  assert_int_equal (us_table_get_n_rows (table), 3);
  assert_string_equal (us_table_get_cell (table, 1, 0), "Rain");
  assert_int_equal (us_table_get_problems (table, 1), 0);
  assert_int_equal (us_table_get_problems (table, 2), US_TABLE_MERGED);
}

/* The first sheet is that of the workbook, not that of the lowest number, and not a hidden one;
 * merged cells are told, also where rows are empty. */
static void
test_sheets_of_a_workbook (void **state)
{
  static const char *const parts[] = {
    "xl/workbook.xml",
    "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Notes\" state=\"hidden\" r:id=\"r1\"/>"
    "<sheet name=\"List\" r:id=\"r2\"/><sheet name=\"Old\" r:id=\"r3\"/></sheets></workbook>",
    "xl/_rels/workbook.xml.rels",
    "<Relationships><Relationship Id=\"r3\" Target=\"worksheets/sheet1.xml\"/><Relationship "
    "Id=\"r2\" Target=\"/xl/worksheets/sheet7.xml\"/><Relationship Id=\"r1\" "
    "Target=\"worksheets/sheet2.xml\"/></Relationships>",
    "xl/worksheets/sheet1.xml",
    "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>Old</t></is></c></row></sheetData>"
    "</worksheet>",
    "xl/worksheets/sheet2.xml",
    "<worksheet><sheetData/></worksheet>",
    "xl/worksheets/sheet7.xml",
    "<worksheet><sheetData>"
    "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Name</t></is></c><c r=\"B1\" "
    "t=\"inlineStr\"><is><t>Country</t></is></c></row><row r=\"2\"/>"
    "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>Wells</t></is></c></row>"
    "<row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>Rain</t></is></c></row></sheetData>"
    "<mergeCells><mergeCell ref=\"A4:B4\"/><mergeCell ref=\"nonsense\"/></mergeCells></worksheet>",
    NULL,
  };
  g_autoptr (GBytes) bytes = pack (parts);
  g_autoptr (GError) error = NULL;
  g_autoptr (UsTable) table = us_table_read (bytes, NULL, NULL, NULL, NULL, &error);

  assert_no_error (error);
  assert_int_equal (us_table_get_n_rows (table), 3);
  assert_string_equal (us_table_get_cell (table, 1, 0), "Wells");
  assert_int_equal (us_table_get_problems (table, 1), 0);
  assert_string_equal (us_table_get_cell (table, 2, 0), "Rain");
  assert_int_equal (us_table_get_problems (table, 2), US_TABLE_MERGED);
}

/* Programs that only write leave it to others to calculate. An empty result is one. */
static void
test_formula_without_a_result (void **state)
{
  static const char *const parts[] = {
    "xl/workbook.xml",
    "<workbook/>",
    "xl/worksheets/sheet1.xml",
    "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>Name</t></is></c>"
    "<c t=\"inlineStr\"><is><t>Country</t></is></c></row>"
    "<row><c t=\"inlineStr\"><is><t>Wells</t></is></c><c><f>A1</f></c></row>"
    "<row><c t=\"inlineStr\"><is><t>Rain</t></is></c><c t=\"str\"><f>A1</f><v></v></c></row>"
    "<row><c t=\"str\"><f>A1</f><v>Dam</v></c><c/></row>"
    "<row><c><f t=\"shared\" si=\"0\"/></c></row></sheetData></worksheet>",
    NULL,
  };
  g_autoptr (GBytes) bytes = pack (parts);
  g_autoptr (GError) error = NULL;
  g_autoptr (UsTable) table = us_table_read (bytes, NULL, NULL, NULL, NULL, &error);

  assert_no_error (error);
  assert_int_equal (us_table_get_n_rows (table), 5);
  assert_int_equal (us_table_get_problems (table, 1), US_TABLE_UNCALCULATED);
  assert_string_equal (us_table_get_cell (table, 1, 1), "");
  assert_int_equal (us_table_get_problems (table, 2), 0);
  assert_string_equal (us_table_get_cell (table, 3, 0), "Dam");
  assert_int_equal (us_table_get_problems (table, 3), 0);
  /* Else nobody would hear of it. */
  assert_int_equal (us_table_get_problems (table, 4), US_TABLE_UNCALCULATED);
}

/* What a library wrote that does not calculate: without a result, with an empty one, with one that
 * no text shows, and a row of nothing else. */
static void
test_document_without_results (void **state)
{
  g_autoptr (GBytes) bytes = load ("uncalculated.ods");
  g_autoptr (GError) error = NULL;
  g_autoptr (UsTable) table = us_table_read (bytes, NULL, NULL, NULL, NULL, &error);
  static const UsTableProblem problems[] = { 0, 0, US_TABLE_UNCALCULATED,
                                             0, 0, US_TABLE_UNCALCULATED };

  assert_no_error (error);
  assert_int_equal (us_table_get_n_rows (table), G_N_ELEMENTS (problems));
  for (guint row = 0; row < G_N_ELEMENTS (problems); row++)
    assert_int_equal (us_table_get_problems (table, row), problems[row]);
  assert_string_equal (us_table_get_cell (table, 3, 1), "");
  assert_string_equal (us_table_get_cell (table, 4, 0), "Rain and Wells youth");
}

/* What LibreOffice calculated: nothing that was to be nothing, and what went wrong. */
static void
test_document_with_results (void **state)
{
  g_autoptr (GBytes) bytes = load ("calculated.ods");
  g_autoptr (GError) error = NULL;
  g_autoptr (UsTable) table = us_table_read (bytes, NULL, NULL, NULL, NULL, &error);
  static const char *const countries[] = { "Country", "#N/A", "#DIV/0!", "", "Rain" };

  assert_no_error (error);
  assert_int_equal (us_table_get_n_rows (table), G_N_ELEMENTS (countries));
  for (guint row = 0; row < G_N_ELEMENTS (countries); row++)
    {
      assert_string_equal (us_table_get_cell (table, row, 1), countries[row]);
      assert_int_equal (us_table_get_problems (table, row), 0);
    }
}

/* What stands beyond the last column that is taken is told, and not lost without a word; nothing
 * but empty cells there is nothing. */
static void
test_cells_beyond (void **state)
{
  static const char *const parts[] = {
    "xl/workbook.xml",
    "<workbook/>",
    "xl/worksheets/sheet1.xml",
    "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Name</t></is></c>"
    "<c r=\"B1\" t=\"inlineStr\"><is><t>Country</t></is></c></row>"
    "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Rain</t></is></c><c r=\"ZZ2\"/></row>"
    "<row r=\"9\"><c r=\"ZZ9\"/><c r=\"XFD9\" t=\"inlineStr\"><is><t>Far</t></is></c></row>"
    "<row r=\"10\"><c r=\"XFD10\"/></row></sheetData></worksheet>",
    NULL,
  };
  static const char content[] =
      "<x xmlns:table=\"t\" xmlns:text=\"p\" xmlns:office=\"o\"><table:table>"
      "<table:table-row><table:table-cell><text:p>Name</text:p></table:table-cell>"
      "<table:table-cell><text:p>Country</text:p></table:table-cell></table:table-row>"
      "<table:table-row><table:table-cell><text:p>Rain</text:p></"
      "table:table-cell><table:table-cell "
      "table:number-columns-repeated=\"16383\"/></table:table-row>"
      "<table:table-row table:number-rows-repeated=\"6\"><table:table-cell "
      "table:number-columns-repeated=\"16384\"/></table:table-row><table:table-row>"
      "<table:table-cell table:number-columns-repeated=\"16383\"/><table:table-cell><text:p>Far"
      "</text:p></table:table-cell></table:table-row></table:table></x>";
  g_autoptr (GBytes) workbook = pack (parts);
  g_autoptr (GBytes) document = make_zip ("content.xml", content, sizeof content - 1);
  GBytes *const files[] = { workbook, document };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (UsTable) table = us_table_read (files[i], NULL, NULL, NULL, NULL, &error);

      assert_no_error (error);
      assert_int_equal (us_table_get_n_rows (table), 3);
      assert_string_equal (us_table_get_cell (table, 1, 0), "Rain");
      assert_int_equal (us_table_get_problems (table, 1), 0);
      assert_int_equal (us_table_get_number (table, 2), 9);
      assert_int_equal (us_table_get_problems (table, 2), US_TABLE_RAGGED);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_real_spreadsheets),
    cmocka_unit_test (test_bad_input),
    cmocka_unit_test (test_formulas_and_merged_cells),
    cmocka_unit_test (test_sheets_of_a_workbook),
    cmocka_unit_test (test_formula_without_a_result),
    cmocka_unit_test (test_document_without_results),
    cmocka_unit_test (test_document_with_results),
    cmocka_unit_test (test_cells_beyond),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
