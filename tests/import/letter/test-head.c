/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "prose.h"
#include "test.h"

#include "import/letter/head.h"
#include "import/letter/recogniser.h"

#include <string.h>

static void
test_parts (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      "Open letter on libraries\n\nOslo, 3 March 2026\n\nThe Hon. Jane Roe\n"
      "Minister for Culture\nNorway\n\nRe: Books\n\nDear Minister,\n\n" PROSE);

  assert_string_equal (draft->title, "Open letter on libraries");
  assert_string_equal (draft->date, "2026-03-03");
  assert_string_equal (draft->place, "Oslo");
  assert_string_equal (draft->subject, "Books");
  assert_string_equal (draft->salutation, "Dear Minister,");
  assert_int_equal (draft->addressees->len, 1);
  assert_int_equal (draft->body->len, 1);
}

/* Below "To:" stand several, each with an office and a blank line between. */
static void
test_several_to (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      "Open letter on libraries\n\n3 March 2026\n\nTo: Jane Roe\nMinister for Culture\n\nIvo "
      "Novak\n"
      "Commissioner for Trade\n\nCc: Ann Lee\n\nDear Minister, dear Commissioner,\n\n" PROSE);
  const UsDraftPerson *second;

  assert_int_equal (draft->addressees->len, 2);
  second = g_ptr_array_index (draft->addressees, 1);
  assert_string_equal (second->name, "Ivo Novak");
  assert_string_equal (second->role, "Commissioner for Trade");
}

static void
test_statement_without_salutation (void **state)
{
  g_autoptr (UsDraft) draft = recognise ("Books for all\n\n2 April 2026\n\n" PROSE PROSE);

  assert_string_equal (draft->title, "Books for all");
  assert_string_equal (draft->date, "2026-04-02");
  assert_null (draft->salutation);
  assert_int_equal (draft->addressees->len, 0);
  assert_int_equal (draft->body->len, 2);
}

/* A memorandum names the subject below the date, and to whom it is by a label on its own line. */
static void
test_memorandum (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      "MEMORANDUM\n\nTO: The Library Board\nDATE: 3 March 2026\nSUBJECT: Books\n\n" PROSE PROSE);
  g_autoptr (UsDraft) label =
                 recognise ("For the attention of\n\nMs Jane Roe\nMinister for Culture\n\n"
                            "Dear Minister,\n\n" PROSE);

  assert_string_equal (draft->subject, "Books");
  assert_int_equal (draft->addressees->len, 1);
  assert_int_equal (label->addressees->len, 1);
  assert_string_equal (((UsDraftPerson *) g_ptr_array_index (label->addressees, 0))->name,
                       "Ms Jane Roe");
}

/* A line alone above the greeting may say to whom it is without being an address. */
static void
test_title_alone (void **state)
{
  g_autoptr (UsDraft) title = recognise (
      "Questions of Civil Society to the candidates\n\nDear candidates,\n\n" PROSE);
  g_autoptr (UsDraft) address = recognise (
      "The Delegation of the Union to the United Nations\n\nDear friends,\n\n" PROSE);

  assert_string_equal (title->title, "Questions of Civil Society to the candidates");
  assert_null (address->title);
  assert_int_equal (address->addressees->len, 1);
}

static void
test_subject_by_place (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      "The Hon. Jane Roe\nMinister for Culture\n6 October 2026\nBooks in every village\n"
      "Dear Minister,\n" PROSE);

  assert_string_equal (draft->subject, "Books in every village");
  assert_true (draft->doubts->len > 0);
}

/* A message says where it went; the letter in it has an address of its own. */
static void
test_letter_in_a_message (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      "From: readers@example.org\nTo: office@example.org\nCc: Ann Lee\nSubject: Books\n\n"
      "The Hon. Jane Roe\nMinister for Culture\nNorway\n\nDear Minister,\n\n" PROSE);

  assert_string_equal (draft->subject, "Books");
  assert_int_equal (draft->copies->len, 1);
  assert_int_equal (draft->addressees->len, 2);
  assert_string_equal (((UsDraftPerson *) g_ptr_array_index (draft->addressees, 1))->name,
                       "The Hon. Jane Roe");
}

