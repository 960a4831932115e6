/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/letter/recogniser.h"
#include "import/letter/tail.h"

#include <string.h>

static UsDraft *
recognise (const char *text)
{
  return us_recogniser_read_text (text, "en", NULL);
}

#define LETTER                                                                                     \
  "Dear Minister,\n\nThe library has been closed for a year now, and nobody says why it is "       \
  "closed.\n\n"

static const UsDraftPerson *
signatory (const UsDraft *draft, guint i)
{
  return g_ptr_array_index (draft->signatories, i);
}

static void
test_groups_copies_contacts (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      LETTER "Sincerely,\n\nOrganizations:\n\nReading Circle\nBook Society\n\nIndividuals\n\n"
             "Jane Roe, writer\n\ncc: The Mayor\nThe Council\n\nContact: jane@example.org\n");

  assert_string_equal (draft->valediction, "Sincerely,");
  assert_int_equal (draft->signatories->len, 3);
  assert_string_equal (signatory (draft, 2)->group, "Individuals");
  assert_string_equal (signatory (draft, 2)->role, "writer");
  assert_int_equal (draft->copies->len, 2);
  assert_int_equal (draft->contacts->len, 1);
}

/* Those who sign together are named after it; a signatory like the others is no such line. */
static void
test_second_line_of_the_leave (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      LETTER "Respectfully,\n\nThe concerned readers\n\nAnn Lee / Actress\n\nBo Ek / Writer\n\n"
             "Cy Fox / Poet\n");
  g_autoptr (UsDraft) other = recognise (
      LETTER "Respectfully,\n\nThe concerned readers\n\nBook Society\n\nReading Circle\n");

  assert_string_equal (draft->valediction, "Respectfully, The concerned readers");
  assert_int_equal (draft->signatories->len, 3);
  assert_string_equal (other->valediction, "Respectfully,");
}

static void
test_what_comes_after_stays (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      LETTER "Sincerely,\n\nReading Circle\nBook Society\n\nBook Society is a group of people who "
             "have lent books to all who ask since the year 1990.\n\nThe list is open until May, "
             "and whoever wants to sign it may still write to us.\n");
  const UsDraftBlock *last = g_ptr_array_index (draft->body, draft->body->len - 1);

  assert_int_equal (draft->signatories->len, 2);
  assert_true (g_str_has_prefix (draft->about, "Book Society is"));
  assert_true (g_str_has_prefix (last->text, "The list is open"));
  assert_non_null (last->reason);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_groups_copies_contacts),
    cmocka_unit_test (test_second_line_of_the_leave),
    cmocka_unit_test (test_what_comes_after_stays),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
