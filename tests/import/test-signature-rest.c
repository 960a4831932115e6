/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/signature-rest.h"

#include <string.h>

static void
check (const char *rest, const char *role, const char *organisation)
{
  g_autoptr (UsDraft) draft = us_draft_new ();
  UsDraftPerson *person = us_draft_add_person (draft->signatories, 1);

  us_signature_rest_read (rest, person);
  assert_int_equal (g_strcmp0 (person->role, role), 0);
  assert_int_equal (g_strcmp0 (person->organisation, organisation), 0);
}

static void
test_rest (void **state)
{
  check ("", NULL, NULL);
  check ("Director", "Director", NULL);
  check ("Water Trust", NULL, "Water Trust");
  check ("Director, Water Trust", "Director", "Water Trust");
  check ("professeur, université du Fleuve", "professeur", "université du Fleuve");
  check ("Director – Water Trust", "Director", "Water Trust");
  check ("Director — Water Trust, Kisumu", "Director", "Water Trust, Kisumu");
  check ("Water Trust – Northern Office", NULL, "Water Trust – Northern Office");
  check ("Director - author", "Director - author", NULL);
  check ("Founder, Professor of Law, Water School", "Founder, Professor of Law", "Water School");
  check ("Founder, Professor of Law – University of Athens", "Founder, Professor of Law",
         "University of Athens");
  check ("Founder, Trust – Northern Office", "Founder", "Trust – Northern Office");
}

static void
test_before (void **state)
{
  const char text[] = "Jane Roe , Chair";
  g_autofree char *name = us_signature_rest_trim_before (text, strstr (text, "Chair"));
  const char arabic[] = "ليلى، محامية";
  g_autofree char *arabic_name = us_signature_rest_trim_before (arabic, strstr (arabic, "محامية"));

  assert_string_equal (name, "Jane Roe");
  assert_string_equal (arabic_name, "ليلى");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_rest),
    cmocka_unit_test (test_before),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