/* The title knows more of the addressee than the greeting. */
static void
test_addressee_of_the_title (void **state)
{
  g_autoptr (UsDraft) draft = recognise ("Open letter to the Minister for Culture\n\n"
                                         "Dear Madam Minister,\n\n" PROSE PROSE);

  assert_int_equal (draft->addressees->len, 1);
  assert_string_equal (((UsDraftPerson *) g_ptr_array_index (draft->addressees, 0))->name,
                       "Minister for Culture");
}

/* What a page says of the day on which it was published; and who writes is no heading. */
static void
test_published (void **state)
{
  g_autoptr (UsDraft) draft = recognise ("Books for all\n\n" PROSE
                                         "Published 3 March 2026, 3 minutes to read\n\n" PROSE);
  g_autoptr (UsDraft) from = recognise (
      "MEMORANDUM\n\nTO: The Members of the Library Board\n    The Port Authority\n"
      "FROM: The undersigned readers\nDATE: 3 March 2026\n\n" PROSE PROSE);

  assert_string_equal (draft->date, "2026-03-03");
  assert_int_equal (draft->body->len, 2);
  assert_int_equal (draft->doubts->len > 0, TRUE);
  assert_int_equal (from->addressees->len, 2);
  assert_int_equal (count (from, US_BLOCK_HEADING), 0);
}

/* What it is about stands above what it is; the senders' address comes below a line of the press.
 */
static void
test_lines_on_top (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      "KEEP THE NIGHT FERRY\nAn open letter from the islands\n\n3 March 2026\n\n"
      "The Hon. Jane Roe\nMinister for Ships\n\nDear Minister,\n\n" PROSE);
  g_autoptr (UsDraft) press =
                 recognise ("For immediate release\n\nReading Circle\n4 Market Square, Newtown\n\n"
                            "The Hon. Jane Roe\nMinister for Culture\n\nDear Minister,\n\n" PROSE);

  g_autoptr (UsDraft) second =
                 recognise ("STATEMENT OF THE READERS\n\nOpen letter on books\n\n3 March 2026\n\n"
                            "The Hon. Jane Roe\nMinister for Culture\n\nDear Minister,\n\n" PROSE);

  assert_string_equal (draft->title, "KEEP THE NIGHT FERRY An open letter from the islands");
  assert_int_equal (draft->addressees->len, 1);
  assert_int_equal (second->addressees->len, 1);
  assert_int_equal (press->contacts->len, 1);
  assert_int_equal (press->addressees->len, 1);
}

static void
assert_addressed (const char *letter, guint n, const char *last)
{
  g_autoptr (UsDraft) draft = recognise (letter);

  assert_int_equal (draft->addressees->len, n);
  assert_string_equal (draft->title, "Open letter on books");
  if (n > 0)
    assert_string_equal (((UsDraftPerson *) g_ptr_array_index (draft->addressees, n - 1))->name,
                         last);
}

/* Nobody is greeted: who is addressed stands above the title, where no letterhead does. */
static void
test_above_title (void **state)
{
#define TITLE "\n\nOpen letter on books\n====================\n\n" PROSE
  assert_addressed ("3 March 2026\n\nThe Members of the Book Commission\n\n"
                    "The Port Authority of Saltmere" TITLE,
                    2, "The Port Authority of Saltmere");
  assert_addressed ("the Board of Education of Upper Tarn" TITLE, 1,
                    "the Board of Education of Upper Tarn");
  /* Who writes stands on top. */
  assert_addressed ("Saltmere Reading Society" TITLE, 0, NULL);
  assert_addressed ("3 March 2026\n\nPress release" TITLE, 0, NULL);
#undef TITLE
}

