/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/signature-parenthesis.h"

static void
check (const char *line, const char *left, const char *person, const char *role,
       const char *organisation)
{
  g_autoptr (GString) text = g_string_new (line);
  g_autoptr (UsDraft) draft = us_draft_new ();
  UsDraftPerson *one = us_draft_add_person (draft->signatories, 1);

  us_signature_parenthesis_take (text, one);
  assert_string_equal (text->str, left);
  assert_int_equal (g_strcmp0 (one->person, person), 0);
  assert_int_equal (g_strcmp0 (one->role, role), 0);
  assert_int_equal (g_strcmp0 (one->organisation, organisation), 0);
}

static void
test_person (void **state)
{
  check ("Jane Roe (farmer, Kisumu)", "Jane Roe", NULL, "farmer, Kisumu", NULL);
  check ("Jane Roe (Chair, Water Trust)", "Jane Roe", NULL, "Chair", "Water Trust");
  check ("Jane Roe (Water Trust)", "Jane Roe", NULL, NULL, "Water Trust");
  check ("Rui Pinto (Junta de Freguesia)", "Rui Pinto", NULL, NULL, "Junta de Freguesia");
  check ("Jane Roe (Janey)", "Jane Roe (Janey)", NULL, NULL, NULL);
}

static void
test_organisation (void **state)
{
  check ("Friends of the Library (Jean Marsh, Chair)", "Friends of the Library", "Jean Marsh",
         "Chair", NULL);
  check ("River Alliance (farmers, fishers)", "River Alliance (farmers, fishers)", NULL, NULL,
         NULL);
  check ("River Alliance (Jane Roe)", "River Alliance (Jane Roe)", NULL, NULL, NULL);
  check ("River Alliance (RA, Book Society)", "River Alliance (RA, Book Society)", NULL, NULL,
         NULL);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_person),
    cmocka_unit_test (test_organisation),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
