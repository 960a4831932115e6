/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "prose.h"
#include "test.h"

#include "import/letter/recogniser.h"
#include "import/letter/signatory-cells.h"

/* Names, roles and organisations below each other, two people side by side. */
static void
test_people_side_by_side (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      LETTER "Jane Roe                 Ivo Novak\nDirector                 Chair\n"
             "Book Society             Reading Circle\n\n"
             "Ann Lee                  Mia Lindt\nTreasurer                President\n");

  assert_int_equal (draft->signatories->len, 4);
  assert_string_equal (signatory (draft, 0)->name, "Jane Roe");
  assert_string_equal (signatory (draft, 1)->name, "Ivo Novak");
  assert_string_equal (signatory (draft, 1)->role, "Chair");
  assert_string_equal (signatory (draft, 1)->organisation, "Reading Circle");
  assert_string_equal (signatory (draft, 3)->name, "Mia Lindt");
  assert_string_equal (signatory (draft, 3)->role, "President");
}

/* An organisation below a name, and no role. */
static void
test_organisations_below (void **state)
{
  g_autoptr (UsDraft) draft = recognise (LETTER "Anke Riedel              Tomasz Nowicki\n"
                                                "Book Society             Oststadt\n\n"
                                                "Halime Gray              Gesine Thorwald\n"
                                                "Reading Circle           Weststadt\n");

  assert_int_equal (draft->signatories->len, 4);
  assert_string_equal (signatory (draft, 0)->organisation, "Book Society");
  assert_string_equal (signatory (draft, 3)->name, "Gesine Thorwald");
  assert_string_equal (signatory (draft, 3)->organisation, "Weststadt");
}

static void
test_three_columns (void **state)
{
  g_autoptr (UsDraft) draft =
                 recognise (LETTER "Water Watch       River Trust       Lake Union\n"
                                   "Forest Network    Hill Society      Coast Alliance\n"
                                   "Reef Council      Marsh Committee\n");

  assert_int_equal (draft->signatories->len, 8);
  assert_string_equal (signatory (draft, 2)->name, "Lake Union");
  assert_string_equal (signatory (draft, 7)->name, "Marsh Committee");
}

/* A name that begins as a head of a column does is a name. */
static void
test_no_heads (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      LETTER
      "Association of Rivers         River Trust\nFriends of Wells              Lake Union\n");

  assert_int_equal (draft->signatories->len, 4);
  assert_string_equal (signatory (draft, 0)->name, "Association of Rivers");
}

/* An organisation and who signs for it are one signatory. */
static void
test_records (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      LETTER "Water Watch Network         Jane Roe\nRiver Trust Foundation      Ivo Novak\n"
             "Lake Union                  Ann Lee\n");

  assert_int_equal (draft->signatories->len, 3);
  assert_string_equal (signatory (draft, 0)->name, "Water Watch Network");
  assert_string_equal (signatory (draft, 0)->person, "Jane Roe");
}

/* Where somebody works may look like a name; beside a role, and apart from the others, it is none.
 */
static void
test_workplace (void **state)
{
  g_autoptr (UsDraft) draft = recognise (LETTER "Jane Roe                 Ivo Novak\n"
                                                "Tivoli Nord              Director\n\n"
                                                "Ann Lee                  Mia Lindt\n"
                                                "Treasurer                President\n");

  assert_int_equal (draft->signatories->len, 4);
  assert_string_equal (signatory (draft, 0)->name, "Jane Roe");
  assert_string_equal (signatory (draft, 0)->organisation, "Tivoli Nord");
  assert_string_equal (signatory (draft, 1)->role, "Director");
}

/* Rows of a table, below each other; "#" stands before one that the source says to be of heads. */
static UsDraft *
read_table (const char *const *rows)
{
  g_autoptr (GPtrArray) lines =
                 g_ptr_array_new_with_free_func ((GDestroyNotify) us_source_block_free);
  UsDraft *draft = us_draft_new ();

  for (; *rows != NULL; rows++)
    {
      const char *row = *rows + (**rows == '#' ? 1 : 0);
      UsSourceBlock *line = us_source_block_new (row, lines->len + 1);

      line->cells = g_strdup (row);
      line->row = TRUE;
      line->head = **rows == '#';
      g_ptr_array_add (lines, line);
    }
  us_signatory_cells_read (lines, 0, lines->len, us_phrases_get ("en"), NULL, draft);
  return draft;
}

