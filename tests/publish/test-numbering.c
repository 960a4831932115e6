/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/numbering.h"

#include "test.h"

/* One row a block: its kind and level, and the number it gets. */
typedef struct
{
  UsBlockKind kind;
  guint level;
  const char *number;
  guint counted_at;
} Row;

static void
assert_rows (const Row *rows, gsize n_rows)
{
  UsNumbering numbering;

  us_numbering_start (&numbering);
  for (gsize i = 0; i < n_rows; i++)
    {
      guint ordinal = us_numbering_next (&numbering, rows[i].kind, rows[i].level);

      if (rows[i].number == NULL)
        assert_int_equal (ordinal, 0);
      else
        {
          g_autofree char *number = us_numbering_format (numbering.level, ordinal);

          g_autofree char *path = us_numbering_format_path (&numbering);

          assert_string_equal (number, rows[i].number);
          assert_non_null (strstr (path, number));
          assert_int_equal (numbering.level, rows[i].counted_at);
        }
    }
}

static void
test_nested (void **state)
{
  static const Row rows[] = {
    { US_BLOCK_CALL, 0, NULL, 0 },  { US_BLOCK_DEMAND, 0, "1", 0 },  { US_BLOCK_DEMAND, 1, "a", 1 },
    { US_BLOCK_DEMAND, 2, "i", 2 }, { US_BLOCK_DEMAND, 2, "ii", 2 }, { US_BLOCK_DEMAND, 1, "b", 1 },
    { US_BLOCK_DEMAND, 2, "i", 2 }, { US_BLOCK_DEMAND, 0, "2", 0 },  { US_BLOCK_DEMAND, 1, "a", 1 },
  };

  assert_rows (rows, G_N_ELEMENTS (rows));
}

static void
test_paths (void **state)
{
  static const char *const paths[] = { "1", "1 (a)", "1 (a) (i)", "1 (a) (ii)", "1 (b)", "2" };
  static const guint levels[] = { 0, 1, 2, 2, 1, 0 };
  UsNumbering numbering;

  us_numbering_start (&numbering);
  for (gsize i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      g_autofree char *path = NULL;

      us_numbering_next (&numbering, US_BLOCK_DEMAND, levels[i]);
      path = us_numbering_format_path (&numbering);
      assert_string_equal (path, paths[i]);
    }
}

static void
test_again_after_call (void **state)
{
  static const Row rows[] = {
    { US_BLOCK_DEMAND, 0, "1", 0 }, { US_BLOCK_DEMAND, 0, "2", 0 }, { US_BLOCK_CALL, 0, NULL, 0 },
    { US_BLOCK_DEMAND, 0, "1", 0 }, { US_BLOCK_DEMAND, 1, "a", 1 },
  };

  assert_rows (rows, G_N_ELEMENTS (rows));
}

static void
test_goes_on_after_prose (void **state)
{
  static const Row rows[] = {
    { US_BLOCK_DEMAND, 0, "1", 0 },     { US_BLOCK_DEMAND, 1, "a", 1 },
    { US_BLOCK_PARAGRAPH, 0, NULL, 0 }, { US_BLOCK_HEADING, 0, NULL, 0 },
    { US_BLOCK_BULLET, 1, NULL, 0 },    { US_BLOCK_QUOTATION, 0, NULL, 0 },
    { US_BLOCK_DEMAND, 1, "b", 1 },     { US_BLOCK_DEMAND, 0, "2", 0 },
  };

  assert_rows (rows, G_N_ELEMENTS (rows));
}

static void
test_skipped_level (void **state)
{
  static const Row rows[] = {
    { US_BLOCK_DEMAND, 2, "1", 0 }, { US_BLOCK_DEMAND, 2, "a", 1 }, { US_BLOCK_DEMAND, 2, "i", 2 },
    { US_BLOCK_DEMAND, 0, "2", 0 }, { US_BLOCK_DEMAND, 2, "a", 1 }, { US_BLOCK_DEMAND, 1, "b", 1 },
    { US_BLOCK_DEMAND, 9, "i", 2 },
  };

  assert_rows (rows, G_N_ELEMENTS (rows));
}

static void
test_formats (void **state)
{
  static const struct
  {
    guint level;
    guint ordinal;
    const char *number;
  } rows[] = {
    { 0, 1, "1" },          { 0, 4294967295u, "4294967295" },
    { 1, 26, "z" },         { 1, 27, "aa" },
    { 1, 52, "az" },        { 1, 702, "zz" },
    { 1, 703, "aaa" },      { 2, 4, "iv" },
    { 2, 9, "ix" },         { 2, 49, "xlix" },
    { 2, 1994, "mcmxciv" }, { 2, 3999, "mmmcmxcix" },
    { 2, 4000, "4000" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *number = us_numbering_format (rows[i].level, rows[i].ordinal);

      assert_string_equal (number, rows[i].number);
    }
}

/* The digits are part of the code of a language, before what only some programs know. */
static void
test_language (void **state)
{
  static const struct
  {
    UsNumberingStyle style;
    const char *language;
    const char *with_digits;
  } rows[] = {
    { US_NUMBERING_LATIN, "ar", "ar-u-nu-latn" },
    { US_NUMBERING_ARABIC, "ar-EG", "ar-EG-u-nu-arab" },
    { US_NUMBERING_LATIN, "ar-u-nu-arab", "ar-u-nu-latn" },
    { US_NUMBERING_LATIN, "fa-x-letter", "fa-u-nu-latn" },
    { US_NUMBERING_LATIN, "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *language = us_numbering_get_language (rows[i].style, rows[i].language);

      assert_string_equal (language, rows[i].with_digits);
    }
}

static void
test_counts (void **state)
{
  g_autofree char *latin = us_numbering_format_count (US_NUMBERING_LATIN, 120);
  g_autofree char *arabic = us_numbering_format_count (US_NUMBERING_ARABIC, 120);
  g_autofree char *none = us_numbering_format_count (US_NUMBERING_ARABIC, 0);

  assert_string_equal (latin, "120");
  assert_string_equal (arabic, "١٢٠");
  assert_string_equal (none, "٠");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_paths),
    cmocka_unit_test (test_nested),
    cmocka_unit_test (test_again_after_call),
    cmocka_unit_test (test_goes_on_after_prose),
    cmocka_unit_test (test_skipped_level),
    cmocka_unit_test (test_formats),
    cmocka_unit_test (test_language),
    cmocka_unit_test (test_counts),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
