/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "prose.h"
#include "test.h"

#include "import/letter/recogniser.h"
#include "import/letter/tail.h"

#include <string.h>

static void
test_groups_copies_contacts (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      OPENING "Sincerely,\n\nOrganizations:\n\nReading Circle\nBook Society\n\nIndividuals\n\n"
              "Jane Roe, writer\n\ncc: The Mayor\nThe Council\n\nContact: jane@example.org\n");

  assert_string_equal (draft->valediction, "Sincerely,");
  assert_int_equal (draft->signatories->len, 3);
  assert_string_equal (signatory (draft, 2)->group, "Individuals");
  assert_string_equal (signatory (draft, 2)->role, "writer");
  assert_int_equal (draft->copies->len, 2);
  assert_int_equal (draft->contacts->len, 1);
}

/* Where to write is nobody's name, whatever it is called. */
static void
test_address_behind_label (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      LETTER "Reading Circle\nBook Society\n\nSigned: sign@library.example\n");

  assert_int_equal (draft->signatories->len, 2);
  assert_int_equal (draft->contacts->len, 1);
}

/* A heading that counts all of them, as the exporters write it, heads no group of them. */
static void
test_heading_with_count (void **state)
{
  g_autoptr (UsDraft) all = recognise (
      OPENING "Sincerely,\n\nThe friends of the river (2)\n---------------------------\n\n"
              "Reading Circle\nBook Society\n");
  g_autoptr (UsDraft) groups = recognise (
      OPENING "Sincerely,\n\nThe towns (1)\n-------------\n\nReading Circle\n\n"
              "The villages (1)\n----------------\n\nBook Society\n");
  g_autoptr (UsDraft) colon = recognise (OPENING "Signed by:\n\nReading Circle\nBook Society\n");

  assert_string_equal (all->signatories_heading, "The friends of the river");
  assert_null (signatory (all, 0)->group);
  assert_non_null (signatory (groups, 0)->group);
  assert_string_equal (colon->signatories_heading, "Signed by");
}

/* With a blank line below them, and commas before what people are. */
static void
test_groups_apart (void **state)
{
  g_autoptr (UsDraft) capitals = recognise (
      OPENING "Sincerely,\n\nSCHOOLS\n\nLorne Primary\nHolm College\nSkerra School\n\n"
              "NEIGHBOURS\n\nJane Roe, baker\nIvo Novak, farmer\nMia Lindt\n");
  g_autoptr (UsDraft) countries = recognise (
      OPENING "Signed by:\n\nKenya:\n- Reading Circle\n- Book Society\n\nPeru:\n- Water Union\n");

  assert_int_equal (capitals->signatories->len, 6);
  assert_string_equal (signatory (capitals, 0)->group, "SCHOOLS");
  assert_string_equal (signatory (capitals, 3)->group, "NEIGHBOURS");
  assert_int_equal (countries->signatories->len, 3);
  assert_string_equal (signatory (countries, 0)->group, "Kenya");
  assert_string_equal (signatory (countries, 2)->group, "Peru");
}

/* What papers wrote of the letter is not who signs it. */
static void
test_days (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      LETTER "Reading Circle\nBook Society\n\n01/03/2025 Jane Roe: The river\n"
             "17.4.2025 Ivo Novak: The Lake, again\n(Titles Are Given For Readers)\n");

  assert_int_equal (draft->signatories->len, 2);
}

static const char *
get_last (const UsDraft *draft, guint before)
{
  return ((UsDraftBlock *) g_ptr_array_index (draft->body, draft->body->len - 1 - before))->text;
}