/* What presses print above a letter is no title of it, and whom they may ask is no subject. */
static void
test_press_release (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      "PRESS RELEASE\n\nOslo, 3 March 2026\n\nBooks: nine groups write to the Minister\n\n" PROSE
      "Press contact: Ann Lee, ann@example.org\n\n* * *\n\nDear Minister,\n\n" PROSE);
  g_autoptr (UsDraft) alone = recognise ("PRESS RELEASE\n\n3 March 2026\n\n" PROSE PROSE);

  assert_string_equal (draft->title, "Books: nine groups write to the Minister");
  assert_null (draft->subject);
  assert_int_equal (draft->contacts->len, 1);
  assert_int_equal (draft->body->len, 2);
  assert_string_equal (alone->title, "PRESS RELEASE");
}

/* A title that only says what it is leaves it to the next line to say what it is about. */
static void
test_subject_below_title (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      "Open letter\n\nBooks in every village\n\n3 March 2026\n\nThe Hon. Jane Roe\n"
      "Minister for Culture\n\nDear Minister,\n\n" PROSE);
  g_autoptr (UsDraft) addressed = recognise ("Open letter\n\nThe Minister for Culture\n\n"
                                             "3 March 2026\n\nDear Minister,\n\n" PROSE);
  g_autoptr (UsDraft) dated = recognise (
      "STATEMENT\n\nOslo, 3 March 2026\n\nBooks in every village\n\n" PROSE PROSE);

  assert_string_equal (draft->title, "Open letter");
  assert_string_equal (draft->subject, "Books in every village");
  assert_int_equal (draft->body->len, 1);
  assert_null (addressed->subject);
  assert_int_equal (addressed->addressees->len, 1);
  assert_string_equal (dated->subject, "Books in every village");
}

/* What an open letter to somebody is about stands below that, and is nobody. */
static void
test_topic_below_title (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      "Open letter to the members of the council\n\nTrees before stones\n\nLowfield, 3 "
      "March 2026\n\nDear councillors,\n\n" PROSE);

  assert_string_equal (draft->title, "Open letter to the members of the council");
  assert_string_equal (draft->subject, "Trees before stones");
  assert_int_equal (draft->addressees->len, 1);
  assert_string_equal (((UsDraftPerson *) g_ptr_array_index (draft->addressees, 0))->name,
                       "members of the council");
}

/* A letter that is dated at its end has the date of something else in its first line. */
static void
test_dated_below (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      "Joint statement\n\nThe libraries say of the draft of 3 May 2026:\n\n" PROSE
      "Oslo, 12 June 2026\n\nReading Circle\nBook Society\nWater Trust\n");

  assert_string_equal (draft->date, "2026-06-12");
  assert_string_equal (draft->place, "Oslo");
  assert_int_equal (draft->signatories->len, 3);
}

/* The address of mail of the senders is no office that is addressed. */
static void
test_letterhead_with_address (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      "Federation of Farmers\n4 Market Place, Tarn\noffice@farmers.example\n\nOur ref: "
      "2026/14\n\n3 March "
      "2026\n\nThe Hon. Jane Roe\nMinister for Culture\n\nDear Minister,\n\n" PROSE);

  assert_int_equal (draft->addressees->len, 1);
  assert_int_equal (draft->contacts->len, 1);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_letterhead_with_address),
    cmocka_unit_test (test_dated_below),
    cmocka_unit_test (test_topic_below_title),
    cmocka_unit_test (test_addressee_of_the_title),
    cmocka_unit_test (test_letter_in_a_message),
    cmocka_unit_test (test_lines_on_top),
    cmocka_unit_test (test_parts),
    cmocka_unit_test (test_published),
    cmocka_unit_test (test_several_to),
    cmocka_unit_test (test_above_title),
    cmocka_unit_test (test_statement_without_salutation),
    cmocka_unit_test (test_memorandum),
    cmocka_unit_test (test_title_alone),
    cmocka_unit_test (test_subject_by_place),
    cmocka_unit_test (test_press_release),
    cmocka_unit_test (test_subject_below_title),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
