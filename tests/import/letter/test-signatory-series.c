/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "prose.h"
#include "test.h"

#include "import/letter/recogniser.h"
#include "import/letter/signatory-series.h"

static void
test_behind_label (void **state)
{
  static const struct
  {
    const char *line;
    guint n;
    const char *first, *last; /* names */
  } rows[] = {
    { "Signed: Fatima El Idrissi, Marco Bianchi, Anna Schmidt", 3, "Fatima El Idrissi",
      "Anna Schmidt" },
    { "Signatories: Water Trust, Lake Union and River Watch", 3, "Water Trust", "River Watch" },
    { "Signed: Jane Roe, Director, Water Trust", 1, "Jane Roe", "Jane Roe" },
    { "Signed by: Jane Roe, Water Trust, Ivo Novak, Lake Union", 2, "Jane Roe", "Ivo Novak" },
    { "Signed (in alphabetical order)\n\nWater Trust · Lake Union · River Watch", 3, "Water Trust",
      "River Watch" },
    { "Signed by:\n\nWater Trust, Lake Union, River Watch", 3, "Water Trust", "River Watch" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strconcat (OPENING PROSE, rows[i].line, "\n", NULL);
      g_autoptr (UsDraft) draft = recognise (text);

      assert_int_equal (draft->signatories->len, rows[i].n);
      assert_string_equal (signatory (draft, 0)->name, rows[i].first);
      assert_string_equal (signatory (draft, rows[i].n - 1)->name, rows[i].last);
      assert_null (signatory (draft, 0)->reason);
    }
}

/* As many as fill lines are no sentence of the letter. */
static void
test_long (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      OPENING PROSE
      "Signatories: Lowfield Water Trust, Lake Union of the Northern Valley, River Watch,\nFriends "
      "of the Library, Society for the Books of Lowfield, Mountain Council, Reading Circle of\nthe "
      "Old Mill, Association of Wells\n");

  assert_int_equal (draft->signatories->len, 8);
  assert_string_equal (signatory (draft, 7)->name, "Association of Wells");
}

static void
test_unsure (void **state)
{
  g_autoptr (UsDraft) draft = recognise (OPENING PROSE "Signed: Jane Roe and Ivo Novak\n");

  assert_int_equal (draft->signatories->len, 2);
  assert_non_null (signatory (draft, 0)->reason);
  assert_non_null (signatory (draft, 1)->reason);
}

static void
test_is (void **state)
{
  assert_true (us_signatory_series_is ("Water Trust; Lake Union"));
  assert_true (us_signatory_series_is ("Water Trust, Lake Union, River Watch"));
  assert_false (us_signatory_series_is ("Jane Roe, Director, Water Trust"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_behind_label),
    cmocka_unit_test (test_long),
    cmocka_unit_test (test_unsure),
    cmocka_unit_test (test_is),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