/* Nor is what is said after the names, with a sign of theirs or without. */
static void
test_remarks (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      LETTER "Jane Roe*, Water Trust\nIvo Novak**\nMia Lindt*\n\n* For Identification Only\n"
             "** On Leave\n\nP.S. The Drawings Follow\n\ncc: The Mayor\n");
  g_autoptr (UsDraft) list = recognise (LETTER "* Jane Roe\n* Ivo Novak*\n");

  assert_int_equal (draft->signatories->len, 3);
  assert_int_equal (draft->copies->len, 1);
  assert_int_equal (count (draft, US_BLOCK_BULLET), 0);
  assert_int_equal (count (draft, US_BLOCK_HEADING), 0);
  assert_string_equal (get_last (draft, 2), "* For Identification Only");
  assert_string_equal (get_last (draft, 0), "P.S. The Drawings Follow");
  assert_int_equal (list->signatories->len, 2);
}

/* Below those who sign, the letter may stand once more in another language. */
static void
test_two_languages (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      LETTER "Reading Circle\nIvo Novak\n\nLettre ouverte sur le bac\n\nMonsieur le "
             "Ministre,\n\nLe bac ne vient plus.\n");

  assert_int_equal (draft->signatories->len, 2);
}

static void
test_groups_by_country (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      OPENING "Signed by:\n\nKenya\nReading Circle\nBook Society\n\nFor the families\nJane Roe\n"
              "John Doe\n\nPeru\nWater Union\n");
  g_autoptr (UsDraft) states = recognise (OPENING "Signed by:\n\nKenya\nPeru\n\nFrance\nSpain\n");

  assert_int_equal (draft->signatories->len, 5);
  assert_string_equal (signatory (draft, 0)->group, "Kenya");
  assert_string_equal (signatory (draft, 3)->group, "For the families");
  assert_string_equal (signatory (draft, 4)->group, "Peru");
  assert_int_equal (states->signatories->len, 4);
}

/* A country or a kind before those who sign on the same line, and who is only counted. */
static void
test_groups_on_one_line (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      OPENING "Signed by:\n\nKENYA: Reading Circle; Book Society\nPeru: Water Union\n"
              "Individuals: Jane Roe, writer; John Doe, baker; and 4 others\nLake Trust\n"
              "and 14 others\n");

  assert_int_equal (draft->signatories->len, 6);
  assert_string_equal (signatory (draft, 0)->group, "KENYA");
  assert_string_equal (signatory (draft, 0)->name, "Reading Circle");
  assert_string_equal (signatory (draft, 2)->group, "Peru");
  assert_string_equal (signatory (draft, 4)->group, "Individuals");
  assert_null (signatory (draft, 5)->group);
  assert_int_equal (draft->n_unnamed, 18);
}

/* Lines in capital letters head groups where many stand below them; a person has a role or two. */
static void
test_groups_in_capitals (void **state)
{
  g_autoptr (UsDraft) groups = recognise (
      OPENING "Sincerely,\n\nSCHOOLS\nLorne Primary\nHolm College\nSkerra School\n\nTHE TRADES\n"
              "Bakers of Lorne\nFerry Crews\n");
  g_autoptr (UsDraft) people = recognise (
      OPENING
      "Sincerely,\n\nJANE ROE\nDirector\nWater Trust\nLorne\n\nIVO NOVAK\nChair\nBook Club\n");

  assert_int_equal (groups->signatories->len, 5);
  assert_string_equal (signatory (groups, 0)->group, "SCHOOLS");
  assert_string_equal (signatory (groups, 4)->group, "THE TRADES");
  assert_int_equal (people->signatories->len, 2);
  assert_null (signatory (people, 0)->group);
}

/* Everybody on one line after the label, and names that have small words. */
static void
test_label_and_small_words (void **state)
{
  g_autoptr (UsDraft) series = us_recogniser_read_text (
      OPENING
      "Nous vous prions d'agréer l'expression de notre considération.\n\n"
      "Les signataires : Association pour la lecture ; Office français du livre ; Cercle des "
      "amis de la bibliothèque de la ville et de ses environs, section des enfants\n",
      "fr", NULL);
  g_autoptr (UsDraft) plain = us_recogniser_read_text (
      OPENING "Signataires\n\nFédération des parents de la ville\nAssociation pour la lecture\n",
      "fr", NULL);

  assert_int_equal (series->signatories->len, 3);
  assert_string_equal (series->signatories_heading, "Les signataires");
  assert_string_equal (signatory (series, 0)->name, "Association pour la lecture");
  assert_int_equal (plain->signatories->len, 2);
}

