/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "prose.h"
#include "test.h"

#include "import/letter/cover.h"
#include "import/letter/recogniser.h"

#define BODY                                                                                       \
  "Open letter on the library\n\n12 March 2026\n\nTo the Minister of Books\n\n" LETTER             \
  "Water Trust\nLake Union\nRiver Watch\n"
#define NOTE "Please find below the letter that we spoke about. Tell me by Friday if you sign.\n\n"
#define HEADER                                                                                     \
  "From: Ivo Novak <ivo@example.org>\nDate: Tue, 10 Mar 2026 at 09:14\nSubject: The letter\nTo: "  \
  "Anna Schmidt <anna@example.org>\n"

static void
check (const char *cover)
{
  g_autofree char *text = g_strconcat (cover, BODY, NULL);
  g_autoptr (UsDraft) draft = recognise (text);

  if (g_strcmp0 (draft->title, "Open letter on the library") != 0 || draft->body->len != 1 ||
      draft->signatories->len != 3 || draft->addressees->len != 1 || draft->copies->len > 0)
    fail_msg ("“%s” was not parted: “%s”, %u, %u", cover, draft->title, draft->body->len,
              draft->signatories->len);
  assert_string_equal (draft->date, "2026-03-12");
  assert_string_equal (draft->salutation, "Dear Minister,");
  assert_int_equal (draft->doubts->len, *cover != '\0');
}

static void
test_notes (void **state)
{
  check ("");
  check ("Dear all,\n\n" NOTE "Best,\nAnna\n\n");
  check ("Dear all,\n\n" NOTE "Thanks!\n\nAnna\n\n");
  check ("Dear all,\n\n" NOTE "Best wishes,\nAnna Schmidt\nCoordinator, Water Trust\n\n---\n\n");
  check ("Hi everyone,\n\n" NOTE "Anna\n\n");
  check ("Dear all,\n\n" NOTE);
}

static void
test_forwarded (void **state)
{
  check ("---------- Forwarded message ---------\n" HEADER "\n\n");
  check ("Hi all,\n\nhere it is!\n\nAnna\n\n---------- Forwarded message ---------\n" HEADER
         "Cc: Mia Li <mia@example.org>,\n Omar Haddad <omar@example.org>\n\n");
  check (HEADER "\n\nDear Anna,\n\nhere is the text as we agreed on it.\n\nCheers,\nIvo\n\n");
  check ("From: Ivo Novak <ivo@example.org>\nTo: Anna Schmidt\nDate: 10 Mar 2026 09:14\nSubject: "
         "Fwd: Re: The letter\n\n");
  check ("-----Original Message-----\nFrom: Ivo Novak\nSent: 10 March 2026 09:14\nTo: Anna "
         "Schmidt\nSubject: FW: The letter\n\n");
}

/* A letter may say what is below, and a memorandum to whom it is. */
static void
test_letters (void **state)
{
  g_autoptr (UsDraft) letter = recognise (
      OPENING NOTE "Sincerely,\n\nWater Trust\n\nOpen letter by others\n\nBook Society\n");
  g_autoptr (UsDraft) memorandum = recognise (
      "From: Water Trust\nTo: The Minister of Books\nDate: 12 March 2026\nSubject: The "
      "library\n\n" LETTER "Water Trust\nLake Union\n");

  g_autoptr (UsDraft) sections = recognise (
      "Open letter on the library\n==========================\n\n12 March 2026\n\nWe say "
      "below what we ask for, and why; see below.\n\nBackground\n----------\n\n" PROSE
      "What we ask for\n---------------\n\n" PROSE "Water Trust\nLake Union\n");

  g_autoptr (UsDraft) mail = recognise (
      HEADER "Cc: The Mayor\n\nOpen letter on the library\n\n" LETTER "Water Trust\nLake Union\n");

  assert_int_equal (mail->copies->len, 1);
  assert_string_equal (sections->title, "Open letter on the library");
  assert_string_equal (letter->salutation, "Dear Minister,");
  assert_int_equal (memorandum->addressees->len, 1);
  assert_string_equal (memorandum->subject, "The library");
}

/* What a person said of a line stays. */
static void
test_said (void **state)
{
  g_autoptr (GPtrArray) lines = us_source_read ("Dear all,\n\n" NOTE "Best,\nAnna\n\n" BODY);
  g_autoptr (GPtrArray) cover = NULL;
  const guint all = lines->len;

  ((UsSourceBlock *) g_ptr_array_index (lines, 1))->forced = US_PART_ABOUT;
  cover = us_cover_part (lines, us_phrases_get ("en"));
  assert_int_equal (cover->len, 3);
  assert_int_equal (lines->len, all - 3);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_notes),
    cmocka_unit_test (test_forwarded),
    cmocka_unit_test (test_letters),
    cmocka_unit_test (test_said),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
