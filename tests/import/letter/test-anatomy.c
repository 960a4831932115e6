/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "prose.h"
#include "test.h"

#include "import/letter/anatomy.h"
#include "import/source.h"

#include <string.h>

static void
find (const char *text, UsAnatomy *anatomy)
{
  g_autoptr (GPtrArray) lines = us_source_read (text);

  us_anatomy_find (lines, us_phrases_get ("en"), anatomy);
}

static void
test_letter (void **state)
{
  UsAnatomy anatomy;

  find ("Title\n\nDear Minister,\n\n" PROSE "\n\nSincerely,\n\nJane Roe", &anatomy);
  assert_int_equal (anatomy.salutation, 1);
  assert_int_equal (anatomy.head, 2);
  assert_int_equal (anatomy.tail, 3);
  assert_true (anatomy.valediction);
  assert_int_equal (anatomy.names, 4);
}

static void
test_heading_of_signatories (void **state)
{
  UsAnatomy anatomy;

  find ("Title\n\n" PROSE "\n\nSignatories:\n\nReading Circle\nBook Society", &anatomy);
  assert_int_equal (anatomy.salutation, anatomy.head);
  assert_int_equal (anatomy.tail, 2);
  assert_false (anatomy.valediction);
  find ("Title\n\n" PROSE "\n\nSignatories (1)\n\n- Reading Circle", &anatomy);
  assert_int_equal (anatomy.tail, 2);
  find ("Title\n\n" PROSE "\n\nNames:\n\n1. Jane Roe\n2. Ivo Novak\n3. Mia Li", &anatomy);
  assert_int_equal (anatomy.tail, 2);
  find ("Title\n\n" PROSE "\n\nSignatories of 2020\n\n- Reading Circle", &anatomy);
  assert_int_equal (anatomy.tail, anatomy.names);
  assert_int_equal (anatomy.tail, 4);
}

static void
test_names_alone (void **state)
{
  UsAnatomy anatomy;

  find (PROSE "\n\n- Jane Roe\n- Ivo Novak\n- Mia Li\n\n", &anatomy);
  assert_int_equal (anatomy.tail, 1);
  find (PROSE "\n\n" PROSE, &anatomy);
  assert_int_equal (anatomy.tail, 2);
}

/* Those who sign may stand below the headings of groups, and no other word says that they do. */
static void
test_groups_at_the_end (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      "Wells\n\n" PROSE PROSE "We ask you to:\n\n1. Open the wells.\n2. Close the pipes.\n\n"
      "Organisations:\n1. Water Trust\n2. Lake Union\n3. River Watch\n\nIndividuals:\n1. Jane "
      "Roe\n2. Ivo Novak\n3. Mia Li\n");

  assert_int_equal (draft->signatories->len, 6);
  assert_int_equal (count (draft, US_BLOCK_DEMAND), 2);
  assert_string_equal (signatory (draft, 5)->group, "Individuals");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_groups_at_the_end),
    cmocka_unit_test (test_letter),
    cmocka_unit_test (test_heading_of_signatories),
    cmocka_unit_test (test_names_alone),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