/* "Done at …" is the date, wherever it stands below the text. */
static void
test_date_below_the_text (void **state)
{
  g_autoptr (UsDraft) draft = us_recogniser_read_text (
      OPENING "Fait à Dakar, le 3 mars 2023\n\nSignataires\n\nCercle du Livre\n", "fr", NULL);

  assert_string_equal (draft->date, "2023-03-03");
  assert_string_equal (draft->place, "Dakar");
  assert_int_equal (draft->body->len, 1);
}

/* Those who sign together are named after it; a signatory like the others is no such line. */
static void
test_second_line_of_the_leave (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      OPENING "Respectfully,\n\nThe concerned readers\n\nAnn Lee / Actress\n\nBo Ek / Writer\n\n"
              "Cy Fox / Poet\n");
  g_autoptr (UsDraft) other = recognise (
      OPENING "Respectfully,\n\nThe concerned readers\n\nBook Society\n\nReading Circle\n");

  assert_string_equal (draft->valediction, "Respectfully, The concerned readers");
  assert_int_equal (draft->signatories->len, 3);
  assert_string_equal (other->valediction, "Respectfully,");
}

static void
test_what_comes_after_stays (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      OPENING "Sincerely,\n\nReading Circle\nBook Society\n\nBook Society is a group of people who "
              "have lent books to all who ask since the year 1990.\n\nThe list is open until May, "
              "and whoever wants to sign it may still write to us.\n");
  const UsDraftBlock *last = g_ptr_array_index (draft->body, draft->body->len - 1);

  assert_int_equal (draft->signatories->len, 2);
  assert_true (g_str_has_prefix (draft->about, "Book Society is"));
  assert_true (g_str_has_prefix (last->text, "The list is open"));
  assert_non_null (last->reason);
}

/* Names with commas between them, below the heading of those who sign, with a leave or without. */
static void
test_names_with_commas (void **state)
{
#define NAMES                                                                                      \
  "Water Trust of the Lower Valley, Houses for All, Book Society of the Islands, Reading Circle "  \
  "of Lowfield, Rivers without Dams, Union of Orchard Workers, Lake Fishers' Association\n\n"
  g_autoptr (UsDraft) leave = recognise (LETTER "The undersigned organisations:\n\n" NAMES);
  g_autoptr (UsDraft) heading = recognise (OPENING "Signed by:\n\n" NAMES);
  g_autoptr (UsDraft) prose = recognise (LETTER NAMES);

  assert_int_equal (leave->signatories->len, 7);
  assert_int_equal (leave->body->len, 1);
  assert_string_equal (signatory (leave, 1)->name, "Houses for All");
  assert_int_equal (heading->signatories->len, 7);
  assert_int_equal (prose->signatories->len, 7);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_heading_with_count),
    cmocka_unit_test (test_groups_apart),
    cmocka_unit_test (test_names_with_commas),
    cmocka_unit_test (test_days),
    cmocka_unit_test (test_remarks),
    cmocka_unit_test (test_two_languages),
    cmocka_unit_test (test_groups_by_country),
    cmocka_unit_test (test_groups_on_one_line),
    cmocka_unit_test (test_groups_in_capitals),
    cmocka_unit_test (test_label_and_small_words),
    cmocka_unit_test (test_date_below_the_text),
    cmocka_unit_test (test_groups_copies_contacts),
    cmocka_unit_test (test_address_behind_label),
    cmocka_unit_test (test_second_line_of_the_leave),
    cmocka_unit_test (test_what_comes_after_stays),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
