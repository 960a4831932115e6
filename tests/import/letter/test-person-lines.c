/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "prose.h"
#include "test.h"

#include "import/letter/person-lines.h"
#include "import/letter/recogniser.h"

static void
test_lines (void **state)
{
  g_autoptr (UsDraft) draft = us_draft_new ();
  char *lines[] = { (char *) "Jane Roe", (char *) "Director, Water Trust", (char *) "",
                    (char *) "jane@example.org" };

  us_person_lines_read (lines, G_N_ELEMENTS (lines), 7, us_phrases_get ("en"), "Europe", draft);
  assert_int_equal (draft->signatories->len, 1);
  assert_int_equal (signatory (draft, 0)->line, 7);
  assert_string_equal (signatory (draft, 0)->role, "Director");
  assert_string_equal (signatory (draft, 0)->organisation, "Water Trust");
  assert_string_equal (signatory (draft, 0)->email, "jane@example.org");
  assert_string_equal (signatory (draft, 0)->group, "Europe");
}

/* Addresses of mail are in no public field, also where several stand on a line with other words. */
static void
test_addresses (void **state)
{
  g_autoptr (UsDraft) draft = us_draft_new ();
  char *lines[] = { (char *) "Jane Roe", (char *) "Water Trust jane@example.org ivo@example.org" };

  us_person_lines_read (lines, G_N_ELEMENTS (lines), 7, us_phrases_get ("en"), NULL, draft);
  assert_string_equal (signatory (draft, 0)->organisation, "Water Trust");
  assert_string_equal (signatory (draft, 0)->email, "jane@example.org, ivo@example.org");
}

static void
test_kinds_of_lines (void **state)
{
  assert_true (us_person_lines_is_role ("Executive Director"));
  assert_false (us_person_lines_is_role ("on behalf of the Water Trust"));
  assert_true (us_person_lines_is_second ("Water Trust"));
  assert_true (us_person_lines_is_second ("Chair"));
  assert_false (us_person_lines_is_second ("Ann Lee, Director"));
}

/* For whom, and below it who. */
static void
test_pairs (void **state)
{
  g_autoptr (UsDraft) lines =
                 recognise (LETTER "For the Water Trust\nJane Roe\nFor the Book Club\nIvo Novak\n");
  g_autoptr (UsDraft) columns = recognise (
      LETTER
      "For the Water Trust        For the Book Club\nJane Roe                   Ivo Novak\n");

  assert_false (us_person_lines_is_pair ("Water Trust", "Jane Roe"));
  assert_int_equal (lines->signatories->len, 2);
  assert_int_equal (columns->signatories->len, 2);
  assert_string_equal (signatory (columns, 1)->name, "Ivo Novak");
  assert_string_equal (signatory (columns, 1)->organisation, "For the Book Club");
}

static void
test_paragraphs (void **state)
{
  g_autoptr (UsDraft) draft = recognise (LETTER "Jane Roe\nDirector\n\nIvo Novak\nChair\n");

  assert_int_equal (draft->signatories->len, 2);
}

/* What most of them are, one is of which nothing tells it. */
static void
test_settle (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      LETTER "Water Trust, Jane Roe, chair\nRiver Network, Ivo Novak, director\n"
             "Attac Valence, Ann Lee\nLake Union, Mia Lindt, treasurer\n");
  g_autoptr (UsDraft) people = recognise (
      LETTER "Jane Roe, baker\nIvo Novak, teacher\nAnn Lee, Attac Valence\nMia Lindt, farmer\n");

  assert_int_equal (draft->signatories->len, 4);
  assert_int_equal (signatory (draft, 2)->kind, US_SIGNATORY_IS_ORGANISATION);
  assert_string_equal (signatory (draft, 2)->name, "Attac Valence");
  assert_string_equal (signatory (draft, 2)->person, "Ann Lee");
  assert_null (signatory (draft, 2)->organisation);
  assert_string_equal (signatory (people, 2)->name, "Ann Lee");
  assert_string_equal (signatory (people, 2)->organisation, "Attac Valence");
}

/* What people are may stand above their names, alone and side by side. */
static void
test_titled (void **state)
{
  g_autoptr (UsDraft) below = recognise (
      LETTER "For the society,\n\nThe president\nJane Roe\n\nThe treasurer,\nIvo Novak\n");
  g_autoptr (UsDraft) beside = recognise (
      LETTER "The president                 The treasurer\nJane Roe                      Ivo "
             "Novak\n");
  const UsDraft *drafts[] = { below, beside };

  for (gsize i = 0; i < G_N_ELEMENTS (drafts); i++)
    {
      assert_int_equal (drafts[i]->signatories->len, 2);
      assert_string_equal (signatory (drafts[i], 0)->name, "Jane Roe");
      assert_string_equal (signatory (drafts[i], 0)->role, "The president");
      assert_string_equal (signatory (drafts[i], 1)->name, "Ivo Novak");
      assert_string_equal (signatory (drafts[i], 1)->role, "The treasurer");
    }
  assert_string_equal (below->signatories_heading, "For the society");
  assert_true (us_person_lines_is_titled ("The president", "Jane Roe"));
  assert_false (us_person_lines_is_titled ("Jane Roe", "The president"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_titled),         cmocka_unit_test (test_lines),
    cmocka_unit_test (test_kinds_of_lines), cmocka_unit_test (test_addresses),
    cmocka_unit_test (test_pairs),          cmocka_unit_test (test_paragraphs),
    cmocka_unit_test (test_settle),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
