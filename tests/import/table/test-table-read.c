/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "make-table.h"

#include "model/error.h"

static void
test_formats (void **state)
{
  static const struct
  {
    const char *text;
    const char *format;
    guint columns;
  } rows[] = {
    { "Name;Land\nWasser e.V.;Deutschland\n", "csv", 2 },
    { "River Trust\tKenya\nWells\tGhana\n", "csv", 2 },
    { "River Trust\nWells and Rain\n", "lines", 1 },
    { "Jane Roe, Director, River Trust\nJohn Doe, Chair, Wells\n", "lines", 1 },
    { "name, country\nRiver Trust, Kenya\n", "csv", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (UsTable) table = table_make (rows[i].text);

      assert_string_equal (us_table_get_format (table), rows[i].format);
      assert_int_equal (us_table_get_n_columns (table), rows[i].columns);
    }
}

static void
test_encodings (void **state)
{
  const char latin[] =
      "Nom;Pays\nAssociation des \xe9leveurs;France\nLes \xe9tudiants;S\xe9n\xe9gal\n";
  const char wide[] = "\xff\xfeN\0a\0m\0e\0\t\0L\0\n\0A\0\t\0B\0\n\0";
  g_autoptr (GBytes) bytes = g_bytes_new_static (latin, sizeof latin - 1);
  g_autoptr (GBytes) utf16 = g_bytes_new_static (wide, sizeof wide - 1);
  const UsTableHint hint = { NULL, NULL, "windows-1251", 0 };
  g_autoptr (UsTable) guessed = us_table_read (bytes, NULL, NULL, NULL, NULL, NULL);
  g_autoptr (UsTable) said = us_table_read (bytes, &hint, NULL, NULL, NULL, NULL);
  g_autoptr (UsTable) excel = us_table_read (utf16, NULL, NULL, NULL, NULL, NULL);

  assert_string_equal (us_table_get_cell (guessed, 1, 0), "Association des éleveurs");
  assert_non_null (strstr (us_table_get_description (guessed), "8859"));
  assert_string_equal (us_table_get_cell (said, 1, 0), "Association des йleveurs");
  assert_string_equal (us_table_get_cell (excel, 1, 1), "B");
}

static void
test_separator_by_hand (void **state)
{
  const UsTableHint hint = { NULL, NULL, NULL, ';' };
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a,b;c\n", 6);
  g_autoptr (UsTable) table = us_table_read (bytes, &hint, NULL, NULL, NULL, NULL);

  assert_string_equal (us_table_get_cell (table, 0, 0), "a,b");
}

static void
test_refused (void **state)
{
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);
  g_autoptr (GBytes) blank = g_bytes_new_static ("\n \n", 3);
  g_autoptr (GBytes) binary = g_bytes_new_static ("\x89PNG\0\1\2\3\4\5\6\7\x8f\xff\xfe", 15);
  g_autoptr (GError) first = NULL;
  g_autoptr (GError) second = NULL;
  g_autoptr (GBytes) flat = g_bytes_new_static ("<?xml version=\"1.0\"?>\n<office:document>\n", 40);
  g_autoptr (GError) third = NULL;
  g_autoptr (GError) fourth = NULL;

  assert_null (us_table_read (nothing, NULL, NULL, NULL, NULL, &first));
  assert_us_error (first, US_ERROR_EMPTY);
  assert_null (us_table_read (blank, NULL, NULL, NULL, NULL, &second));
  assert_us_error (second, US_ERROR_EMPTY);
  assert_null (us_table_read (binary, NULL, NULL, NULL, NULL, &third));
  assert_us_error (third, US_ERROR_ENCODING);
  /* A flat spreadsheet has a name on no line. */
  assert_null (us_table_read (flat, NULL, NULL, NULL, NULL, &fourth));
  assert_us_error (fourth, US_ERROR_UNKNOWN_FORMAT);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_formats),
    cmocka_unit_test (test_encodings),
    cmocka_unit_test (test_separator_by_hand),
    cmocka_unit_test (test_refused),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