/* The numbers of the rows are nobody's name, with heads and without. */
static void
test_numbered (void **state)
{
  static const char *const tables[][4] = {
    { "No.\tName\tOrganisation", "1\tJane Roe\tRiver Trust", "2\tIvo Novak\tLake Union", NULL },
    { "م\tالاسم\tالمنظمة", "١\tJane Roe\tRiver Trust", "٢\tIvo Novak\tLake Union", NULL },
    { "1\tJane Roe\tRiver Trust", "2\tIvo Novak\tLake Union", NULL },
    { "Nº\tName", "1\tJane Roe", "2\tIvo Novak", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (UsDraft) draft = read_table (tables[i]);

      assert_int_equal (draft->signatories->len, 2);
      assert_string_equal (signatory (draft, 0)->name, "Jane Roe");
      assert_string_equal (signatory (draft, 1)->name, "Ivo Novak");
      if (i < 3)
        assert_string_equal (signatory (draft, 1)->organisation, "Lake Union");
    }
}

/* On every page of a long table its heads come again. */
static void
test_heads_again (void **state)
{
  static const char *const tables[][6] = {
    { "No.\tName\tOrganisation", "1\tJane Roe\tRiver Trust", "No.\tName\tOrganisation",
      "2\tIvo Novak\tLake Union", NULL },
    { "Name\tOrganisation", "Jane Roe\tRiver Trust", "Name\tOrganisation", "Ivo Novak\tLake Union",
      NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (UsDraft) draft = read_table (tables[i]);

      assert_int_equal (draft->signatories->len, 2);
      assert_string_equal (signatory (draft, 0)->name, "Jane Roe");
      assert_string_equal (signatory (draft, 1)->name, "Ivo Novak");
      assert_string_equal (signatory (draft, 1)->organisation, "Lake Union");
      assert_int_equal (draft->doubts->len, 1);
    }
}

/* Two signatories in a row, each with several cells. */
static void
test_doubled (void **state)
{
  static const char *const tables[][4] = {
    { "No.\tName\tOrganisation\tNo.\tName\tOrganisation",
      "1\tJane Roe\tRiver Trust\t3\tAnn Lee\tHill Society", "2\tIvo Novak\tLake Union", NULL },
    { "Name\tOrganisation\tName\tOrganisation", "Jane Roe\tRiver Trust\tIvo Novak\tLake Union",
      "Ann Lee\tHill Society", NULL },
    { "Jane Roe\tRiver Trust\tIvo Novak\tLake Union", "Ann Lee\tHill Society", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (UsDraft) draft = read_table (tables[i]);

      assert_int_equal (draft->signatories->len, 3);
      assert_string_equal (signatory (draft, 0)->name, "Jane Roe");
      assert_string_equal (signatory (draft, 1)->name, "Ivo Novak");
      assert_string_equal (signatory (draft, 1)->organisation, "Lake Union");
      assert_string_equal (signatory (draft, 2)->name, "Ann Lee");
      assert_string_equal (signatory (draft, 2)->organisation, "Hill Society");
    }
}

/* What the source says to be heads is nobody, also in words that nobody knows; but Markdown has no
 * table without, so that a signatory may stand there. */
static void
test_said_heads (void **state)
{
  static const struct
  {
    const char *rows[5];
    guint n;
    const char *first;
  } tables[] = {
    { { "#Club\tContact", "River Trust\tJane Roe", "Lake Union\tIvo Novak" }, 2, "River Trust" },
    { { "#Club\tContact\tClub\tContact", "River Trust\tJane Roe\tLake Union\tIvo Novak",
        "Water Watch\tAnn Lee\tReef Council\tMary Poe" },
      4,
      "River Trust" },
    { { "#Name\tOrganisation", "Jane Roe\tRiver Trust", "Ivo Novak\tLake Union" }, 2, "Jane Roe" },
    { { "#Jane Roe\tRiver Trust", "John Novak\tLake Union", "Mary Poe\tReef Council" },
      3,
      "Jane Roe" },
    { { "#Friends of the River\tOsele", "Lake Union\tNorthgate", "Reef Council\tOsele" },
      3,
      "Friends of the River" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (UsDraft) draft = read_table (tables[i].rows);

      assert_int_equal (draft->signatories->len, tables[i].n);
      assert_string_equal (signatory (draft, 0)->name, tables[i].first);
    }
}

/* Heads say that each row is of one, which their names do not. */
static void
test_said_records (void **state)
{
  static const char *const rows[] = { "#Club\tPatron", "River Trust\tLake Union",
                                      "Reef Council\tWater Board", NULL };
  g_autoptr (UsDraft) headed = read_table (rows);
  g_autoptr (UsDraft) bare = read_table (rows + 1);

  assert_int_equal (headed->signatories->len, 2);
  assert_int_equal (bare->signatories->len, 4);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_people_side_by_side),
    cmocka_unit_test (test_organisations_below),
    cmocka_unit_test (test_three_columns),
    cmocka_unit_test (test_no_heads),
    cmocka_unit_test (test_records),
    cmocka_unit_test (test_workplace),
    cmocka_unit_test (test_numbered),
    cmocka_unit_test (test_heads_again),
    cmocka_unit_test (test_doubled),
    cmocka_unit_test (test_said_heads),
    cmocka_unit_test (test_said_records),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
