/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/letter/addressee-lines.h"
#include "import/letter/addressee-names.h"
#include "import/source.h"

#include <string.h>

static const UsDraftPerson *
person (const UsDraft *draft, guint i)
{
  return g_ptr_array_index (draft->addressees, i);
}

static UsDraft *
recognise (const char *text)
{
  g_autoptr (GPtrArray) lines = us_source_read (text);
  UsDraft *draft = us_draft_new ();

  us_addressee_lines_read (lines, lines, us_phrases_get ("en"), draft->addressees);
  return draft;
}

static void
test_address (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      "The Hon. Jane Roe\nMinister for Culture\nRoyal House\n7 High Street\nNorway\n");

  assert_int_equal (draft->addressees->len, 1);
  assert_string_equal (person (draft, 0)->name, "The Hon. Jane Roe");
  assert_string_equal (person (draft, 0)->role, "Minister for Culture");
  assert_string_equal (person (draft, 0)->organisation, "Royal House");
  assert_string_equal (person (draft, 0)->address, "7 High Street");
  assert_string_equal (person (draft, 0)->country, "Norway");
}

static void
test_several (void **state)
{
  g_autoptr (UsDraft) draft =
                 recognise ("Hon. Jane Roe\nAttorney General of Norland\nHon. Ivo Novak\n"
                            "Minister of Books\nHon. Mia Li, Minister of Pens, Kenya;\n");

  assert_int_equal (draft->addressees->len, 3);
  assert_string_equal (person (draft, 1)->role, "Minister of Books");
  assert_string_equal (person (draft, 2)->country, "Kenya");
}

/* Two offices below one label, each with its article. */
static void
test_offices (void **state)
{
  g_autoptr (UsDraft) draft =
                 recognise ("To: The Minister for Water\nThe Governor of Kisumu County\n");
  g_autoptr (UsDraft) one = recognise ("To: Jane Roe\nThe Minister for Water\n");

  assert_int_equal (draft->addressees->len, 2);
  assert_string_equal (person (draft, 1)->name, "The Governor of Kisumu County");
  assert_int_equal (one->addressees->len, 1);
}

static void
test_two_lines (void **state)
{
  const UsPhrases *it = us_phrases_get ("it");
  const UsPhrases *en = us_phrases_get ("en");

  assert_true (us_addressee_lines_are_two ("Alla Presidente", "al Prefetto", it));
  assert_false (us_addressee_lines_are_two ("Alla Presidente", "Regione Sardegna", it));
  assert_true (us_addressee_lines_are_two ("To: Dr Jane Roe, Chair", "Mr Ivo Novak", en));
  assert_false (us_addressee_lines_are_two ("To: Dr Jane Roe", "Director General", en));
}

/* Each line names somebody, the last of them a group of people. */
static void
test_called (void **state)
{
  const UsPhrases *en = us_phrases_get ("en");
  const UsPhrases *nl = us_phrases_get ("nl");
  g_autoptr (UsDraft) draft = recognise ("To:\nMs Jane Roe, Minister for Water\n"
                                         "Mr Ivo Novak, Mayor\nthe members of the council\n");

  assert_true (us_addressee_lines_are_two ("Ms Jane Roe, Chair", "the members of the board", en));
  assert_true (us_addressee_lines_are_two ("Mevrouw M. van Dijk", "de heer P. Hoekstra", nl));
  assert_false (us_addressee_lines_are_two ("Ms Jane Roe", "the board of the port", en));
  assert_false (us_addressee_lines_are_two ("Ms Jane Roe", "Minister for Water", en));
  assert_false (us_addressee_lines_are_two ("The wells of", "the members of the board", en));
  assert_false (us_addressee_lines_are_two ("Ms Jane Roe", "the members of it are here.", en));
  assert_int_equal (draft->addressees->len, 3);
  assert_string_equal (person (draft, 1)->role, "Mayor");
  assert_string_equal (person (draft, 2)->name, "the members of the council");
}

/* "And to" adds somebody; "and the Environment" does not. */
static void
test_added (void **state)
{
  g_autoptr (UsDraft) two =
                 recognise ("To the Minister for Water\nand to the Governor of Kisumu\n");
  g_autoptr (UsDraft) one = recognise ("To the Minister for Water\nand the Environment\n");

  assert_int_equal (two->addressees->len, 2);
  assert_string_equal (person (two, 1)->name, "Governor of Kisumu");
  assert_int_equal (one->addressees->len, 1);
}

static void
test_wrapped (void **state)
{
  g_autoptr (UsDraft) draft = recognise ("Members of the Great \nBook Council");

  assert_int_equal (draft->addressees->len, 1);
  assert_string_equal (person (draft, 0)->name, "Members of the Great Book Council");
}

static void
test_salutation (void **state)
{
  g_autoptr (UsDraft) draft = us_draft_new ();

  us_addressee_names_read_salutation ("Your Excellencies,", 1, us_phrases_get ("en"), draft);
  us_addressee_names_read_salutation ("Dear friends,", 1, us_phrases_get ("en"), draft);
  assert_int_equal (draft->addressees->len, 0);
  us_addressee_names_read_salutation ("Dear Member States,", 1, us_phrases_get ("en"), draft);
  assert_string_equal (person (draft, 0)->name, "Member States");
  assert_non_null (person (draft, 0)->reason);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_address), cmocka_unit_test (test_several),
    cmocka_unit_test (test_offices), cmocka_unit_test (test_two_lines),
    cmocka_unit_test (test_added),   cmocka_unit_test (test_called),
    cmocka_unit_test (test_wrapped), cmocka_unit_test (test_salutation),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
