/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "prose.h"
#include "test.h"

#include "import/letter/recogniser.h"
#include "import/letter/signatory-lines.h"

#include <string.h>

static void
test_several_lines_each (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      LETTER "Jane Roe\nDirector\nBook Society\n\nIvo Novak\nChair\nReading Circle\n");

  assert_int_equal (draft->signatories->len, 2);
  assert_string_equal (signatory (draft, 1)->name, "Ivo Novak");
  assert_string_equal (signatory (draft, 1)->role, "Chair");
  assert_string_equal (signatory (draft, 1)->organisation, "Reading Circle");
}

static void
test_person_below_organisation (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      LETTER "Riverside Clinic\nMia Lindt, President, Reading Circle (Kenya)\n");

  assert_int_equal (draft->signatories->len, 2);
  assert_string_equal (signatory (draft, 1)->name, "Mia Lindt");
}

static void
test_wrapped_lines (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      LETTER
      "Jane Roe | Professor of Books and Pages at the School of\nLetters\nIvo Novak | Chair, "
      "Reading Circle and friends of\nall books\nMia Li | Novelist\n");

  assert_int_equal (draft->signatories->len, 3);
  assert_string_equal (signatory (draft, 2)->name, "Mia Li");
}

/* A parenthesis on the third line of somebody is theirs; below whole lines it is a remark. */
static void
test_wrapped_parenthesis (void **state)
{
  g_autoptr (UsDraft) wrapped = recognise (
      LETTER "Jane Roe | Novelist\nAnn Lee | Poet\nIvo Novak | Assistant Professor at the School "
             "of Letters\nand Pages, the Lake University of Lowfield\n(Faculty Associate, Book "
             "Center)\n\fAttachment\nTo the leaders of the world,\n" PROSE);
  g_autoptr (UsDraft) remark = recognise (
      LETTER "Jane Roe | Novelist\nIvo Novak | Chair\n(Offices are given to say who people "
             "are)\n");

  assert_int_equal (wrapped->signatories->len, 3);
  assert_non_null (strstr (signatory (wrapped, 2)->organisation, "(Faculty Associate"));
  assert_int_equal (remark->body->len, 2);
  assert_int_equal (remark->signatories->len, 2);
}

/* Below people side by side, another one stands alone. */
static void
test_one_below_columns (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      LETTER "Jane Roe                 Ivo Novak\nDirector                 Chair\n\nRev. Samuel "
             "Tetteh\nCanoe Owners Association\n");

  assert_int_equal (draft->signatories->len, 3);
  assert_string_equal (signatory (draft, 2)->name, "Rev. Samuel Tetteh");
  assert_string_equal (signatory (draft, 2)->organisation, "Canoe Owners Association");
}

static void
test_continues (void **state)
{
  g_autoptr (GPtrArray) lines = us_source_read ("Jane Roe | Chair\nof books\nIvo Novak");

  UsSourceBlock *last = g_ptr_array_index (lines, 2);
  UsSourceBlock *middle = g_ptr_array_index (lines, 1);
  g_ptr_array_set_free_func (lines, NULL);
  g_ptr_array_set_size (lines, 1);
  assert_true (us_signatory_lines_continue (lines, middle));
  assert_false (us_signatory_lines_continue (lines, last));
  us_source_block_free (middle);
  us_source_block_free (last);
  us_source_block_free (g_ptr_array_index (lines, 0));
}

/* The heads of a table are nobody. */
static void
test_heads_of_columns (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      "Wells\n\nThe wells of the valley have been dry for a year now, and nobody has said why they "
      "are dry.\n\nSigned by:\n\nName, Role, Organisation\nJane Roe, Director, Water Trust\n"
      "Ann Lee, Chair, Book Society\n");

  assert_int_equal (draft->signatories->len, 2);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_heads_of_columns),          cmocka_unit_test (test_several_lines_each),
    cmocka_unit_test (test_person_below_organisation), cmocka_unit_test (test_wrapped_lines),
    cmocka_unit_test (test_wrapped_parenthesis),       cmocka_unit_test (test_continues),
    cmocka_unit_test (test_one_below_columns),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
