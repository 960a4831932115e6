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
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
